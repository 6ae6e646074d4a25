import { expect, test } from 'vitest';
import type { ReturnFacts } from '../../../functions/mail/mail-facts.ts';
import { renderMessage } from '../../../functions/mail/render-message.ts';
import type { MessageContent } from '../../../shared/domain/message.ts';
import { anObligation } from '../../builders/an-obligation.ts';
import { mailFacts, returnFacts } from '../../builders/mail-facts.ts';

const digest: MessageContent = {
  kind: 'reminder-digest',
  day: '2027-01-22',
  items: [
    {
      boardId: 'thamesford',
      roundId: 'section-11-2026',
      agencyId: 'thamesford-police',
      rule: 'seven-days-before',
      due: '2027-01-29',
    },
  ],
};
const progress = { asked: 40, answered: 12, valid: 12, sections: 8, sectionsComplete: 1 };
const standard = (n: number): string => `Standard ${n}`;
const linesFor = (
  own: Partial<NonNullable<ReturnFacts['own']>>,
  stage: 'in-progress' | 'ready' = 'in-progress',
) => {
  const facts = returnFacts({
    obligation: anObligation({ stage, progress }),
    own: { isPart: true, asked: 10, answered: 3, notStarted: [], begun: [], toDeclare: [], ...own },
  });
  return renderMessage(digest, mailFacts({ returns: [facts] }));
};

test('whoever was given sections reads of those alone', async () => {
  const mail = linesFor({ notStarted: [standard(5), standard(6)], begun: [standard(7)] });
  await expect(`${mail.subject}\n\n${mail.text}`).toMatchFileSnapshot(
    './words/reminder-digest-of-own-sections.txt',
  );
});

test('nothing begun yet is said so', () => {
  const { text } = linesFor({ answered: 0, notStarted: [standard(5)] });
  expect(text).toContain('Your sections are not started\n    Not started: Standard 5\n');
});

test('whoever answers for the whole reads the numbers of the whole, and of five sections only four names', () => {
  const { text } = linesFor({
    isPart: false,
    notStarted: [4, 5, 6, 7, 8].map(standard),
    toDeclare: [standard(2)],
  });
  expect(text).toContain('12 of 40 questions answered\n');
  expect(text).toContain('Not started: Standard 4, Standard 5, Standard 6, Standard 7 and 1 more\n');
  expect(text).toContain('To be declared complete: Standard 2\n');
});

test('of a return that nobody has begun, or that is ready, no sections are named', () => {
  expect(linesFor({ isPart: false, answered: 0, notStarted: [standard(1)] }).text).not.toContain(
    'Standard 1',
  );
  const ready = linesFor({ notStarted: [standard(1)] }, 'ready').text;
  expect(ready).toContain('Ready for sign-off');
  expect(ready).not.toContain('Standard 1');
});
