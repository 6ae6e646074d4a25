import { randomInt } from 'node:crypto';
import { routes } from '../../shared/contract/all-routes.ts';
import type { Day } from '../../shared/domain/day.ts';
import { rolesAtAgency } from '../../shared/domain/permission.ts';
import { receiptLength, receiptNumber, receiptSigns } from '../../shared/domain/receipt-number.ts';
import { roleWords } from '../../shared/domain/role.ts';
import type { OutsideApproval } from '../../shared/domain/submission.ts';
import { maySign, submit } from '../../shared/domain/submission-steps.ts';
import { whoSigns } from '../../shared/domain/who-signs.ts';
import { variantOf } from '../../shared/forms/form.ts';
import { digestOf, putSnapshot } from '../files/snapshots.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orRefuse, refuse } from '../runtime/refused.ts';
import { versionDocumentId } from '../store/documents.ts';
import { editionFor } from '../store/editions.ts';
import { getObligation } from '../store/obligations.ts';
import { colleaguesAt, leadsAmong } from '../store/people.ts';
import { settled } from '../store/settled.ts';
import { getSubmission, type SubmissionRecord } from '../store/submissions.ts';
import { recordSubmitted } from '../store/submitted.ts';
import { whileClosed } from '../store/while-closed.ts';
import { completenessOf, getWorkingReturn, snapshotOf } from '../store/working-return.ts';

function checkDays({ opensOn }: SubmissionRecord, outside: OutsideApproval | null, today: Day): void {
  if (opensOn > today) refuse('not-asked-yet');
  if (outside !== null && outside.on > today)
    refuse('invalid-request', {
      fields: [{ field: 'outsideApproval.on', words: 'The approval was given today or earlier' }],
    });
}

const newReceipt = ({ meets }: SubmissionRecord, today: Day): string =>
  receiptNumber(
    meets[0]?.boardName ?? '',
    today,
    Array.from({ length: receiptLength }, () => randomInt(receiptSigns.length)),
  );

/**
 * An agency’s signatory signs off the return and sends it; or its lead, with an approval given elsewhere; on one page
 * anyone who fills it. What is frozen is what the signer read: the gates close, then it is read, then compared.
 */
export const handler = httpHandler(
  routes['submit-submission'],
  ({ params, body, person, at, today, claim }) =>
    settled(async () => {
      const { agencyId, submissionId } = params;
      const record = await getSubmission(agencyId, submissionId);
      const edition = await editionFor(record.submission.edition);
      const variant = variantOf(edition, record.submission.variant);
      const signer = orRefuse(whoSigns(rolesAtAgency(person.roles, agencyId), variant, body.outsideApproval));
      orRefuse(maySign(record.submission, signer));
      checkDays(record, body.outsideApproval, today);

      const sections = edition.sections.map(({ id }) => id);
      return whileClosed({ submissionId, sections, at }, async (closing) => {
        const [now, colleagues, ...obligations] = await Promise.all([
          getWorkingReturn(params, at),
          colleaguesAt(agencyId),
          ...record.meets.map(({ roundId }) => getObligation(roundId, agencyId)),
        ]);
        const snapshot = snapshotOf(now);
        const receipt = newReceipt(now, today);
        const event = orRefuse(
          submit(now.submission, {
            by: person.id,
            at,
            completeness: completenessOf(now),
            seenDigest: body.digest,
            digest: digestOf(snapshot),
            receipt,
            outside: body.outsideApproval !== null,
            needsReady: signer.needsReady,
          }),
        );
        await putSnapshot(snapshot);

        const { version, digest } = event;
        return recordSubmitted({
          now,
          obligations,
          event,
          version: {
            version,
            receipt,
            digest,
            at,
            signedBy: { id: person.id, name: person.name, role: roleWords[signer.role] },
            outsideApproval: body.outsideApproval,
            documentId: versionDocumentId(submissionId, version),
          },
          closing,
          to: [
            { personId: person.id, email: person.email },
            ...leadsAmong(colleagues).filter(({ personId }) => personId !== person.id),
          ],
          today,
          claim,
        });
      });
    }),
);
