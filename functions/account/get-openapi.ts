import { allRoutes, routes } from '../../shared/contract/all-routes.ts';
import { openApiOf } from '../../shared/contract/openapi.ts';
import { httpHandler } from '../runtime/http-handler.ts';

let described: ReturnType<typeof openApiOf> | undefined;

/** Describes the interface to anyone, as OpenAPI 3.1; worked out once per function, when first asked for. */
export const handler = httpHandler(routes['get-openapi'], async () => {
  described ??= openApiOf(allRoutes);
  return described;
});
