import type { OwedReturn } from '../../../../shared/contract/agency-routes.ts';
import type { Day } from '../../../../shared/domain/day.ts';
import { dayInShort } from '../../../../shared/domain/day-in-words.ts';
import { feedbackInWords, hasFeedback } from '../../../../shared/domain/feedback-due.ts';
import type { AgencyRole } from '../../../../shared/domain/role.ts';
import { isLate, isOverdue, isOwed } from '../../../../shared/domain/standing.ts';
import { type ReturnState, returnStates, stateOfReturn } from '../../../../shared/domain/state-of-return.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/cards.tsx';
import { Link } from '../../ui/link.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { Status } from '../../ui/status.tsx';
import { progressInWords, timeLeft } from './due-in-words.ts';

type Props = { readonly owed: OwedReturn; readonly roles: readonly AgencyRole[]; readonly today: Day };

const Due = ({ owed: { obligation }, today }: Props) => {
  const left = timeLeft(obligation, today);
  const late = isOverdue(obligation, today);
  return (
    <>
      {obligation.due === null ? 'Due day to be confirmed' : `Due ${dayInShort(obligation.due)}`}
      {left !== undefined && (
        <>
          <br />
          {late ? <Status shape="!" words={left} tone="bad" /> : left}
        </>
      )}
    </>
  );
};

const notesOn = ({ obligation, opens }: OwedReturn, today: Day): string[] => [
  ...(opens > today ? [`Opens ${dayInShort(opens)}; until then you can look at the questions.`] : []),
  ...(obligation.extendedFrom === null
    ? []
    : [`More time given; it was due ${dayInShort(obligation.extendedFrom)}.`]),
  ...(obligation.askedForUntil === null || !isOwed(obligation)
    ? []
    : [
        `You asked for more time, until ${dayInShort(obligation.askedForUntil)}. The board has not answered yet.`,
      ]),
  ...(obligation.timeRefused === null
    ? []
    : [
        `The board could not give time until ${dayInShort(obligation.timeRefused.until)}; your lead can read why.`,
      ]),
  ...(obligation.offered === null ? [] : ['It came to the board as a file; your lead has to confirm it.']),
  ...(obligation.receivedOn === null
    ? []
    : [`Received ${dayInShort(obligation.receivedOn)}${isLate(obligation) ? ', after the due day' : ''}.`]),
  ...[feedbackInWords(obligation, today)].flatMap((words) => (words === undefined ? [] : `${words}.`)),
  ...(obligation.state.kind === 'withdrawn'
    ? [`The board withdrew this on ${dayInShort(obligation.state.on)}: nothing is owed.`]
    : obligation.exemptOn === null
      ? []
      : ['The board does not expect this return from you.']),
];

const nextStep = (state: ReturnState, roles: readonly AgencyRole[]): string => {
  if (state === 'ready') return roles.includes('signatory') ? 'Read and sign' : 'Look at the return';
  if (!roles.some((role) => role !== 'budget-holder')) return 'Open the return';
  return state === 'not-started' ? 'Start' : 'Continue';
};

const Steps = ({ owed: { obligation, roundTitle, opens, imported }, roles, today }: Props) => {
  const { agencyId, submissionId, roundId, state } = obligation;
  const at = `/agency/${agencyId}`;
  const mayAsk = roles.includes('lead') || roles.includes('deputy');
  if (imported) return <Link to={`${at}/rounds/${roundId}/actions`}>Actions agreed in this round</Link>;
  if (!isOwed(obligation))
    return !('version' in state) || state.kind === 'sent-back' ? (
      state.kind === 'withdrawn' && <Link to={`${at}/returns/${submissionId}`}>Read what was written</Link>
    ) : (
      <>
        <Link to={`${at}/returns/${submissionId}/versions/${state.version}`}>Read what you sent</Link>
        {hasFeedback(obligation) && (
          <>
            {' · '}
            <Link to={`${at}/rounds/${roundId}/feedback`}>Read the feedback</Link>
          </>
        )}
      </>
    );
  const step = nextStep(stateOfReturn(obligation), roles);
  return (
    <div className="govuk-button-group no-print">
      <ButtonLink to={`${at}/returns/${submissionId}${step === 'Read and sign' ? '/sign' : ''}`}>
        {step}
        <span className="govuk-visually-hidden">: {roundTitle}</span>
      </ButtonLink>
      {mayAsk && opens <= today && obligation.due !== null && (
        <Link to={`${at}/rounds/${roundId}/more-time`} quiet>
          Ask for more time<span className="govuk-visually-hidden">: {roundTitle}</span>
        </Link>
      )}
    </div>
  );
};

/** One return: what it is, for whom, how it stands, by when, and the next step. */
export const ReturnCard = ({ owed, roles, today }: Props) => {
  const { obligation, roundTitle, boardName, imported } = owed;
  const { words, shape } = returnStates[stateOfReturn(obligation)];
  const shownProgress = isOwed(obligation) && !imported;
  return (
    <Card title={roundTitle} aside={imported ? undefined : <Due owed={owed} roles={roles} today={today} />}>
      <p className="govuk-body">for {boardName}</p>
      {!imported && (
        <p className="govuk-body figures">
          <Status shape={shape} words={words} />
          {shownProgress && `: ${progressInWords(obligation.progress)}`}
        </p>
      )}
      {shownProgress && <ProgressBar done={obligation.progress.answered} of={obligation.progress.asked} />}
      {notesOn(owed, today).map((note) => (
        <p className="govuk-body" key={note}>
          {note}
        </p>
      ))}
      <Steps owed={owed} roles={roles} today={today} />
    </Card>
  );
};
