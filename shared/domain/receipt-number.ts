import type { Day } from './day.ts';

/** Digits and letters that nobody confuses, read aloud or in a bad print: no 0 O, 1 I L, 2 Z, 5 S, 8 B, U V. */
export const receiptSigns = '34679ACDEFGHJKMNPQRTWXY';

/** How many of them make a number unlikely to be guessed or met again within a year. */
export const receiptLength = 6;

const mostInitials = 8;

/** The board’s initials: “Thamesford LSCB” gives TLSCB. A word written in capitals stands whole. */
export function initialsOf(boardName: string): string {
  const words = boardName.normalize('NFD').match(/[A-Za-z]+/g) ?? [];
  const initials = words
    .filter((word) => /^[A-Z]/.test(word))
    .map((word) => (word === word.toUpperCase() ? word : word.slice(0, 1)))
    .join('');
  return (initials === '' ? 'BOARD' : initials).slice(0, mostInitials);
}

/** Such as TLSCB-2026-7K3M9Q: who received it, the year, and signs drawn by chance (each from 0 up to their number). */
export const receiptNumber = (boardName: string, today: Day, drawn: readonly number[]): string =>
  [
    initialsOf(boardName),
    today.slice(0, 4),
    drawn.map((each) => receiptSigns[each % receiptSigns.length]).join(''),
  ].join('-');
