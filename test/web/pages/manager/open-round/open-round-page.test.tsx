import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { BoardAgency } from '../../../../../shared/domain/agency.ts';
import { OpenRoundPage } from '../../../../../web/src/pages/manager/open-round/open-round-page.tsx';
import { aMe } from '../../../../builders/a-me.ts';
import { aRound } from '../../../../builders/a-round.ts';
import { type Server, showPage } from '../../../shown-page.tsx';

const listed = (agencyId: string, name: string, differing: Partial<BoardAgency> = {}): BoardAgency => ({
  boardId: 'thamesford',
  agencyId,
  name,
  kind: 'police',
  variant: 'full',
  basis: 'section-11',
  ...differing,
});

const edition = 'e'.repeat(64);
const server: Server = {
  'list-board-agencies': {
    reply: {
      agencies: [
        listed('police', 'Thamesford Police'),
        listed('charity', 'Small Charity', { kind: 'voluntary', variant: 'small', basis: 'voluntary' }),
      ],
      forms: [
        {
          id: 'section-11',
          title: 'Section 11 self-assessment',
          edition,
          variants: [
            { id: 'full', label: 'Full', minutes: 240 },
            { id: 'small', label: 'Small', minutes: 25 },
          ],
        },
      ],
    },
  },
  'preview-round': {
    reply: {
      subject: 'Section 11 return for Thamesford LSCB: due Friday 29 January',
      text: 'Thamesford LSCB asks you for your Section 11 return.',
      invitations: [
        {
          agencyId: 'police',
          agencyName: 'Thamesford Police',
          variant: 'full',
          to: [{ personId: 'dee', name: 'Dee Example', email: 'dee@police.example', roles: ['lead'] }],
        },
        { agencyId: 'charity', agencyName: 'Small Charity', variant: 'small', to: [] },
      ],
    },
  },
  'open-round': { reply: aRound() },
};

const show = (more: Server = {}) =>
  showPage({
    Page: OpenRoundPage,
    path: '/board/:boardId/open-round',
    at: '/board/thamesford/open-round',
    me: aMe({ at: 'board', boardId: 'thamesford', role: 'manager' }),
    server: { ...server, ...more },
  });
type Shown = Awaited<ReturnType<typeof show>>;

async function fillDue(page: Shown) {
  await page.tick('On a day');
  const boxes = page.all('#due, #due-month, #due-year') as HTMLInputElement[];
  expect(boxes).toHaveLength(3);
  await page.fillBox('due', '29');
  await page.fillBox('due-month', '1');
  await page.fillBox('due-year', '2027');
}

beforeEach(() => {
  sessionStorage.clear();
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-02T10:00:00Z') });
});

describe('opening a round', () => {
  test('goes from what and when, over who, to who will get what, and then to the register', async () => {
    const page = await show();
    expect(page.heading()).toContain('step 1 of 3 Open a round');
    await fillDue(page);
    await page.press('Continue');
    expect(page.heading()).toContain('Which agencies do you ask?');
    await page.tick('All 2 agencies');
    expect(page.words()).toContain('2 of 2 chosen');
    await page.press('Continue');
    expect(page.words()).toContain('Subject: Section 11 return for Thamesford LSCB: due Friday 29 January');
    expect(page.words()).toContain('1 agency has nobody to write to');
    expect(page.texts('tbody tr')).toEqual([
      'Thamesford PoliceFullDee Example (dee@police.example)',
      'Small CharitySmall Nobody to write to',
    ]);
    await page.press('Open the round');
    expect(page.sent.find(({ key }) => key === 'open-round')?.body).toEqual({
      form: 'section-11',
      edition,
      title: 'Section 11 self-assessment 2026',
      opens: '2026-11-02',
      due: '2027-01-29',
      feedbackDue: null,
      agencies: [
        { agencyId: 'police', variant: 'full' },
        { agencyId: 'charity', variant: 'small' },
      ],
    });
    expect(page.address.now).toBe('/board/thamesford/rounds/section-11-2026');
  });

  test('says at each field what is missing, and goes no further', async () => {
    const page = await show();
    await page.fill('Title of the round', '');
    await page.press('Continue');
    expect(page.faults()).toEqual(['Enter a title for the round', 'Say whether the due day is known']);
    await page.fill('Title of the round', 'Audit');
    await page.tick('To be confirmed');
    await page.press('Continue');
    await page.press('Continue');
    expect(page.faults()).toEqual(['Choose at least one agency to ask.']);
  });

  test('loses nothing typed when one goes back, or leaves and comes again', async () => {
    const page = await show();
    await page.fill('Title of the round', 'Audit of 2026');
    await page.tick('To be confirmed');
    await page.press('Continue');
    await page.tick('Small Charity');
    await page.press('Back');
    expect((page.all('#title')[0] as HTMLInputElement).value).toBe('Audit of 2026');

    const again = await show();
    expect((again.all('#title')[0] as HTMLInputElement).value).toBe('Audit of 2026');
    await again.press('Continue');
    expect(again.words()).toContain('1 of 2 chosen');
  });

  test('lets the variant of an agency be changed', async () => {
    const page = await show();
    await page.tick('To be confirmed');
    await page.press('Continue');
    await page.tick('Small Charity');
    await page.fill('Variant for Small Charity', 'full');
    await page.press('Continue');
    expect(page.sent.find(({ key }) => key === 'preview-round')?.body).toMatchObject({
      due: null,
      agencies: [{ agencyId: 'charity', variant: 'full' }],
    });
  });

  test('says why the server refuses, and keeps the round', async () => {
    const page = await show({ 'open-round': { refused: 'unknown-agency' } });
    await page.tick('To be confirmed');
    await page.press('Continue');
    await page.tick('All 2 agencies');
    await page.press('Continue');
    await page.press('Open the round');
    expect(page.faults()[0]).toContain('One of the agencies is not on this board’s list.');
  });

  test('without agencies on the list says whom to ask', async () => {
    const page = await show({ 'list-board-agencies': { reply: { agencies: [], forms: [] } } });
    expect(page.words()).toContain('Ask the portal’s administrator');
  });
});
