import type { Lessons } from '../../../../../shared/domain/lessons.ts';
import { csvOf } from '../../../ui/csv.ts';

const heading = ['Agency', 'Variant', 'Hours', 'What was hard', 'What should be better', 'Told on'];

/** What agencies told of a round, one line each. */
export const lessonsCsv = (all: readonly Lessons[]): string =>
  csvOf([
    heading,
    ...all.map(({ agencyName, variantLabel, hours, hard, improve, at }) => [
      agencyName,
      variantLabel,
      hours === null ? '' : String(hours),
      hard ?? '',
      improve ?? '',
      at.slice(0, 10),
    ]),
  ]);
