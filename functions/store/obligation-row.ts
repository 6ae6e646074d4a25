import type { OwedReturn } from '../../shared/contract/agency-routes.ts';
import { Obligation } from '../../shared/domain/obligation.ts';
import type { Round } from '../../shared/domain/round.ts';
import { parseItem } from './database.ts';
import { packed, unpacked } from './packed-grades.ts';
import { keys, places } from './tables.ts';

type Item = Record<string, unknown>;

/** What an obligation’s row says of its round and board, so that “what we owe” is one query over the index. */
export type Beside = Pick<OwedReturn, 'boardName' | 'roundTitle' | 'opens' | 'imported'>;

export const beside = (round: Round, boardName: string): Beside => ({
  boardName,
  roundTitle: round.title,
  opens: round.opens,
  imported: round.imported,
});

const noDue = 'none';
const gradeNames = ['selfGrades', 'moderatedGrades', 'previousGrades'] as const;
/** What most returns never have. */
const rare = {
  extendedFrom: null,
  firstDue: null,
  beforeSentBack: null,
  substitute: null,
  exemptOn: null,
  askedForUntil: null,
  timeRefused: null,
  receivedOn: null,
  offered: null,
  feedbackDue: null,
};

/**
 * Facts of an obligation as its row keeps them. The row stays under 1 kB, so that a round of a thousand is read in
 * one query: the due day stands once, as the key by which an agency’s returns are sorted, and grades are letters.
 */
export function stored({ roundId: _, agencyId: __, due, ...facts }: Partial<Obligation>): Item {
  const grades = gradeNames.flatMap((name) => {
    const bySection = facts[name];
    return bySection === undefined ? [] : [[name, packed(bySection)] as const];
  });
  return {
    ...facts,
    ...Object.fromEntries(grades),
    ...(due === undefined ? {} : { dueKey: due ?? noDue }),
  };
}

/** The row of an obligation that begins, with the copies of what it says of its round. */
export function obligationItem(obligation: Obligation, copies: Beside): Item {
  const facts = Object.entries(stored(obligation));
  return {
    ...keys.obligation(obligation.roundId, obligation.agencyId),
    agencyKey: places.agency(obligation.agencyId),
    ...Object.fromEntries(facts.filter(([name, value]) => !(name in rare && value === null))),
    ...copies,
  };
}

const afterHash = (key: unknown): string => String(key).slice(String(key).indexOf('#') + 1);

/** An obligation out of its row, with what the row says of its round. A row that is not one is our fault. */
export function owedReturnOf(row: Item): OwedReturn {
  const { boardName, roundTitle, opens, imported, invited: _, ...facts } = row;
  const grades = gradeNames.map((name) => [name, unpacked(String(facts[name]))] as const);
  const obligation = parseItem(Obligation, {
    ...rare,
    ...facts,
    ...Object.fromEntries(grades),
    roundId: afterHash(row.pk),
    agencyId: afterHash(row.sk),
    due: row.dueKey === noDue ? null : row.dueKey,
  });
  return {
    obligation,
    boardName: String(boardName),
    roundTitle: String(roundTitle),
    opens: String(opens),
    imported: imported === true,
  };
}

/** Has the invitation been planned? It is, on the day the round opens, as soon as there is somebody to invite. */
export const isInvited = ({ invited }: Item): boolean => invited === true;

export const obligationOf = (item: Item): Obligation => owedReturnOf(item).obligation;
