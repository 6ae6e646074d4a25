import { useState, useSyncExternalStore } from 'react';
import type { Book } from '../../../api/drafts/book.ts';
import { partKey } from '../../../api/drafts/part-address.ts';
import type { PlannedChange } from '../../../workbook/form/planned-changes.ts';

/** How far the saving of taken answers is. */
export type Taking = {
  readonly all: number;
  readonly saved: number;
  /** Kept on this device until they can be sent. */
  readonly waiting: number;
  /** Somebody else saved another text at the same time: a person chooses. */
  readonly clashes: readonly PlannedChange[];
  readonly refused: readonly (PlannedChange & { readonly words: string })[];
  /** Nothing is under way any more. */
  readonly isDone: boolean;
};

/** Types the changes into the book of the return, which saves each by itself, tries again, and keeps both texts of a clash. */
export function useTakingOver(book: Book): {
  readonly taking: Taking | undefined;
  readonly take: (changes: readonly PlannedChange[]) => void;
} {
  const [taken, setTaken] = useState<readonly PlannedChange[]>();
  const parts = useSyncExternalStore(book.subscribe, book.parts);
  const take = (changes: readonly PlannedChange[]) => {
    setTaken(changes);
    for (const { section, question, part, value } of changes) book.type({ section, question, part }, value);
    book.flush();
  };
  if (taken === undefined) return { taking: undefined, take };
  const stood = taken.map((change) => ({ change, standing: parts.get(partKey(change))?.standing }));
  const having = (kind: string) => stood.filter(({ standing }) => standing?.kind === kind);
  const under = having('waiting').length + having('saving').length;
  return {
    take,
    taking: {
      all: taken.length,
      saved: having('saved').length,
      waiting: having('kept').length,
      clashes: having('clash').map(({ change }) => change),
      refused: stood.flatMap(({ change, standing }) =>
        standing?.kind === 'refused' ? [{ ...change, words: standing.words }] : [],
      ),
      isDone: under + having('kept').length === 0,
    },
  };
}
