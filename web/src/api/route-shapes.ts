import type * as z from 'zod/mini';
import type { routes } from '../../../shared/contract/all-routes.ts';
import type { CalledKey } from './addresses.ts';

type Shape<K extends CalledKey, P extends string> = (typeof routes)[K] extends {
  readonly [X in P]: infer S extends z.ZodMiniType;
}
  ? z.infer<S>
  : undefined;

type Given<P extends string, V> = [V] extends [undefined] ? unknown : { readonly [X in P]: V };

/** What a call must be given: those of `params`, `query` and `body` that the contract names for the route. */
export type Asking<K extends CalledKey> = Given<'params', Shape<K, 'params'>> &
  Given<'query', Shape<K, 'query'>> &
  Given<'body', Shape<K, 'body'>>;

export type ParamsOf<K extends CalledKey> = Shape<K, 'params'>;
export type ReplyOf<K extends CalledKey> = Shape<K, 'reply'>;
