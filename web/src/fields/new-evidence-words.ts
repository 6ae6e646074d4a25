import type { EvidenceKind } from '../../../shared/domain/evidence.ts';

/** The kinds of evidence as they are offered. */
export const kindOptions: readonly { value: EvidenceKind; label: string; hint: string }[] = [
  {
    value: 'document',
    label: 'A document',
    hint: 'A file of 20 MB at most: PDF, Word, Excel, a picture, a mail',
  },
  { value: 'link', label: 'A link', hint: 'To a page that the board’s people may open' },
  { value: 'location', label: 'Where it is kept', hint: 'If you may not send it: where, and who shows it' },
  { value: 'figure', label: 'A figure', hint: 'With its source and date' },
  {
    value: 'checklist',
    label: 'A service-plan checklist',
    hint: 'Three questions about a new plan or strategy (criterion 4.3)',
  },
];

/** What is asked for in place of a file. */
export const detailLabels: Record<Exclude<EvidenceKind, 'document' | 'checklist'>, string> = {
  link: 'Address of the page',
  location: 'Where it is kept, and who can show it (a post, not a name)',
  figure: 'The figure, its source and its date',
};

/** “safeguarding-policy_2026.pdf” is called “safeguarding policy 2026” unless somebody says otherwise. */
export const titleFrom = (name: string): string =>
  name
    .replace(/\.[^.]+$/, '')
    .replace(/[-_]+/g, ' ')
    .trim()
    .slice(0, 120);
