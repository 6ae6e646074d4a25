import { Answer } from '../../shared/domain/answer.ts';
import { parseItem, queryItems } from './database.ts';
import { type GateRow, gateOf } from './gates.ts';
import { keys, tables } from './tables.ts';

/** All that an agency has written in a return, submitted or not, and the gates of its sections. */
export type Draft = { readonly answers: readonly Answer[]; readonly gates: readonly GateRow[] };

/** The answers and gates of a submission as they are at this moment. One query, another for each megabyte. */
export async function getDraft(submissionId: string): Promise<Draft> {
  const items = await queryItems(tables.answers(), keys.gate(submissionId, '').pk);
  const under = (start: string) => items.filter(({ sk }) => String(sk).startsWith(start));
  return {
    answers: under('ANSWER#').map((item) => parseItem(Answer, item)),
    gates: under('GATE#').map(gateOf),
  };
}

/** How much of a draft there is to know: rises with every save, every closing, every declaration. */
export const changesIn = ({ answers, gates }: Draft): number =>
  answers.reduce((sum, { version }) => sum + version, 0) +
  gates.reduce((sum, { changes }) => sum + changes, 0);
