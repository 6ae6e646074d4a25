import type { ReactNode } from 'react';
import type { ReplyOf } from '../../../api/route-shapes.ts';
import { Status } from '../../../ui/status.tsx';

const Term = ({ term, children }: { term: ReactNode; children: ReactNode }) => (
  <div className="terms__entry">
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
);

type Props = Pick<ReplyOf<'get-compliance'>, 'scale' | 'rollUpRule'> & {
  /** Does the form grade its sections? Else no word about grades is on the page. */
  readonly graded: boolean;
};

const GradeTerms = ({ scale, rollUpRule }: Omit<Props, 'graded'>) => (
  <>
    {scale.map(({ key, symbol, words, means }) => (
      <Term key={key} term={<Status shape={symbol} words={words} />}>
        {means}
      </Term>
    ))}
    {rollUpRule !== '' && <Term term="The grade of a section">{rollUpRule}</Term>}
    <Term term="Self-assessed">The agency graded itself. The board has not changed the grade.</Term>
    <Term term="Moderated">The board’s reviewers set this grade after reading the return.</Term>
    <Term term="Not asked">
      This agency’s form has no question in that section. “Not applicable” is different: the agency was asked,
      and said why it does not apply.
    </Term>
    <Term term="Not rated">A question of that section has no grade.</Term>
    <Term term="No earlier grade">There is no grade from the round before to compare with.</Term>
  </>
);

/** What the words on this page mean, for those who do not read them every day. Printed with the page. */
export const Terms = ({ scale, rollUpRule, graded }: Props) => (
  <section aria-labelledby="terms">
    <h2 className="govuk-heading-m" id="terms">
      What the words mean
    </h2>
    <dl className="terms">
      {graded && <GradeTerms scale={scale} rollUpRule={rollUpRule} />}
      <Term term="Expected">Asked to make a return and not exempt.</Term>
      <Term term="On time">
        Received by the end of the agency’s own due day, which is later where it was given more time.
      </Term>
    </dl>
  </section>
);
