import { allRoutes, routes } from '../../shared/contract/all-routes.ts';
import { openApiOf } from '../../shared/contract/openapi.ts';
import { httpHandler } from '../runtime/http-handler.ts';

/** Describes the interface to anyone, as OpenAPI 3.1. */
export const handler = httpHandler(routes['get-openapi'], async () => openApiOf(allRoutes));
