import { randomInt } from 'node:crypto';
import { routes } from '../../shared/contract/all-routes.ts';
import type { Day } from '../../shared/domain/day.ts';
import { rolesAtAgency } from '../../shared/domain/permission.ts';
import { receiptLength, receiptNumber, receiptSigns } from '../../shared/domain/receipt-number.ts';
import { roleWords } from '../../shared/domain/role.ts';
import { maySign, submit } from '../../shared/domain/submission-steps.ts';
import { isAgencysOwn } from '../../shared/domain/unit-return.ts';
import { type Signer, whoSigns } from '../../shared/domain/who-signs.ts';
import { type Edition, variantOf } from '../../shared/forms/form.ts';
import { digestOf, putSnapshot } from '../files/snapshots.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orRefuse, refuse } from '../runtime/refused.ts';
import type { Request } from '../runtime/request.ts';
import { editionFor } from '../store/editions.ts';
import { getObligation } from '../store/obligations.ts';
import { colleaguesAt, leadsAmong } from '../store/people.ts';
import { previousByRound } from '../store/received.ts';
import { orWhole, sightOfRecord } from '../store/seen-return.ts';
import { settled } from '../store/settled.ts';
import { getSubmission, type SubmissionRecord } from '../store/submissions.ts';
import { recordSubmitted } from '../store/submitted.ts';
import { whileClosed } from '../store/while-closed.ts';
import { completenessOf, getWorkingReturn, snapshotOf } from '../store/working-return.ts';

type Asked = Request<(typeof routes)['submit-submission']>;

/** As what this person signs; all that can be refused before anybody is kept from writing. */
function signerOf(record: SubmissionRecord, edition: Edition, asked: Asked): Signer {
  const { submission, opensOn } = record;
  orRefuse(isAgencysOwn(submission));
  orWhole(sightOfRecord(asked.signedIn, record));
  const { params, body, person, today } = asked;
  const roles = rolesAtAgency(person.roles, params.agencyId);
  const signer = orRefuse(
    whoSigns(
      roles,
      { ...variantOf(edition, submission.variant), signedBy: edition.signedBy },
      body.outsideApproval,
    ),
  );
  orRefuse(maySign(submission, signer));
  if (opensOn > today) refuse('not-asked-yet');
  if (body.outsideApproval !== null && body.outsideApproval.on > today)
    refuse('invalid-request', {
      fields: [{ field: 'outsideApproval.on', words: 'The approval was given today or earlier' }],
    });
  return signer;
}

const newReceipt = ({ meets }: SubmissionRecord, today: Day): string => {
  const drawn = Array.from({ length: receiptLength }, () => randomInt(receiptSigns.length));
  return receiptNumber(meets[0]?.boardName ?? '', today, drawn);
};

/**
 * An agency’s signatory signs off the return and sends it; or its lead, with an approval given elsewhere; on one page
 * anyone who fills it. What is frozen is what the signer read: the gates close, then it is read, then compared.
 */
async function submitted(asked: Asked) {
  const { params, body, person, at, today, claim } = asked;
  const { agencyId, submissionId } = params;
  const record = await getSubmission(agencyId, submissionId);
  const edition = await editionFor(record.submission.edition);
  const { role, needsReady } = signerOf(record, edition, asked);

  const sections = edition.sections.map(({ id }) => id);
  return whileClosed({ submissionId, sections, at }, async (closing) => {
    const [now, colleagues, obligations, previous] = await Promise.all([
      getWorkingReturn(params, at),
      colleaguesAt(agencyId),
      Promise.all(record.meets.map(({ roundId }) => getObligation(roundId, agencyId))),
      previousByRound(record.submission, record.meets),
    ]);

    const snapshot = snapshotOf(now);
    const event = orRefuse(
      submit(now.submission, {
        by: person.id,
        at,
        completeness: completenessOf(now),
        seenDigest: body.digest,
        digest: digestOf(snapshot),
        receipt: newReceipt(now, today),
        outside: body.outsideApproval !== null,
        needsReady,
      }),
    );

    await putSnapshot(snapshot);
    const { outsideApproval } = body;
    const signedBy = { id: person.id, name: person.name, role: roleWords[role] };
    const others = leadsAmong(colleagues).filter(({ personId }) => personId !== person.id);
    const to = [{ personId: person.id, email: person.email }, ...others];
    const signer = { signedBy, outsideApproval };
    return recordSubmitted({ now, obligations, event, signer, closing, to, previous, today, claim });
  });
}

export const handler = httpHandler(routes['submit-submission'], (asked) => settled(() => submitted(asked)));
