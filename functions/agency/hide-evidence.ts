import { randomUUID } from 'node:crypto';
import { routes } from '../../shared/contract/all-routes.ts';
import type { Redaction } from '../../shared/domain/redaction.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orNotFound, refuse } from '../runtime/refused.ts';
import { getAgency } from '../store/agencies.ts';
import { findVersion, nextVersionWrite } from '../store/evidence.ts';
import { evidenceEventWrite } from '../store/evidence-events.ts';
import { listOwed } from '../store/obligations.ts';
import { recordHidden } from '../store/redactions.ts';
import { settled } from '../store/settled.ts';

/** Somebody who fills returns hides one version of a document: nobody opens it any more, and the manager decides. */
export const handler = httpHandler(routes['hide-evidence'], ({ params, body, person, at, claim }) =>
  settled(async () => {
    const { agencyId, evidenceId } = params;
    const which = { agencyId, evidenceId, version: Number(params.version) };
    const [found, agency, owed] = await Promise.all([
      findVersion(which),
      getAgency(agencyId),
      listOwed(agencyId),
    ]);
    const version = orNotFound(found);
    const kept = version.kept ?? refuse('evidence-not-clean');

    const id = randomUUID();
    const words = `Evidence, version ${which.version}`;
    const place = { kind: 'evidence', evidenceId, version: which.version, words } as const;
    const redaction: Redaction = {
      ...{ id, agencyId, agencyName: agency.name, reason: randomUUID(), place },
      boards: [...new Set(owed.map(({ obligation }) => obligation.boardId))],
      mask: id,
      hiddenBy: { id: person.id, name: person.name, side: 'agency' },
      hiddenAt: at,
      state: { kind: 'hidden' },
      ...{ found: null, mailsSent: 0, sequence: 1 },
    };
    const more = [
      nextVersionWrite({ ...version, kept: null }),
      evidenceEventWrite(redaction, place, 'hidden', { by: person.id, at }),
    ];
    return recordHidden(redaction, { why: body.reason, sealed: { passage: null, kept }, claim, more });
  }),
);
