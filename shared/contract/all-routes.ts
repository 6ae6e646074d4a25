import { accountRoutes } from './account-routes.ts';
import { actionRoutes } from './action-routes.ts';
import { adminRoutes } from './admin-routes.ts';
import { agencyRoutes } from './agency-routes.ts';
import { boardRoutes } from './board-routes.ts';
import { challengeRoutes } from './challenge-routes.ts';
import { contributionRoutes } from './contribution-routes.ts';
import { decisionRoutes } from './decision-routes.ts';
import { evidenceRoutes } from './evidence-routes.ts';
import { feedbackRoutes } from './feedback-routes.ts';
import { fileRoutes } from './file-routes.ts';
import { lastRoundRoutes } from './last-round-routes.ts';
import { lessonRoutes } from './lesson-routes.ts';
import { managerRoutes } from './manager-routes.ts';
import { meetingRoutes } from './meeting-routes.ts';
import { redactionRoutes } from './redaction-routes.ts';
import { reviewRoutes } from './review-routes.ts';
import type { Route } from './route.ts';
import { sharingRoutes } from './sharing-routes.ts';
import { substituteRoutes } from './substitute-routes.ts';
import { trainingRoutes } from './training-routes.ts';

/** Every route by its key. */
export const routes = {
  ...accountRoutes,
  ...agencyRoutes,
  ...evidenceRoutes,
  ...actionRoutes,
  ...sharingRoutes,
  ...boardRoutes,
  ...managerRoutes,
  ...feedbackRoutes,
  ...fileRoutes,
  ...challengeRoutes,
  ...decisionRoutes,
  ...contributionRoutes,
  ...trainingRoutes,
  ...adminRoutes,
  ...reviewRoutes,
  ...substituteRoutes,
  ...lastRoundRoutes,
  ...meetingRoutes,
  ...lessonRoutes,
  ...redactionRoutes,
} as const;

export type RouteKey = keyof typeof routes;

/** The keys of the routes that one area serves. */
export type RouteKeyOf<A extends Route['area']> = {
  [K in RouteKey]: (typeof routes)[K]['area'] extends A ? K : never;
}[RouteKey];

export const allRoutes: readonly Route[] = Object.values(routes);
