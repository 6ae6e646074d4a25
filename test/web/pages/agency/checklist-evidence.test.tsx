import { beforeEach, expect, test, vi } from 'vitest';
import { evidenceInWords } from '../../../../shared/questions/attached-words.ts';
import { EvidencePage } from '../../../../web/src/pages/agency/evidence/evidence-page.tsx';
import { aMe } from '../../../builders/a-me.ts';
import { anEvidenceView } from '../../../builders/an-evidence.ts';
import { showPage } from '../../shown-page.tsx';

const detail = 'How did you listen?\nTwelve young carers\n\nHow did you respond?\nOpening hours';
const view = anEvidenceView({ kind: 'checklist', title: 'Young carers’ strategy', detail });

beforeEach(() => {
  vi.setSystemTime(new Date('2026-11-22T10:00:00Z'));
  return () => vi.useRealTimers();
});

test('the checklist of a plan asks three questions, each with its fault, and is evidence once added', async () => {
  const page = await showPage({
    Page: EvidencePage,
    path: '/agency/:agencyId/evidence',
    at: '/agency/young-carers/evidence',
    me: aMe({ at: 'agency', agencyId: 'young-carers', role: 'contributor' }),
    server: {
      'list-evidence': { reply: { agencyName: 'Thamesford Police', evidence: [] } },
      'add-evidence': { reply: view },
    },
  });
  await page.press('Add evidence');
  await page.tick('A service-plan checklist');
  await page.fill('The plan or strategy', 'Young carers’ strategy');
  await page.fill('How did you listen', 'Twelve young carers');
  await page.press('Add');
  expect(page.words()).toContain('Say it in a few words');
  expect(page.sent.map(({ key }) => key)).not.toContain('add-evidence');
  await page.fill('How did you respond', 'Opening hours');
  await page.fill('How does this plan improve', 'Seen within a week');
  await page.press('Add');
  expect(page.sent.find(({ key }) => key === 'add-evidence')?.body).toMatchObject({
    kind: 'checklist',
    title: 'Young carers’ strategy',
    checklist: {
      listened: 'Twelve young carers',
      responded: 'Opening hours',
      improves: 'Seen within a week',
    },
  });
  expect(page.words()).toContain('Service-plan checklist');
});

test('in a frozen return its lines stand beneath what it is', () => {
  expect(evidenceInWords(view.brief)).toBe(
    `Young carers’ strategy (service-plan checklist of Mon 1 Jun 2026), Official\n${detail}`,
  );
});
