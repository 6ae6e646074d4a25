import { awaitsFeedback, feedbackInWords, hasFeedback } from '../../../../../shared/domain/feedback-due.ts';
import { useBoardRoles } from '../../../api/me.tsx';
import { todayInLondon } from '../../../api/today.ts';
import { useAsk } from '../../../api/use-ask.ts';
import { DecisionList } from '../../../fields/decision-list.tsx';
import { Asked } from '../../../ui/asked.tsx';
import { ButtonLink, Buttons } from '../../../ui/button.tsx';
import { Link } from '../../../ui/link.tsx';
import { feedbackReaderRoles } from '../staff-roles.ts';
import { addressOf, type Found } from './found.ts';

const Decisions = ({ found, isManager }: { found: Found; isManager: boolean }) => {
  const { boardId, roundId, agencyId } = found.obligation;
  const here = addressOf(found);
  const asked = useAsk('list-decisions', { params: { boardId, roundId, agencyId } });
  return (
    <section aria-labelledby="decisions">
      <h2 className="govuk-heading-m" id="decisions">
        Decisions
      </h2>
      <Asked of={asked} what="Loading the decisions">
        {({ decisions }) =>
          decisions.length === 0 ? (
            <p className="govuk-body">None is recorded.</p>
          ) : (
            <DecisionList
              decisions={decisions}
              under={({ id, by }) =>
                isManager && (
                  <p className="govuk-body no-print">
                    <Link to={`${here}?do=decide&by=${by}&corrects=${id}`}>Correct this</Link>
                  </p>
                )
              }
            />
          )
        }
      </Asked>
      {isManager && (
        <Buttons>
          <ButtonLink to={`${here}?do=decide`} tone="secondary">
            Record a decision
          </ButtonLink>
        </Buttons>
      )}
    </section>
  );
};

/** What the board owes the agency for its return, and what it has decided: from the day the return came. */
export function FeedbackAndDecisions({ found, isManager }: { found: Found; isManager: boolean }) {
  const { obligation, round } = found;
  const mayRead = useBoardRoles(obligation.boardId).some((role) => feedbackReaderRoles.includes(role));
  if (round.imported || obligation.receivedOn === null) return null;
  const here = addressOf(found);
  const waits = awaitsFeedback(obligation);
  return (
    <>
      <section aria-labelledby="feedback">
        <h2 className="govuk-heading-m" id="feedback">
          Feedback
        </h2>
        {waits && (
          <p className="govuk-body">
            {feedbackInWords(obligation, todayInLondon()) ?? 'No day is promised for it.'}{' '}
            {isManager && <Link to={`${here}?do=feedback-day`}>Promise a day</Link>}
          </p>
        )}
        {!waits && !hasFeedback(obligation) && (
          <p className="govuk-body">
            {obligation.state.kind === 'sent-back'
              ? 'It follows once the agency has answered what was sent back.'
              : 'None is owed.'}
          </p>
        )}
        {mayRead && (waits || hasFeedback(obligation)) && (
          <Buttons>
            <ButtonLink to={`${here}/feedback`} tone="secondary">
              {waits && isManager ? 'Write the feedback' : 'Read the feedback'}
            </ButtonLink>
          </Buttons>
        )}
      </section>
      <Decisions found={found} isManager={isManager} />
    </>
  );
}
