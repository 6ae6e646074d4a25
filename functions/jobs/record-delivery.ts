import * as z from 'zod/mini';
import type { LastContact } from '../../shared/domain/obligation.ts';
import { contactBy, contactedBy } from '../../shared/domain/planned-message.ts';
import { inParallel } from '../runtime/in-parallel.ts';
import { jobHandler } from '../runtime/job-handler.ts';
import { log } from '../runtime/log.ts';
import { count } from '../runtime/metrics.ts';
import { recordContact } from '../store/last-contact.ts';
import { findMessage } from '../store/messages.ts';
import { type Outcome, recordOutcome } from '../store/outbox.ts';

/** What is read of an event of SES; our own id came along as the tag `message`. */
const Delivery = z.looseObject({
  detail: z.looseObject({
    eventType: z.string(),
    mail: z.looseObject({
      timestamp: z.string(),
      tags: z.looseObject({ message: z.optional(z.array(z.string())) }),
    }),
    bounce: z.optional(z.looseObject({ bounceType: z.string() })),
  }),
});

/** A delay says nothing yet. Only a permanent bounce is certain: an absence note comes as a transient one. */
function outcomeOf({ eventType, bounce }: z.infer<typeof Delivery>['detail']): Outcome | undefined {
  switch (eventType) {
    case 'Send':
      return 'sent';
    case 'Delivery':
      return 'delivered';
    case 'Bounce':
      return bounce?.bounceType === 'Permanent' ? 'bounced' : 'soft-bounced';
    case 'Complaint':
      return 'complained';
    case 'Reject':
      return 'failed';
    default:
      return undefined;
  }
}

const contactOutcomes: Partial<Record<Outcome, LastContact['outcome']>> = {
  sent: 'sent',
  delivered: 'accepted',
  bounced: 'bounced',
  complained: 'complained',
};

/** Records what SES tells about a mail, on the message and as the last contact of each return; in any order, any number of times. */
export const handler = jobHandler('record-delivery', async (event: unknown) => {
  const { detail } = Delivery.parse(event);
  const id = detail.mail.tags.message?.[0];
  const message = id === undefined ? undefined : await findMessage(id);
  const outcome = outcomeOf(detail);
  count({ [`Mail${detail.eventType.replace(/\W/g, '')}`]: 1 });
  if (message === undefined || outcome === undefined) {
    log.info('event without effect', { event: detail.eventType, message: id });
    return;
  }

  await recordOutcome(message.id, outcome, new Date(detail.mail.timestamp).toISOString());

  const how = contactBy(message.content);
  const contactOutcome = contactOutcomes[outcome];
  if (how === null || contactOutcome === undefined) return;
  const contact = { at: message.at, how, outcome: contactOutcome };
  await inParallel(contactedBy(message.content), 8, (about) => recordContact(about, contact));
});
