import { database } from '../../functions/store/database.ts';

/** The AWS calls made since the last `watchCalls`, by name, in order. */
export const calls: string[] = [];

/** `for-good`: that call and every later one, as if the process were gone. */
type Fault = { readonly call: number; readonly when: 'before' | 'after' | 'for-good' };
let fault: Fault | undefined;

/** Begins to count anew; the call of that number (from 1) fails before it is done, or after. */
export function watchCalls(failing?: Fault): void {
  calls.length = 0;
  fault = failing;
}

const failNow = (call: number, when: 'before' | 'after'): void => {
  const isGone = fault?.when === 'for-good' && call >= fault.call;
  if (isGone || (fault?.call === call && fault.when === when))
    throw new Error(`The network failed ${when} call ${call}`);
};

/** A call that stands in for an AWS service: counted, and failing where it should. */
export const passing =
  <Input extends unknown[], Output>(
    nameOf: (...input: Input) => string,
    answer: (...input: Input) => Promise<Output>,
  ) =>
  async (...input: Input): Promise<Output> => {
    calls.push(nameOf(...input));
    const call = calls.length;
    failNow(call, 'before');
    const output = await answer(...input);
    failNow(call, 'after');
    return output;
  };

database.middlewareStack.add(
  (next, context) => async (args) => {
    calls.push(String(context.commandName).replace(/Command$/, ''));
    const call = calls.length;
    failNow(call, 'before');
    const output = await next(args);
    failNow(call, 'after');
    return output;
  },
  { step: 'initialize', name: 'watchedByTests', priority: 'high' },
);
