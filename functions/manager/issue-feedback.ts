import { routes } from '../../shared/contract/all-routes.ts';
import { issueFeedback } from '../../shared/domain/feedback-steps.ts';
import { notOwnAgency } from '../../shared/domain/own-agency.ts';
import { showsSomething } from '../../shared/domain/readable-text.ts';
import { digestOfFeedback, putFeedback } from '../files/feedback-files.ts';
import { getSnapshot } from '../files/snapshots.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orRefuse, refuse } from '../runtime/refused.ts';
import { getDrafting, letterOf } from '../store/feedback-desk.ts';
import { recordIssued } from '../store/issued-feedback.ts';
import { colleaguesAt, leadsAmong } from '../store/people.ts';
import { settled } from '../store/settled.ts';

const frozen = { getSnapshot, digestOf: digestOfFeedback };

/** The manager issues the feedback as previewed; the agency’s leads and signatories are told, and the letter is made. */
export const handler = httpHandler(routes['issue-feedback'], ({ params, body, person, at, today, claim }) =>
  settled(async () => {
    orRefuse(notOwnAgency(person, params.agencyId));
    const [drafting, colleagues] = await Promise.all([
      getDrafting(params, frozen),
      colleaguesAt(params.agencyId),
    ]);
    const { obligation, feedback } = drafting;

    orRefuse(issueFeedback(obligation, body.digest, today));
    if (feedback === undefined || !showsSomething(feedback.opening)) return refuse('feedback-empty');
    const letter = letterOf(drafting, feedback);
    const digest = digestOfFeedback(letter);
    if (digest !== body.digest) return refuse('letter-changed');
    const event = orRefuse(issueFeedback(obligation, digest, today));
    const signatories = colleagues.filter(({ roles }) => roles.includes('signatory'));
    const to = [...new Set([...leadsAmong(colleagues), ...signatories])];

    await putFeedback(letter);
    const by = { id: person.id, name: person.name };
    return recordIssued({ drafting, feedback, letter, event, digest, to, by, at, today, claim });
  }),
);
