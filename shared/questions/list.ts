import * as z from 'zod/mini';
import { questionShape } from './question.ts';
import { Grow, rowsShape } from './rows.ts';
import { rowsKind } from './rows-kind.ts';

export const List = z.strictObject({ ...questionShape, ...rowsShape, kind: z.literal('list'), grow: Grow });
export type List = z.infer<typeof List>;

/** The same few questions again and again, as often as somebody adds them; each time drawn as a card. */
export const list = rowsKind<List>({ kind: 'list', schema: List, asCards: true });
