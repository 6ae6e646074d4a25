import { Cell, Row, Table } from '../ui/table.tsx';

type Place = { readonly place: string; readonly words: string };

type Change = {
  readonly part: string;
  readonly question: string;
  readonly called: string;
  readonly place: string;
  readonly from: string;
  readonly to: string;
  readonly isLater: boolean;
};

type Planned = {
  readonly section: string;
  readonly name: string;
  readonly changes: readonly Change[];
  readonly left: readonly Place[];
};

/** Places of a workbook, each with what is the matter with it. */
export const PlaceList = ({ places }: { places: readonly Place[] }) => (
  <ul className="govuk-list govuk-list--bullet">
    {places.map(({ place, words }) => (
      <li key={`${place} ${words}`}>
        {place}: {words}.
      </li>
    ))}
  </ul>
);

const shown = (text: string) => (text === '' ? <span className="govuk-hint">nothing</span> : text);

type Props = {
  readonly planned: readonly Planned[];
  /** What was there before is not known, or does not matter. */
  readonly withoutBefore?: boolean;
};

/** What a file would change, section by section: what it was, what it will be, and what stays as it is. */
export const PlannedSections = ({ planned, withoutBefore = false }: Props) =>
  planned.map(({ section, name, changes, left }) => (
    <section key={section}>
      <h2 className="govuk-heading-m">{name}</h2>
      {changes.length > 0 && (
        <Table
          caption={`${name}: answers in the file`}
          captionHidden
          columns={withoutBefore ? ['Answer', 'The file says'] : ['Answer', 'Was', 'Will be']}
        >
          {changes.map((change) => (
            <Row key={`${change.question} ${change.part}`}>
              <Cell head>
                {change.called}
                {change.isLater && (
                  <span className="govuk-hint"> Answered in the portal too, since the workbook was made</span>
                )}
              </Cell>
              {!withoutBefore && (
                <Cell>
                  <span className="as-typed">{shown(change.from)}</span>
                </Cell>
              )}
              <Cell>
                <span className="as-typed">{shown(change.to)}</span>
              </Cell>
            </Row>
          ))}
        </Table>
      )}
      {left.length > 0 && (
        <>
          <h3 className="govuk-heading-s">Left alone: {left.length}</h3>
          <PlaceList places={left} />
        </>
      )}
    </section>
  ));
