import { randomUUID } from 'node:crypto';
import { routes } from '../../shared/contract/all-routes.ts';
import { leaveOut } from '../../shared/domain/unit-return.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orNotFound, orRefuse } from '../runtime/refused.ts';
import { commit } from '../store/commit.ts';
import { settled } from '../store/settled.ts';
import { getSubmission, submissionStepWrites } from '../store/submissions.ts';
import { submissionStream } from '../store/tables.ts';
import { textWrite } from '../store/texts.ts';
import { standingWrite } from '../store/units.ts';

/** The lead goes on without the part of a unit, with a reason; it can be asked again. */
export const handler = httpHandler(routes['leave-out-unit'], ({ params, body, person, at, claim }) =>
  settled(async () => {
    const { submission, units } = await getSubmission(params.agencyId, params.submissionId);
    const asked = orNotFound(units.find(({ unit }) => unit.id === params.unit));

    const reason = { id: randomUUID(), text: body.reason };
    const by = person.id;
    const event = orRefuse(leaveOut(submission, asked, reason.id, { by, at }));

    await commit(
      [
        ...submissionStepWrites(submission, event, event),
        standingWrite(submission.id, asked, { standing: 'left-out', reason: reason.id, by, at }),
        textWrite(submissionStream(submission.id), reason, by, at),
      ],
      { claim, reply: {}, at },
    );
    return {};
  }),
);
