import { expect, test } from 'vitest';
import type { Lessons } from '../../../../../shared/domain/lessons.ts';
import { lessonsCsv } from '../../../../../web/src/pages/manager/round-lessons/lessons-csv.ts';
import { RoundLessonsPage } from '../../../../../web/src/pages/manager/round-lessons/round-lessons-page.tsx';
import { aMe } from '../../../../builders/a-me.ts';
import { showPage } from '../../../shown-page.tsx';

const told = (agencyId: string, differing: Partial<Lessons>): Lessons => ({
  submissionId: `return-of-${agencyId}`,
  agencyId,
  agencyName: agencyId,
  variantLabel: 'Full',
  hours: null,
  hard: null,
  improve: null,
  by: { id: 'dee', name: 'Dee' },
  at: '2026-11-20T10:00:00.000Z',
  sequence: 1,
  ...differing,
});

const all = [
  told('Police', { hours: 14, hard: 'Four managers wrote the same' }),
  told('Probation', { hours: 6 }),
  told('Trust', { hours: 9.5, improve: '=Fewer "questions"' }),
  told('Charity', { hours: 1, variantLabel: 'Small' }),
];

const show = (lessons: Lessons[]) =>
  showPage({
    Page: RoundLessonsPage,
    path: '/board/:boardId/rounds/:roundId/lessons',
    at: '/board/thamesford/rounds/section-11-2026/lessons',
    me: aMe({ at: 'board', boardId: 'thamesford', role: 'manager' }),
    server: { 'list-lessons': { reply: { title: 'Section 11 2026', lessons } } },
  });

test('hours are told with how many agencies, the median and the range; texts by agency', async () => {
  const page = await show(all);
  expect(page.texts('tbody tr')).toEqual(['Full39.56 to 14', 'Small111']);
  expect(page.words()).toContain('What was hard (1)');
  expect(page.words()).toContain('Four managers wrote the same');
  expect(page.words()).toContain('What should be better (1)');
});

test('before anybody told it says who will be asked, and when', async () => {
  expect((await show([])).words()).toContain('Each agency is asked once its return is sent');
});

test('the file has one line for each agency, and no cell that a spreadsheet would run', () => {
  const lines = lessonsCsv(all).split('\r\n');
  expect(lines).toHaveLength(6);
  expect(lines[1]).toBe('"Police","Full","14","Four managers wrote the same","","2026-11-20"');
  expect(lines[3]).toBe(`"Trust","Full","9.5","","'=Fewer ""questions""","2026-11-20"`);
});
