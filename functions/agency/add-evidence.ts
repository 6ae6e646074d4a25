import { randomUUID } from 'node:crypto';
import { routes } from '../../shared/contract/all-routes.ts';
import type { NewEvidence } from '../../shared/contract/evidence-routes.ts';
import type { EvidenceItem } from '../../shared/domain/evidence.ts';
import { nextVersion } from '../../shared/domain/evidence-steps.ts';
import { checklistInWords } from '../../shared/domain/plan-checklist.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orRefuse } from '../runtime/refused.ts';
import { commit } from '../store/commit.ts';
import { newItemWrite, newVersionWrite } from '../store/evidence.ts';
import { evidenceView } from '../store/evidence-view.ts';

/** What is said in place of a file. */
function detailOf(body: NewEvidence): string | null {
  if (body.kind === 'document') return null;
  return body.kind === 'checklist' ? checklistInWords(body.checklist) : body.detail;
}

/** Adds a link, a place, a figure or the checklist of a plan to an agency’s evidence, or a document whose file is sent next. */
export const handler = httpHandler(routes['add-evidence'], async ({ params, body, person, at, claim }) => {
  const { kind, title, marking, day, expires } = body;
  const by = { id: person.id, name: person.name };
  const item: EvidenceItem = {
    id: randomUUID(),
    agencyId: params.agencyId,
    kind,
    title,
    marking,
    day,
    expires,
    detail: detailOf(body),
    addedBy: by,
    addedAt: at,
    removed: null,
    sequence: 1,
  };

  const versions = body.kind === 'document' ? [orRefuse(nextVersion(item, [], body.file, { by, at }))] : [];

  const reply = evidenceView({ item, versions });
  await commit([newItemWrite(item), ...versions.map(newVersionWrite)], { claim, reply, at });
  return reply;
});
