import { randomUUID } from 'node:crypto';
import { routes } from '../../shared/contract/all-routes.ts';
import type { OfferedAnswer } from '../../shared/contract/file-routes.ts';
import { offerFile } from '../../shared/domain/offer-steps.ts';
import { hasOpened, stillOpen } from '../../shared/domain/round.ts';
import { faultInOffered } from '../../shared/forms/offered.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orRefuse, refuse } from '../runtime/refused.ts';
import { editionFor } from '../store/editions.ts';
import { recordObligationStep } from '../store/obligation-steps.ts';
import { getObligationOf } from '../store/obligations.ts';
import { inRows, offerWrites } from '../store/offers.ts';
import { leadsOf } from '../store/people.ts';
import { settled } from '../store/settled.ts';
import { tellWrites } from '../store/tell.ts';

/** The manager puts in what a file says that an agency sent; reminders stop until the agency has confirmed it. */
export const handler = httpHandler(routes['offer-file'], ({ params, body, person, at, today, claim }) =>
  settled(async () => {
    const { round, obligation } = await getObligationOf(params);
    orRefuse(stillOpen(round));
    const leads = hasOpened(round, today) ? await leadsOf(params.agencyId) : [];
    if (body.edition !== round.edition) refuse('outdated-page');
    const edition = await editionFor(round.edition);

    const faults = body.answers.flatMap((answer: OfferedAnswer, at) => {
      const words = faultInOffered(edition, obligation.variant, answer);
      return words === undefined ? [] : [{ field: `answers.${at}`, words }];
    });
    if (faults.length > 0) refuse('invalid-answer', { fields: faults });
    const rows = inRows(body.answers);
    const offer = randomUUID();
    const event = orRefuse(offerFile(obligation, { offer, parts: rows.length }, today));

    const by = { id: person.id, name: person.name };
    const more = [
      ...offerWrites(obligation, offer, rows, { fileName: body.fileName, by, at }),
      ...tellWrites(leads, { kind: 'file-offered', about: params, offer }, at),
    ];
    return recordObligationStep({ obligation, event, by: person.id, at }, { more, claim });
  }),
);
