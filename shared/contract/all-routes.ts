import { accountRoutes } from './account-routes.ts';
import { adminRoutes } from './admin-routes.ts';
import { agencyRoutes } from './agency-routes.ts';
import { boardRoutes } from './board-routes.ts';
import { managerRoutes } from './manager-routes.ts';
import type { Route } from './route.ts';

/** Every route by its key. */
export const routes = {
  ...accountRoutes,
  ...agencyRoutes,
  ...boardRoutes,
  ...managerRoutes,
  ...adminRoutes,
} as const;

export type RouteKey = keyof typeof routes;

/** The keys of the routes that one area serves. */
export type RouteKeyOf<A extends Route['area']> = {
  [K in RouteKey]: (typeof routes)[K]['area'] extends A ? K : never;
}[RouteKey];

export const allRoutes: readonly Route[] = Object.values(routes);
