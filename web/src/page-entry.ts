import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { loadPage } from './load-page.ts';

export type PageEntry = {
  readonly path: string;
  readonly Page: LazyExoticComponent<ComponentType>;
  /** Anyone may read it, signed in or not. */
  readonly open: boolean;
};

/** A page that is fetched when somebody goes there. */
export const page = (path: string, load: () => Promise<ComponentType>, open = false): PageEntry => ({
  path,
  Page: lazy(async () => ({ default: await loadPage(load) })),
  open,
});
