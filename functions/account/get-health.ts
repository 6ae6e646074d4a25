import { routes } from '../../shared/contract/all-routes.ts';
import { httpHandler } from '../runtime/http-handler.ts';

/** Tells a monitor that the portal answers. */
export const handler = httpHandler(routes['get-health'], async () => ({ ok: true as const }));
