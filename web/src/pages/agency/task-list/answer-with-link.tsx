import { useAsk } from '../../../api/use-ask.ts';
import { Link } from '../../../ui/link.tsx';
import { Notice } from '../../../ui/notice.tsx';
import type { OpenReturn } from '../with-return.tsx';

type Place = { readonly agencyId: string; readonly roundId: string };

const Offered = ({ agencyId, roundId }: Place) => {
  const asked = useAsk('list-returns-to-meet', { params: { agencyId, roundId } });
  if (asked.state !== 'ready') return null;
  const { whyNot, returns } = asked.data;
  const fitting = returns.filter((each) => each.whyNot === null);
  if (whyNot !== null || fitting.length === 0) return null;
  const boards = [
    ...new Set(fitting.flatMap(({ writtenFor }) => writtenFor.map(({ boardName }) => boardName))),
  ];
  const done = fitting.every(({ signed }) => signed !== null) ? 'have answered' : 'are answering';
  return (
    <Notice title={`You ${done} the same questions for ${boards.join(' and ')}`}>
      <Link to={`/agency/${agencyId}/rounds/${roundId}/answer-with`}>
        Answer with the return you have already
      </Link>
    </Notice>
  );
};

const chooses = ['lead', 'deputy', 'signatory', 'budget-holder'];

/** While nothing is written for a board that asks what another asked: the way to answer it with that return. */
export const AnswerWithLink = ({ open: { agencyId, view, roles } }: { open: OpenReturn }) => {
  const { submission, meets, progress } = view;
  const [first, ...others] = meets;
  const isFresh = submission.state.kind === 'draft' && submission.versions === 0 && progress.answered === 0;
  if (first === undefined || others.length > 0 || submission.unitOf !== undefined || !isFresh) return null;
  if (!roles.some((role) => chooses.includes(role))) return null;
  return <Offered agencyId={agencyId} roundId={first.roundId} />;
};
