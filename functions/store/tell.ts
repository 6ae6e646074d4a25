import { randomUUID } from 'node:crypto';
import type { Colleague } from '../../shared/contract/reply-shapes.ts';
import type { Instant } from '../../shared/domain/day.ts';
import type { MessageContent } from '../../shared/domain/message.ts';
import { plannedMessage } from '../../shared/domain/planned-message.ts';
import type { Write } from './commit.ts';
import { messageWrites } from './messages.ts';

/** A transaction has 100 writes at most, and a message needs two. */
export const mostTold = 40;

type To = readonly Pick<Colleague, 'personId' | 'email'>[];
type Named = (personId: string) => string;

/** One message for each of these people, in the transaction of the step that it tells of. */
export const tellWrites = (
  people: To,
  content: MessageContent,
  at: Instant,
  idFor: Named = () => randomUUID(),
): Write[] =>
  people
    .slice(0, mostTold)
    .flatMap(({ personId, email }) =>
      messageWrites(plannedMessage({ id: idFor(personId), to: { personId, email }, content, at })),
    );
