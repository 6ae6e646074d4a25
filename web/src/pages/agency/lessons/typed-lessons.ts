import type { LessonsTold } from '../../../../../shared/domain/lessons.ts';

export type TypedLessons = { readonly hours: string; readonly hard: string; readonly improve: string };

type Fault = { readonly words: string; readonly field: string };

/** Hours as people write them: "6", "2.5", "2,5", "2½". Not a number where nobody could say what is meant. */
const hoursFrom = (text: string): number => Number(text.trim().replace(',', '.').replace('½', '.5'));

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

export const toldFrom = ({ hours, hard, improve }: TypedLessons): Omit<LessonsTold, 'sequence'> => ({
  hours: hours.trim() === '' ? null : hoursFrom(hours),
  hard: orNull(hard),
  improve: orNull(improve),
});

/** What keeps it from being sent; the server judges again, and the rest. */
export function wrongIn(typed: TypedLessons): Fault[] {
  const { hours, hard, improve } = toldFrom(typed);
  if (hours === null && hard === null && improve === null)
    return [{ field: 'hours', words: 'Tell at least one thing, or leave this page' }];
  return hours !== null && Number.isNaN(hours)
    ? [{ field: 'hours', words: 'Enter hours as a number, such as 6 or 2.5' }]
    : [];
}
