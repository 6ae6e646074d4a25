import { routes } from '../../shared/contract/all-routes.ts';
import { dayInLondon } from '../../shared/domain/calendar.ts';
import { reopenObligation } from '../../shared/domain/feedback-steps.ts';
import { notOwnAgency } from '../../shared/domain/own-agency.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orRefuse, refuse } from '../runtime/refused.ts';
import { getFeedbackRows, latestIssued } from '../store/feedbacks.ts';
import { recordObligationStep } from '../store/obligation-steps.ts';
import { getObligationOf } from '../store/obligations.ts';
import { settled } from '../store/settled.ts';

/** The manager takes the closing of a return back; it stands where it stood. */
export const handler = httpHandler(routes['reopen-obligation'], ({ params, person, at, today, claim }) =>
  settled(async () => {
    const [{ obligation }, rows] = await Promise.all([getObligationOf(params), getFeedbackRows(params)]);

    orRefuse(notOwnAgency(person, params.agencyId));
    const feedback = latestIssued(rows) ?? refuse('no-feedback-yet');
    const stood = { issuedOn: dayInLondon(feedback.issued.at), answered: feedback.answered !== null };
    const event = orRefuse(reopenObligation(obligation, stood, today));

    return recordObligationStep({ obligation, event, by: person.id, at }, { claim });
  }),
);
