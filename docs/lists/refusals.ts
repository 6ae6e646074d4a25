import type { refusals } from '../../shared/domain/refusal.ts';
import { code, listOf, table } from './markdown.ts';

/** Every reason to say no. */
export const refusalsList = (
  all: Readonly<Record<keyof typeof refusals, { readonly status: number; readonly words: string }>>,
): string =>
  listOf(
    'Refusals',
    '`shared/domain/refusal.ts`',
    'The name is the `type` of the problem document, the words its `title`.',
    table(
      ['Name', 'Status', 'Words'],
      Object.entries(all).map(([name, { status, words }]) => [code(name), String(status), words]),
    ),
  );
