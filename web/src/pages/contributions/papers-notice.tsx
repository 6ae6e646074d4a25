import { moneyInWords } from '../../../../shared/questions/money.ts';
import type { ReplyOf } from '../../api/route-shapes.ts';
import { Notice } from '../../ui/notice.tsx';

type Props = Pick<ReplyOf<'get-agreed-contributions'>, 'papers'>;

/** What papers tell of a round that was held before the portal, and that they tell no more. */
export const PapersNotice = ({ papers }: Props) =>
  papers === null ? null : (
    <Notice title={`Recorded total of all partners: ${moneyInWords(papers.total)}`}>
      <p className="govuk-body">
        This round was held before the portal. The papers tell the total and single lines; whatever they do
        not tell is shown as not recorded. The total stands beside the sum of the known lines, and the two
        need not agree.
      </p>
      <p className="govuk-body">Source: {papers.source}</p>
      {papers.notes.length > 0 && (
        <ul className="govuk-list govuk-list--bullet">
          {papers.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
