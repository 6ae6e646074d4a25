import { daysBetween } from '../../../../../shared/domain/calendar.ts';
import type { Snapshot } from '../../../../../shared/forms/freeze.ts';
import { todayInLondon } from '../../../api/today.ts';
import { gradeOf } from '../../../fields/frozen-grade.ts';
import { Notice } from '../../../ui/notice.tsx';
import { Status } from '../../../ui/status.tsx';
import { Cell, Row, Table } from '../../../ui/table.tsx';
import type { OpenReturn } from '../with-return.tsx';

const daysOverdue = ({ view }: OpenReturn): number =>
  Math.max(0, ...view.meets.map(({ due }) => (due === null ? 0 : daysBetween(due, todayInLondon()))));

const Grades = ({ snapshot }: { snapshot: Snapshot }) => {
  const graded = snapshot.sections.flatMap((section) => {
    const grade =
      section.questions.length > 0 && section.rolledUp && gradeOf(section.rolledUp.grade, snapshot.scale);
    return grade ? [{ section, grade, because: section.rolledUp?.because }] : [];
  });
  if (graded.length === 0) return null;
  return (
    <Table caption="The grades you sign" columns={[snapshot.sectionWord, 'Grade', 'Because']}>
      {graded.map(({ section: { id, number, title }, grade, because }) => (
        <Row key={id}>
          <Cell head>
            <a className="govuk-link" href={`#${id}`}>
              {number === undefined ? title : `${number}. ${title}`}
            </a>
          </Cell>
          <Cell>
            <Status {...grade} />
          </Cell>
          <Cell>{because}</Cell>
        </Row>
      ))}
    </Table>
  );
};

type Props = { readonly open: OpenReturn; readonly snapshot: Snapshot };

/** For a signatory with five minutes: is it late, how is each section graded, and where to sign. */
export const AtAGlance = ({ open, snapshot }: Props) => {
  const late = daysOverdue(open);
  return (
    <>
      {late > 0 && (
        <Notice
          tone="warning"
          title={`This return is ${late} day${late === 1 ? '' : 's'} overdue. It is accepted all the same, and marked late.`}
        />
      )}
      <p className="govuk-body no-print">
        <a className="govuk-link" href="#sign-and-send">
          Go to the declaration and signing
        </a>
      </p>
      <Grades snapshot={snapshot} />
    </>
  );
};
