import type { Instant } from '../../shared/domain/day.ts';
import type { Claim } from '../runtime/request.ts';

/** When something is done, and under which intent of whom: hand both from the request to the store. */
export type Once = { readonly claim?: Claim | undefined; readonly at: Instant };
