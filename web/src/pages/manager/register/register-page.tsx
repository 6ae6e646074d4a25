import { Navigate, useParams } from 'react-router';
import { dayInWords } from '../../../../../shared/domain/day-in-words.ts';
import { useBoardRoles, useMe } from '../../../api/me.tsx';
import type { ReplyOf } from '../../../api/route-shapes.ts';
import { useAsk } from '../../../api/use-ask.ts';
import { ArrivalNotice } from '../../../ui/arrival-notice.tsx';
import { Asked } from '../../../ui/asked.tsx';
import { BackLink } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { staffRoles } from '../staff-roles.ts';
import { ManageRound } from './manage-round.tsx';
import { RegisterBody } from './register-body.tsx';
import { WithdrawnRound } from './withdrawn-round.tsx';

type Found = ReplyOf<'get-register'>;

function dueWords({ round }: Found): string {
  if (round.due !== null)
    return `${round.state === 'withdrawn' ? 'It was due' : 'Due'} ${dayInWords(round.due)}`;
  return round.state === 'withdrawn'
    ? 'It had no due day'
    : 'Due day to be confirmed: no reminders until there is one';
}

/** The round as its manager works on it: who owes what, how far they are, what happens next. */
export function RegisterPage() {
  const { boardId = '', roundId = '' } = useParams();
  const roles = useBoardRoles(boardId);
  // A member who follows a colleague’s link is led to what they can see of the same round.
  if (roles.length > 0 && !roles.some((role) => staffRoles.includes(role)))
    return <Navigate to={`/board/${boardId}/rounds/${roundId}/summary`} replace />;
  return <Register boardId={boardId} roundId={roundId} isManager={roles.includes('manager')} />;
}

type Props = { readonly boardId: string; readonly roundId: string; readonly isManager: boolean };

function Register({ boardId, roundId, isManager }: Props) {
  const board = useMe().boards.find(({ id }) => id === boardId);
  const asked = useAsk('get-register', { params: { boardId, roundId } });
  const ready = asked.state === 'ready' ? asked : undefined;

  return (
    <Page
      title={ready?.data.round.title ?? 'The round'}
      caption={board?.name}
      back={<BackLink to={`/board/${boardId}`}>Rounds</BackLink>}
      wide
    >
      <ArrivalNotice />
      <Asked of={asked} what="Loading the register">
        {(register) => (
          <>
            <WithdrawnRound round={register.round} />
            <p className="govuk-body">
              {dueWords(register)}
              {register.round.state === 'closed' &&
                ' · Closed: chasing has stopped, late returns are still accepted'}
            </p>
            <RegisterBody register={register} />
            {isManager && ready && register.round.state === 'open' && !register.round.imported && (
              <ManageRound register={register} onChanged={ready.again} />
            )}
          </>
        )}
      </Asked>
    </Page>
  );
}
