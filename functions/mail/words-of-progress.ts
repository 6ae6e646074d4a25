import type { ReturnFacts } from './mail-facts.ts';
import { progressInWords, some } from './words-of-a-return.ts';

const mostNamed = 4;

const named = (names: readonly string[]): string =>
  [...names.slice(0, mostNamed), ...(names.length > mostNamed ? [`${names.length - mostNamed} more`] : [])]
    .join(', ')
    .replace(/, ([^,]*)$/, ' and $1');

/** “12 of 40 questions answered”; of somebody’s own sections alone, where they were given some. */
function inNumbers({ obligation, own }: ReturnFacts): string {
  if (own?.isPart !== true || obligation.stage === 'ready') return progressInWords(obligation);
  return own.answered === 0
    ? 'Your sections are not started'
    : `${own.answered} of ${some(own.asked, 'question', 'questions')} answered in your sections`;
}

/** How far a return is, and, where it has begun or only a part of it is the reader’s, which sections are left. */
export function progressLines(about: ReturnFacts): string[] {
  const { obligation, own } = about;
  const isNamed = own !== undefined && obligation.stage !== 'ready' && (own.isPart || own.answered > 0);
  if (!isNamed) return [inNumbers(about)];
  const left = [
    ['Not started', own.notStarted],
    ['To be finished', own.begun],
    ['To be declared complete', own.toDeclare],
  ] as const;
  return [
    inNumbers(about),
    ...left.flatMap(([words, sections]) => (sections.length === 0 ? [] : [`${words}: ${named(sections)}`])),
  ];
}
