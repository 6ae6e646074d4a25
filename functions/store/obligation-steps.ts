import type { Instant } from '../../shared/domain/day.ts';
import { type Obligation, ObligationFacts } from '../../shared/domain/obligation.ts';
import type { ObligationEvent } from '../../shared/domain/obligation-event.ts';
import { applyToObligation } from '../../shared/domain/obligation-fold.ts';
import type { Claim } from '../runtime/request.ts';
import { commit, type Write } from './commit.ts';
import { eventWrite } from './ledger.ts';
import { stored } from './obligation-row.ts';
import type { OutsideTheFold } from './obligations.ts';
import { erasedOfferWrites } from './offers.ts';
import { keys, obligationStream, tables } from './tables.ts';
import { type Text, textWrite } from './texts.ts';
import { updateWrite } from './update-write.ts';

export type ObligationStep = {
  /** As the writer saw it: the step is refused when it has moved on. */
  readonly obligation: Obligation;
  readonly event: ObligationEvent;
  /** What happens with it at once, as an event of its own: a return chosen by the agency is received. */
  readonly followedBy?: readonly ObligationEvent[];
  /** The person’s id, or `portal`. */
  readonly by: string;
  readonly at: Instant;
  /** The text that the event names. */
  readonly reason?: Text;
  /** What no event carries but changes with this step. */
  readonly alongside?: Partial<OutsideTheFold>;
};

const factNames = Object.keys(ObligationFacts.shape) as (keyof ObligationFacts)[];

const factsOf = (obligation: Obligation): ObligationFacts =>
  Object.fromEntries(factNames.map((name) => [name, obligation[name]])) as ObligationFacts;

/** The due day, a file that waits and why a round was withdrawn stand twice: on the obligation, and beside the submission that meets it. */
function copyWrites(before: Obligation, after: Obligation, reason?: Text): Write[] {
  const key = keys.meets(after.submissionId, after.roundId);
  const { due, firstDue, offered, state } = after;
  const first = firstDue === null ? {} : { firstDue };
  const set = {
    ...(before.due === due ? {} : { due, ...first }),
    ...(before.offered?.id === offered?.id ? {} : { offered: offered?.on ?? null }),
    ...(state.kind === 'withdrawn' ? { withdrawn: { on: state.on, reason: reason?.text ?? '' } } : {}),
  };
  return Object.keys(set).length === 0 ? [] : [updateWrite({ table: tables.returns(), key, set })];
}

/** The obligation after one more event, and the writes that make it so: event, row, copies and reason. */
export function obligationStep(step: ObligationStep): { obligation: Obligation; writes: Write[] } {
  const { obligation, event, followedBy = [], by, at, reason, alongside = {} } = step;
  const events = [event, ...followedBy];
  const facts = events.reduce<ObligationFacts>(applyToObligation, factsOf(obligation));
  const after: Obligation = { ...obligation, ...facts, ...alongside };
  const stream = obligationStream(obligation.roundId, obligation.agencyId);
  return {
    obligation: after,
    writes: [
      ...events.map((each, n) =>
        eventWrite({ stream, sequence: obligation.sequence + n + 1, by, at, event: each }),
      ),
      updateWrite({
        table: tables.returns(),
        key: keys.obligation(obligation.roundId, obligation.agencyId),
        set: stored({ ...facts, ...alongside }),
        seen: { sequence: obligation.sequence },
      }),
      ...copyWrites(obligation, after, reason),
      ...erasedOfferWrites(obligation, after),
      ...(reason ? [textWrite(stream, reason, by, at)] : []),
    ],
  };
}

type Alongside = {
  readonly more?: readonly Write[];
  readonly claim?: Claim | undefined;
  /** What is kept as the reply to the request: the obligation, unless told. */
  readonly reply?: (after: Obligation) => Obligation;
};

/** Records one step of an obligation, with the messages that tell of it, all or nothing; the reply is the obligation. */
export async function recordObligationStep(
  step: ObligationStep,
  { more = [], claim, reply = (after) => after }: Alongside = {},
): Promise<Obligation> {
  const { obligation, writes } = obligationStep(step);
  await commit([...writes, ...more], { claim, reply: reply(obligation), at: step.at });
  return obligation;
}
