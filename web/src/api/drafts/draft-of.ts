import { type Draft, isUnsent, type PartState, sentOf } from './part-state.ts';

/** What has to be kept on the device of a part as it stands; undefined once the server has it. */
export const draftOf = (state: PartState, at: string): Draft | undefined =>
  isUnsent(state) ? { typed: state.typed, base: state.base, sent: sentOf(state), at } : undefined;
