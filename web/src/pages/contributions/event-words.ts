import type { ContributionEvent } from '../../../../shared/domain/contributions/event.ts';
import { dayInWords } from '../../../../shared/domain/day-in-words.ts';
import { moneyInWords } from '../../../../shared/questions/money.ts';
import { methodInWords } from './words.ts';

/** One step in the history of an agency’s contribution, in words. */
export function eventInWords(event: ContributionEvent, agencyId: string): string {
  switch (event.kind) {
    case 'plan-set':
      return `Planned core cost set to ${moneyInWords(event.core)}`;
    case 'requested':
      return `Asked for ${moneyInWords(event.amounts[agencyId] ?? 0)} (${methodInWords(event.by).toLowerCase()})`;
    case 'agreed': {
      if (event.pence === null) return 'The agreed sum was taken back';
      const by = event.expected === null ? '' : `, expected by ${dayInWords(event.expected)}`;
      return `Agreed: ${moneyInWords(event.pence)}${by}`;
    }
    case 'paid':
      return event.payments
        .map(({ pence, came }) => `Received ${moneyInWords(pence)}, which came on ${dayInWords(came)}`)
        .join('; ');
    case 'payment-removed':
      return `A payment of ${moneyInWords(event.pence)} was taken out again`;
    case 'delivered':
      return `Help in kind given so far: ${event.quantity}`;
    case 'protocol-agreed':
      return `Protocol recorded: ${methodInWords(event.method).toLowerCase()}`;
  }
}
