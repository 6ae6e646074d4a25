/** Words that stand in both texts, or only in the one after, or only in the one before. */
export type WordRun = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string };

/** Beyond so many words put in and taken out, a text counts as written anew: marks on every word help nobody. */
const mostEdits = 400;
/** Nor do a few small words that happen to stand in both: so much of the shorter text must have stayed. */
const leastStayed = 0.3;

/** Words with the white space after them; white space at the very beginning stands alone. */
const wordsOf = (text: string): string[] => text.match(/\S+\s*|^\s+/g) ?? [];

const isSame = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && a.trim() === b.trim();

/** How far a path through both texts has come: `x` words of the first on diagonal `k` (x minus words of the second). */
type Reached = ReadonlyMap<number, number>;

/** Takes the step from `k + 1` (a word is put in) or from `k - 1` (one is taken out), whichever comes further. */
const isAdded = (k: number, edits: number, reached: Reached): boolean =>
  k === -edits || (k !== edits && (reached.get(k - 1) ?? 0) < (reached.get(k + 1) ?? 0));

/** For 0, 1, 2 … edits, how far one comes; the last reaches both ends. Undefined where that takes too many. */
function furthest(before: readonly string[], after: readonly string[]): Reached[] | undefined {
  const steps: Reached[] = [];
  let reached: Reached = new Map([[1, 0]]);
  for (let edits = 0; edits <= mostEdits; edits += 1) {
    steps.push(reached);
    const next = new Map<number, number>();
    for (let k = -edits; k <= edits; k += 2) {
      let x = isAdded(k, edits, reached) ? (reached.get(k + 1) ?? 0) : (reached.get(k - 1) ?? 0) + 1;
      while (isSame(before[x], after[x - k])) x += 1;
      next.set(k, x);
      if (x >= before.length && x - k >= after.length) return steps;
    }
    reached = next;
  }
  return undefined;
}

/** Walks back along the path that was found, from the last word to the first. */
function pathBack(before: readonly string[], after: readonly string[], steps: readonly Reached[]): WordRun[] {
  const runs: WordRun[] = [];
  let [x, y] = [before.length, after.length];
  for (let edits = steps.length - 1; edits >= 0; edits -= 1) {
    const reached = steps[edits] ?? new Map<number, number>();
    const k = x - y;
    const fromK = isAdded(k, edits, reached) ? k + 1 : k - 1;
    const fromX = edits === 0 ? 0 : (reached.get(fromK) ?? 0);
    const fromY = edits === 0 ? 0 : fromX - fromK;
    while (x > fromX && y > fromY) {
      x -= 1;
      y -= 1;
      runs.push({ kind: 'same', text: after[y] ?? '' });
    }
    if (edits === 0) break;
    runs.push(
      x === fromX
        ? { kind: 'added', text: after[y - 1] ?? '' }
        : { kind: 'removed', text: before[x - 1] ?? '' },
    );
    [x, y] = [fromX, fromY];
  }
  return runs.toReversed();
}

const joined = (runs: readonly WordRun[]): WordRun[] => {
  const whole: WordRun[] = [];
  for (const run of runs) {
    const last = whole.at(-1);
    if (last?.kind === run.kind) whole[whole.length - 1] = { ...run, text: last.text + run.text };
    else if (run.text !== '') whole.push(run);
  }
  return whole;
};

/** What was taken out stands apart from its neighbours, also where the text itself ends without white space. */
const setApart = (runs: readonly WordRun[]): WordRun[] =>
  runs.map(({ kind, text }, at) => {
    if (kind !== 'removed') return { kind, text };
    const [before, after] = [runs[at - 1]?.text ?? ' ', runs[at + 1]];
    const start = /\s$/.test(before) ? '' : ' ';
    return { kind, text: `${start}${text}${after === undefined || /\s$/.test(text) ? '' : ' '}` };
  });

/**
 * Two texts word by word: the runs of both, in order. What is the same or added makes up the text after, to the letter;
 * what is the same or removed has every word of the text before. The fewest words are marked (Myers 1986).
 */
export function wordChanges(before: string, after: string): WordRun[] {
  const [was, is] = [wordsOf(before), wordsOf(after)];
  const steps = furthest(was, is);
  const anew: WordRun[] = [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ];
  const runs = steps === undefined ? anew : pathBack(was, is, steps);
  const stayed = runs.filter(({ kind }) => kind === 'same').length;
  const isAnew = stayed < leastStayed * Math.min(was.length, is.length);
  return setApart(joined(isAnew ? anew : runs));
}
