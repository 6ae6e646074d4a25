import { expect, test } from 'vitest';
import { evidenceInBrief } from '../../../shared/domain/evidence-version.ts';
import { expiredEvidence } from '../../../shared/forms/expired-evidence.ts';
import { gaps } from '../../../shared/forms/gaps.ts';
import { evidenceInWords } from '../../../shared/questions/attached-words.ts';
import { anItem } from '../../builders/an-evidence.ts';
import { everyKindAnswers, everyKindForm } from '../../builders/every-kind-form.ts';

const graded = everyKindForm.sections
  .flatMap(({ questions }) => questions)
  .find(({ kind, id }) => kind === 'grade' && everyKindAnswers[id] !== undefined)!;

const policy = evidenceInBrief(
  anItem({ kind: 'link', detail: 'https://a.example/', expires: '2026-10-30' }),
  [],
);
const form = (item = policy) => ({
  edition: everyKindForm,
  variant: 'long',
  answers: { ...everyKindAnswers, [graded.id]: { ...everyKindAnswers[graded.id], 'evidence.policy': true } },
  beside: { evidence: { policy: item }, actions: {} },
});

test('what proves nothing any more is told beside the answer that leans on it, and stops nobody', () => {
  const before = gaps(form({ ...policy, expires: '2027-10-30' }));
  expect(expiredEvidence(form(), '2026-10-30')).toEqual([]);
  expect(expiredEvidence(form(), '2026-10-31')).toMatchObject([
    {
      question: graded.id,
      part: 'evidence.policy',
      words: expect.stringContaining('expired on Fri 30 Oct 2026'),
    },
  ]);
  expect(gaps(form())).toEqual(before);
});

test('what has no end, or is a gap already, is not told again', () => {
  const { expires: _, ...endless } = policy;
  expect(expiredEvidence(form(endless), '2030-01-01')).toEqual([]);
  expect(expiredEvidence(form({ ...policy, state: 'gone' }), '2030-01-01')).toEqual([]);
});

test('whoever reads the return sees how long it is good for', () => {
  expect(evidenceInWords(policy)).toContain('Official, good until Fri 30 Oct 2026');
});
