import type { Compliance } from '../../../../../shared/domain/compliance.ts';

const unlessNone = (count: number, words: string): string[] => (count === 0 ? [] : [`${count} ${words}`]);

/** The register’s first line: “15 asked · 6 in (4 on time, 2 late) · 5 in progress …”, naught left out. */
export function countsInWords(compliance: Compliance): string[] {
  const { asked, received, onTime, late, ready, inProgress, notStarted, sentBack, exempt } = compliance;
  const split = received.count === 0 ? '' : ` (${onTime.count} on time, ${late.count} late)`;
  return [
    `${asked} asked`,
    `${received.count} in${split}`,
    ...unlessNone(ready, 'ready for sign-off'),
    ...unlessNone(inProgress, 'in progress'),
    ...unlessNone(notStarted, 'not started'),
    ...unlessNone(sentBack, 'sent back'),
    ...unlessNone(exempt, 'exempt'),
  ];
}
