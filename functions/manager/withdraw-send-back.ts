import { routes } from '../../shared/contract/all-routes.ts';
import { notOwnAgency } from '../../shared/domain/own-agency.ts';
import { getSnapshot } from '../files/snapshots.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orNotFound, orRefuse, refuse } from '../runtime/refused.ts';
import { colleaguesAt } from '../store/people.ts';
import { getReviewed, versionOf } from '../store/reviews.ts';
import { settled } from '../store/settled.ts';
import { findSubmission } from '../store/submissions.ts';
import { recordSendBackWithdrawn } from '../store/withdrawn-send-back.ts';

const isTold = ['lead', 'deputy', 'signatory'] as const;

/** Takes questions back that the agency has not answered: they close again, and the return stands as it was sent. */
export const handler = httpHandler(
  routes['withdraw-send-back'],
  ({ params, body, person, at, today, claim }) =>
    settled(async () => {
      orRefuse(notOwnAgency(person, params.agencyId));
      const reviewed = await getReviewed(params);
      const { obligation } = reviewed.owed;
      if (obligation.state.kind !== 'sent-back') return refuse('not-sent-back-now');
      const [record, colleagues, snapshot] = await Promise.all([
        findSubmission(obligation.submissionId),
        colleaguesAt(params.agencyId),
        getSnapshot(versionOf(reviewed).digest),
      ]);
      const { boardId, roundId, agencyId } = params;
      return recordSendBackWithdrawn({
        about: { boardId, roundId, agencyId },
        ...{ obligation, snapshot },
        record: orNotFound(record),
        reason: body.reason,
        to: colleagues.filter(({ roles }) => isTold.some((role) => roles.includes(role))),
        ...{ by: person.id, at, today, claim },
      });
    }),
);
