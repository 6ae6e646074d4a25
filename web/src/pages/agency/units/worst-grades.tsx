import type { UnitView } from '../../../../../shared/contract/sharing-routes.ts';
import { Grade } from '../../../../../shared/domain/grade.ts';
import { stepOf } from '../../../../../shared/questions/grade-scale.ts';
import { worstOf } from '../../../../../shared/questions/unit-grades.ts';
import { Link } from '../../../ui/link.tsx';
import { Status } from '../../../ui/status.tsx';
import { Cell, Row, Table } from '../../../ui/table.tsx';
import { askedSections } from '../section-words.ts';
import type { OpenReturn } from '../with-return.tsx';

type Props = { readonly open: OpenReturn; readonly units: readonly UnitView[] };

const others: Readonly<Record<string, string>> = { 'not-asked': 'Not asked', 'not-rated': 'Not rated' };

const GradeWords = ({ open, grade }: { open: OpenReturn; grade: string | undefined }) => {
  const step = stepOf(open.edition.scale, grade);
  if (step !== undefined) return <Status shape={step.symbol} words={step.label} />;
  return <span className="quiet">{others[grade ?? 'not-asked'] ?? 'Not asked'}</span>;
};

const worstIn = (open: OpenReturn, grades: readonly (string | undefined)[]): string | undefined =>
  worstOf(
    grades.flatMap((grade) => {
      const known = Grade.safeParse(grade);
      return known.success ? [known.data] : [];
    }),
    open.edition.scale,
  );

/** What the units that handed in say of each standard, and the lowest of it. */
export const WorstGrades = ({ open, units }: Props) => {
  const graded = askedSections(open).filter(({ rollUp }) => rollUp === true);
  return (
    <Table
      caption="The units’ grades, as they assess themselves"
      columns={[open.edition.sectionWord, 'Lowest', ...units.map(({ unit }) => unit.name)]}
    >
      {graded.map(({ id, number, shortTitle }) => (
        <Row key={id}>
          <Cell head>
            <Link to={`${open.at}/sections/${id}`}>
              {number === undefined ? shortTitle : `${number} ${shortTitle}`}
            </Link>
          </Cell>
          <Cell>
            <GradeWords
              open={open}
              grade={worstIn(
                open,
                units.map(({ grades }) => grades[id]),
              )}
            />
          </Cell>
          {units.map(({ unit, grades }) => (
            <Cell key={unit.id}>
              <GradeWords open={open} grade={grades[id]} />
            </Cell>
          ))}
        </Row>
      ))}
    </Table>
  );
};
