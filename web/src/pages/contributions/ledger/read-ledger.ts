import { duplicatesIn, type PaymentDraft } from '../../../../../shared/domain/contributions/payment.ts';
import type { Day } from '../../../../../shared/domain/day.ts';
import { dayFromText } from '../../../../../shared/domain/day-from-text.ts';
import { moneyFromTyped, moneyMost } from '../../../../../shared/questions/money.ts';
import type { Found } from '../with-contributions.tsx';
import { type PastedLine, splitLines } from './split-lines.ts';

export type LedgerColumn = 'on' | 'agency' | 'amount' | 'reference';

/** A line as it was read: what it would record, or everything that is wrong with it. */
export type LedgerLine = {
  readonly number: number;
  readonly text: Readonly<Record<LedgerColumn, string>>;
  readonly agencyId: string | undefined;
  /** Whole pence; undefined where the sum is wrong. */
  readonly pence: number | undefined;
  readonly state:
    | { readonly kind: 'ready'; readonly payment: PaymentDraft }
    | { readonly kind: 'duplicate'; readonly words: string }
    | { readonly kind: 'wrong'; readonly words: readonly string[] };
};

const inOrder: readonly LedgerColumn[] = ['on', 'agency', 'amount', 'reference'];
const heads: Readonly<Record<LedgerColumn, RegExp>> = {
  on: /^(date|day|paid|received|came)\b/i,
  agency: /^(agency|partner|payer|from|name|customer)\b/i,
  amount: /^(amount|sum|value|credit|£|gbp)/i,
  reference: /^(ref|reference|description|details|narrative)/i,
};

/** Which cell is which: as the first line’s heads say, where it has heads; else day, agency, amount, reference. */
function columnsIn(lines: readonly PastedLine[]): {
  places: Record<LedgerColumn, number>;
  rest: readonly PastedLine[];
} {
  const [first, ...rest] = lines;
  const found = inOrder.map((column) => first?.cells.findIndex((cell) => heads[column].test(cell)) ?? -1);
  const hasHeads = found.every((place) => place >= 0);
  const places = hasHeads ? found : inOrder.map((_, place) => place);
  const [on = 0, agency = 1, amount = 2, reference = 3] = places;
  return { places: { on, agency, amount, reference }, rest: hasHeads ? rest : lines };
}

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();

/** The agency that a ledger means: by its very name, else the only one whose name holds the words, or is held by them. */
export function agencyNamed(text: string, agencies: Found['contributions']): string | undefined {
  const words = plain(text);
  if (words === '') return undefined;
  const same = agencies.filter(({ agencyName, agencyId }) =>
    [plain(agencyName), plain(agencyId)].includes(words),
  );
  const near = agencies.filter(({ agencyName }) => {
    const name = ` ${plain(agencyName)} `;
    return name.includes(` ${words} `) || ` ${words} `.includes(name);
  });
  const [one, ...others] = same.length > 0 ? same : near;
  return others.length === 0 ? one?.agencyId : undefined;
}

const sumIn = (text: string): { pence: number } | { words: string } => {
  const read = moneyFromTyped(text);
  if (typeof read === 'string') return { words: `“${text}” is no sum: write it as 1,250.00` };
  if (read <= 0) return { words: 'A payment is above £0: money that went back is no payment' };
  return read > moneyMost ? { words: 'That is more than any board receives' } : { pence: read };
};

const dayFaults = (text: string, day: Day | undefined, today: Day): string[] => {
  if (day === undefined) return [`“${text}” is no day: write it as 30/04/2026`];
  return day > today ? ['The day is still to come'] : [];
};

/** Reads what was pasted, line by line, against what is recorded already. `chosen`: agencies that somebody chose, by the line’s number. */
export function readLedger(
  pasted: string,
  { contributions }: Pick<Found, 'contributions'>,
  chosen: Readonly<Record<number, string>>,
  today: Day,
): LedgerLine[] {
  const { places, rest } = columnsIn(splitLines(pasted));
  const read = rest.map(({ number, cells }) => {
    const text = {
      on: cells[places.on] ?? '',
      agency: cells[places.agency] ?? '',
      amount: cells[places.amount] ?? '',
      reference: (cells[places.reference] ?? '').replaceAll(/\s+/g, ' '),
    };
    const agencyId = chosen[number] ?? agencyNamed(text.agency, contributions);
    const day = dayFromText(text.on);
    const sum = sumIn(text.amount);
    const wrong = [
      ...dayFaults(text.on, day, today),
      ...(agencyId === undefined ? [`“${text.agency}” is no agency of this round: choose one`] : []),
      ...('words' in sum ? [sum.words] : []),
      ...(text.reference === '' ? ['The reference is missing'] : []),
      ...(text.reference.length > 60 ? ['The reference is longer than 60 characters'] : []),
    ];
    const pence = 'pence' in sum ? sum.pence : undefined;
    const isWhole = wrong.length === 0 && day !== undefined && agencyId !== undefined && pence !== undefined;
    const payment = isWhole ? { agencyId, on: day, pence, reference: text.reference } : undefined;
    return { number, text, agencyId, pence, wrong, payment };
  });

  const sound = read.flatMap(({ number, payment }) => (payment === undefined ? [] : [{ number, payment }]));
  const twice = duplicatesIn(
    sound.map(({ payment }) => payment),
    contributions.flatMap(({ payments }) => payments),
  );
  const duplicates = new Set(twice.map((place) => sound[place]?.number));
  return read.map(({ wrong, payment, ...line }): LedgerLine => {
    if (payment === undefined) return { ...line, state: { kind: 'wrong', words: wrong } };
    return duplicates.has(line.number)
      ? {
          ...line,
          state: { kind: 'duplicate', words: 'Recorded already, or twice in what you pasted: left out' },
        }
      : { ...line, state: { kind: 'ready', payment } };
  });
}
