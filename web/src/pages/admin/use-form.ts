import { useState } from 'react';
import type * as z from 'zod/mini';
import type { CalledKey } from '../../api/addresses.ts';
import { faultsIn } from '../../api/faults-in.ts';
import { faultsOf } from '../../api/faults-of.ts';
import type { Asking, ReplyOf } from '../../api/route-shapes.ts';
import { useSend } from '../../api/use-send.ts';

type Fault = { readonly words: string; readonly field?: string };

type Sending<K extends CalledKey, T> = {
  readonly key: K;
  /** Judges what is typed, as the server will. */
  readonly schema: z.ZodMiniType;
  readonly initial: T;
  /** What is judged and sent, from what is typed. */
  readonly body: (typed: T) => unknown;
  readonly asking: (typed: T) => Asking<K>;
  /** The control for a field that has none of its own, or for a refusal, such as one that already exists. */
  readonly controlOf?: Readonly<Record<string, string>>;
  /** What is said of a field that people do not type themselves. */
  readonly wordsFor?: Readonly<Record<string, string>>;
  readonly onDone: (reply: ReplyOf<K>, typed: T) => void;
};

const firstAtEach = (faults: readonly Fault[]): Fault[] =>
  faults.filter(({ field }, index) => faults.findIndex((each) => each.field === field) === index);

/** A form of an administrator: typed, judged by the contract’s own schema, sent; what is refused stays as typed. */
export function useForm<K extends CalledKey, T extends Readonly<Record<string, unknown>>>(
  form: Sending<K, T>,
) {
  const [typed, setTyped] = useState(form.initial);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const { send, sending } = useSend(form.key);

  /** `units.0.name` belongs to the control `units`, where there is no closer one. */
  const controlFor = (path: string): string | undefined => {
    const [first = ''] = path.split('.');
    return form.controlOf?.[path] ?? [path, first].find((each) => each in typed);
  };

  const atItsControl = ({ field, words }: { readonly field: string; readonly words: string }): Fault => {
    const control = controlFor(field);
    const said = form.wordsFor?.[field] ?? words;
    return control === undefined ? { words: said } : { words: said, field: control };
  };

  const submit = async () => {
    const found = faultsIn(form.schema, form.body(typed));
    const wrong = firstAtEach([
      ...found.filter(({ field }) => field in typed),
      ...found.filter(({ field }) => !(field in typed)).map(atItsControl),
    ]);
    setFaults(wrong);
    if (wrong.length > 0) return;
    const outcome = await send(form.asking(typed));
    if (outcome === undefined) return;
    if (!outcome.ok) return setFaults(faultsOf(outcome.problem, controlFor));
    setTyped(form.initial);
    form.onDone(outcome.data, typed);
  };

  return {
    typed,
    change: (changed: Partial<T>) => setTyped((before) => ({ ...before, ...changed })),
    faults,
    faultAt: (field: string) => faults.find((each) => each.field === field)?.words,
    sending,
    onSubmit: () => void submit(),
  };
}
