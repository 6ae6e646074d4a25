import { accountPages } from './account-page-list.tsx';
import { agencyPages } from './agency-page-list.tsx';
import { boardPages } from './board-page-list.tsx';
import type { PageEntry } from './page-entry.ts';

/** Every page by its path. Each is a chunk of its own, fetched when somebody goes there. */
export const pageList: readonly PageEntry[] = [...agencyPages, ...boardPages, ...accountPages];
