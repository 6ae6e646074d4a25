import type { ReplyOf } from '../../../api/route-shapes.ts';

/** What the portal tells the board’s staff about one agency’s return. */
export type Found = ReplyOf<'get-obligation'>;

/** The address of one agency’s return. */
export const addressOf = ({
  obligation: { boardId, roundId, agencyId },
}: Pick<Found, 'obligation'>): string => `/board/${boardId}/rounds/${roundId}/agencies/${agencyId}`;
