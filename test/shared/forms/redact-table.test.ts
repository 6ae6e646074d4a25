import { expect, test } from 'vitest';
import { freeze } from '../../../shared/forms/freeze.ts';
import { maskedSnapshot } from '../../../shared/forms/redact.ts';
import { everyKindAnswers, everyKindForm, everyKindHash } from '../../builders/every-kind-form.ts';

const snapshot = freeze({
  edition: everyKindForm,
  editionHash: everyKindHash,
  variant: 'long',
  answers: everyKindAnswers,
  agency: { id: 'thamesford-police', name: 'Thamesford Police' },
  declaredComplete: [],
});

test('a word typed into a cell is masked in the table, the words and the values alike; numbers and choices stay', () => {
  const masked = maskedSnapshot(snapshot, (text) => text.replaceAll('Volunteers', '█'));
  expect(JSON.stringify(masked)).not.toContain('Volunteers');
  const groups = masked.sections.flatMap(({ questions }) => questions).find(({ id }) => id === 'groups');
  expect(groups?.table?.rows.at(-1)?.cells).toEqual(['12', '3', '1', '33.3%', '9', '█']);
  expect(maskedSnapshot(snapshot, (text) => text)).toEqual(snapshot);
});
