/** What a cell looks like and takes: words of the portal, or an answer that is text, a whole number, pounds or a day. */
export type Looks = 'title' | 'head' | 'label' | 'help' | 'fixed' | 'text' | 'count' | 'money' | 'date';

/** One cell: what stands in it, and whether it may be typed in. */
export type LaidCell = {
  readonly text: string;
  readonly looks: Looks;
  /** It may be typed in; every other cell is locked. */
  readonly open?: boolean;
  /** What its drop-down offers. */
  readonly offers?: readonly string[] | undefined;
};

/** A row. The key says, in a hidden column, what it is about; it is how the portal finds it again. */
export type LaidRow = { readonly key: string; readonly cells: readonly LaidCell[] };

export type LaidSheet = {
  readonly name: string;
  /** In characters; the first column holds the keys and is hidden. */
  readonly widths: readonly number[];
  readonly rows: readonly LaidRow[];
  readonly hidden?: boolean;
};

/** Where answers begin: after the key and what is asked. */
export const firstAnswer = 2;

/** What the hidden column says. Ids have no spaces. */
export const rowKeys = {
  /** Words of the portal; nothing is read there. */
  words: 'words',
  part: (question: string, part: string): string => `part ${question} ${part}`,
  row: (question: string, row: string): string => `row ${question} ${row}`,
  heads: (question: string): string => `heads ${question}`,
} as const;
