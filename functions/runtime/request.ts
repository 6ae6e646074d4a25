import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type * as z from 'zod/mini';
import type { Route } from '../../shared/contract/route.ts';
import type { Assignment } from '../../shared/domain/assignment.ts';
import type { Day, Instant } from '../../shared/domain/day.ts';
import type { PersonWithRoles } from '../../shared/domain/person.ts';

export type Session = { readonly id: string; readonly idleEndsAt: Instant; readonly endsAt: Instant };

/** The person behind the session cookie, as the directory knows them at this request. */
export type SignedIn = {
  readonly person: PersonWithRoles;
  /** The sections they were given to fill. */
  readonly assignments: readonly Assignment[];
  readonly session: Session;
  readonly draftKey: string;
};

/** Names one intent of one person, so that a repeated request gets the first reply. */
export type Claim = {
  readonly personId: string;
  readonly route: string;
  readonly key: string;
  readonly bodyHash: string;
};

type Parsed<R extends Route, F extends 'params' | 'query' | 'body'> = R[F] extends z.ZodMiniType
  ? z.infer<R[F]>
  : undefined;

/** What a handler is given: everything checked, and the time of the request as its only clock. */
export type Request<R extends Route> = {
  readonly params: Parsed<R, 'params'>;
  readonly query: Parsed<R, 'query'>;
  readonly body: Parsed<R, 'body'>;
  readonly person: R['who'] extends { at: 'anyone' } ? undefined : SignedIn['person'];
  readonly signedIn: R['who'] extends { at: 'anyone' } ? undefined : SignedIn;
  readonly at: Instant;
  readonly today: Day;
  /** Present on POST: hand it to `commit`, with the reply. */
  readonly claim: Claim | undefined;
  readonly event: APIGatewayProxyEventV2;
};

export type ReplyOf<R extends Route> = R['reply'] extends z.ZodMiniType ? z.infer<R['reply']> : undefined;
