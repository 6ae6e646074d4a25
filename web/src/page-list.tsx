import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

export type PageEntry = {
  readonly path: string;
  readonly Page: LazyExoticComponent<ComponentType>;
  /** Anyone may read it, signed in or not. */
  readonly open: boolean;
};

const page = (path: string, load: () => Promise<ComponentType>, open = false): PageEntry => ({
  path,
  Page: lazy(async () => ({ default: await load() })),
  open,
});

/** Every page by its path. Each is a chunk of its own, fetched when somebody goes there. */
export const pageList: readonly PageEntry[] = [
  page('/', async () => (await import('./pages/agency/home/home-page.tsx')).HomePage),
  page('/signed-in', async () => (await import('./pages/agency/signed-in/signed-in-page.tsx')).SignedInPage),
  page(
    '/agency/:agencyId',
    async () => (await import('./pages/agency/what-we-owe/what-we-owe-page.tsx')).WhatWeOwePage,
  ),
];
