import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Assignments, UnitView } from '../../../../shared/contract/sharing-routes.ts';
import type { RoleGrant } from '../../../../shared/domain/role.ts';
import { ColleaguesPage } from '../../../../web/src/pages/agency/colleagues/colleagues-page.tsx';
import { HandOverPage } from '../../../../web/src/pages/agency/hand-over/hand-over-page.tsx';
import { TaskListPage } from '../../../../web/src/pages/agency/task-list/task-list-page.tsx';
import { UnitsPage } from '../../../../web/src/pages/agency/units/units-page.tsx';
import { WhatWeOwePage } from '../../../../web/src/pages/agency/what-we-owe/what-we-owe-page.tsx';
import { aMe } from '../../../builders/a-me.ts';
import { anOpenReturn, type Standing } from '../../../builders/an-open-return.ts';
import { everyKindForm } from '../../../builders/every-kind-form.ts';
import { type Server, showPage } from '../../shown-page.tsx';

const agencyId = 'thamesford-police';
const lead: RoleGrant = { at: 'agency', agencyId, role: 'lead' };
const ofCustody: RoleGrant = { at: 'agency', agencyId, role: 'contributor', unit: 'custody' };
const custody = { id: 'custody', name: 'Custody' };
const dee = {
  personId: 'dee',
  name: 'Dee Marsh',
  email: 'dee@police.example',
  roles: ['contributor' as const],
};
const ola = { personId: 'ola', name: 'Ola Example', email: 'ola@example.org', roles: ['lead' as const] };
const nobody: Assignments = { assigned: [], people: [dee, ola] };
const given: Assignments = { assigned: [{ section: 'practice', personId: 'dee' }], people: [dee, ola] };

beforeEach(() => {
  vi.setSystemTime(new Date('2027-01-13T10:00:00Z'));
  return () => vi.useRealTimers();
});

type Shown = {
  readonly Page?: typeof TaskListPage;
  readonly last?: string;
  readonly standing?: Standing;
  readonly view?: object;
  readonly me?: RoleGrant;
  readonly server?: Server;
};

const showReturn = ({ Page = TaskListPage, last = '', standing = {}, view, me = lead, server }: Shown) => {
  const open = anOpenReturn(standing);
  return showPage({
    Page,
    path: `/agency/:agencyId/returns/:submissionId${last}`,
    at: `/agency/${agencyId}/returns/submission-1${last}`,
    me: aMe(me),
    server: {
      'get-answers': { reply: { ...open, view: { ...open.view, ...view } } },
      'get-edition': { reply: everyKindForm },
      'list-assignments': { reply: nobody },
      ...server,
    },
  });
};

describe('the task list', () => {
  test('says who has which section, and whom the return waits for', async () => {
    const page = await showReturn({ server: { 'list-assignments': { reply: given } } });
    expect(page.words()).toContain('Waiting for: Dee Marsh (part 1)');
    expect(page.texts('.govuk-task-list__item')).toContain('Part 1: PracticeGiven to Dee MarshNot started');
  });

  test('lets the lead give sections on the page, and take them away', async () => {
    const page = await showReturn({
      server: { 'assign-sections': { reply: given }, 'unassign-section': { reply: nobody } },
    });
    await vi.waitFor(() => expect(page.texts('button')).toContain('Give'));
    await page.press('Give');
    expect(page.faults()).toEqual(['Choose at least one section', 'Choose who']);
    await page.tick('Part 1: Practice');
    await page.fill('Who fills them', 'dee');
    await page.press('Give');
    expect(page.sent.at(-1)).toMatchObject({
      key: 'assign-sections',
      body: { sections: ['practice'], to: { personId: 'dee' } },
    });
    expect(page.words()).toContain('Given to Dee Marsh.');
    await page.press('Take away');
    expect(page.sent.at(-1)?.url).toContain('/sections/practice/people/dee');
    expect(page.texts('button').some((words) => words.startsWith('Take away'))).toBe(false);
  });

  test('adds somebody by e-mail, under the name the portal knows', async () => {
    const page = await showReturn({ server: { 'assign-sections': { reply: given } } });
    await vi.waitFor(() => expect(page.texts('button')).toContain('Give'));
    await page.tick('Part 1: Practice');
    await page.fill('Who fills them', 'else');
    await page.press('Give');
    expect(page.faults()).toEqual(['Enter their name', 'Enter an e-mail address, such as name@example.org']);
    await page.fill('Their name', 'D. Marsh');
    await page.fill('Their e-mail address', 'Dee@police.example');
    await page.press('Give');
    expect(page.words()).toContain('Given to D. Marsh (known here as Dee Marsh).');
  });

  test('of whoever was given some sections shows these, and no steps of the whole', async () => {
    const open = anOpenReturn();
    const sections = open.view.sections.filter(({ section }) => section === 'practice');
    const page = await showReturn({
      view: { sections, partly: true },
      me: { at: 'agency', agencyId, role: 'contributor' },
      server: { 'list-assignments': { reply: given } },
    });
    expect(page.words()).toContain('You see the sections that were given to you.');
    expect(page.texts('.govuk-task-list__item')).toHaveLength(1);
    expect(page.words()).not.toMatch(/Sign-off|Prepare a draft|Share out/);
  });

  test('says how many units have handed in, and waits for the others', async () => {
    const units = [
      { unit: custody, submissionId: 'submission-1-custody', standing: 'asked' },
      { unit: { id: 'patrol', name: 'Patrol' }, submissionId: 'x', standing: 'handed-in' },
    ];
    const page = await showReturn({ view: { units } });
    expect(page.words()).toContain('Units: 1 of 2 handed in.');
    expect(page.words()).toContain('Waiting for Custody');
  });
});

describe('the part of a unit', () => {
  const part = (more: object = {}) => {
    const { view } = anOpenReturn();
    const progress = { asked: 7, answered: 7, valid: 7, sections: 3, sectionsComplete: 3 };
    return { submission: { ...view.submission, unit: custody, unitOf: 'whole', ...more }, progress };
  };

  test('is handed in by its people, after a question', async () => {
    const handedIn = { kind: 'handed-in', by: 'dee', at: '2027-01-13T10:00:00.000Z' };
    const page = await showReturn({
      view: part(),
      me: ofCustody,
      server: { 'hand-in-unit': { reply: anOpenReturn().view } },
    });
    expect(page.words()).toContain('Thamesford Police: Custody');
    expect(page.words()).not.toContain('Who works on this return');
    await page.press('Hand in');
    await page.pressIn('dialog', 'Hand in');
    expect(page.sent.map(({ key }) => key)).toContain('hand-in-unit');
    const after = await showReturn({ view: part({ state: handedIn }), me: ofCustody });
    expect(after.words()).toContain('Handed in Wednesday 13 January 2027 at 10:00');
    expect(after.texts('button')).not.toContain('Hand in');
  });

  test('says why it was given back', async () => {
    const page = await showReturn({
      view: { ...part(), givenBackFor: 'Standard 5 is empty.' },
      me: ofCustody,
    });
    expect(page.words()).toMatch(/Given back to your unit ?Standard 5 is empty/);
  });

  test('stands on the first page of its people, alone', async () => {
    const page = await showPage({
      Page: WhatWeOwePage,
      path: '/agency/:agencyId',
      at: `/agency/${agencyId}`,
      me: aMe(ofCustody),
      server: {
        'list-returns': {
          reply: {
            agency: { id: agencyId, name: 'Thamesford Police' },
            returns: [],
            unitReturns: [
              {
                submissionId: 'submission-1-custody',
                unit: custody,
                boardName: 'Thamesford LSCB',
                roundTitle: 'Section 11 2026',
                due: '2027-01-29',
                handedIn: false,
              },
            ],
          },
        },
      },
    });
    await vi.waitFor(() => expect(page.words()).toContain('Section 11 2026: Custody'));
    expect(page.words()).toContain('Not handed in yet');
    expect(page.words()).not.toMatch(/You owe no return|Who works on these returns/);
    expect(page.texts('a')).toContain('Your unit’s actions');
  });
});

describe('the page of units', () => {
  const unit: UnitView = {
    unit: custody,
    submissionId: 'submission-1-custody',
    standing: 'handed-in',
    at: '2027-01-12T10:00:00.000Z',
    by: 'Cass Tody',
    reason: null,
    people: ['Cass Tody'],
    progress: { asked: 7, answered: 7, valid: 7, sections: 3, sectionsComplete: 3 },
    grades: { practice: 'not-met' },
    answers: {},
  };
  const patrol: UnitView = {
    ...unit,
    unit: { id: 'patrol', name: 'Patrol' },
    submissionId: 'submission-1-patrol',
    grades: { practice: 'met' },
  };
  const show = (server: Server) =>
    showReturn({ Page: UnitsPage, last: '/units', view: { units: [] }, server });

  test('shows the units’ grades, the lowest first to see', async () => {
    const page = await show({ 'list-units': { reply: { free: [], units: [patrol, unit] } } });
    expect(page.words()).toContain('Handed in Tuesday 12 January 2027 at 10:00 by Cass Tody');
    expect(page.texts('tbody tr').find((row) => row.includes('Practice'))).toBe(
      '1 Practice Not met Met Not met',
    );
  });

  test('asks units, gives back with a reason, and goes on without one', async () => {
    const page = await show({
      'list-units': { reply: { free: [{ id: 'roads', name: 'Roads' }], units: [unit] } },
      'ask-units': { reply: { asked: [] } },
      'give-back-unit': { refused: 'not-handed-in' },
    });
    await page.press('Ask');
    expect(page.faults()).toEqual(['Choose at least one unit']);
    await page.tick('Roads');
    await page.press('Ask');
    expect(page.sent.find(({ key }) => key === 'ask-units')?.body).toEqual({ units: ['roads'] });
    await page.press('Give back');
    await page.press('Give back, with this reason');
    expect(page.faults()).toEqual(['Give a reason']);
    await page.fill('What has to change', 'Say more of level 2.');
    await page.press('Give back, with this reason');
    expect(page.faults()).toEqual(['This part has not been handed in.']);
  });
});

describe('colleagues', () => {
  const colleagues = [{ ...dee, units: ['custody'] }, ola];
  const show = (server: Server) =>
    showPage({
      Page: ColleaguesPage,
      path: '/agency/:agencyId/colleagues',
      at: `/agency/${agencyId}/colleagues`,
      me: aMe(lead),
      server: { 'list-colleagues': { reply: { colleagues, units: [custody] } }, ...server },
    });

  test('are shown with their units, and added to one', async () => {
    const page = await show({ 'add-colleague': { reply: { colleagues, knownAs: 'Cass Tody' } } });
    expect(page.words()).toContain('Contributor for Custody');
    await page.fill('Name', 'C. Tody');
    await page.fill('E-mail address', 'cass@police.example');
    await page.fill('Works for', 'custody');
    await page.press('Add');
    expect(page.sent.at(-1)?.body).toMatchObject({ role: 'contributor', unit: 'custody' });
    expect(page.words()).toContain('C. Tody (known here as Cass Tody) is added.');
  });

  test('hand over all they hold, after it was named', async () => {
    const page = await showPage({
      Page: HandOverPage,
      path: '/agency/:agencyId/colleagues/:personId/hand-over',
      at: `/agency/${agencyId}/colleagues/dee/hand-over`,
      me: aMe(lead),
      server: {
        'get-holdings': {
          reply: {
            person: dee,
            roles: [{ role: 'contributor', unit: custody }],
            returns: [
              {
                submissionId: 's',
                title: 'Section 11 2026',
                unit: null,
                sections: [{ id: 'standard-5', name: 'Standard 5: Training' }],
              },
            ],
          },
        },
        'list-colleagues': { reply: { colleagues: [dee, ola] } },
        'hand-over': { reply: { colleagues: [ola], successor: ola } },
      },
    });
    expect(page.words()).toContain('Contributor for Custody');
    expect(page.words()).toContain('Section 11 2026: Standard 5: Training');
    await page.press('Hand over everything');
    expect(page.faults()).toEqual(['Choose who']);
    await page.fill('Successor', 'ola');
    await page.press('Hand over everything');
    expect(page.sent.at(-1)).toMatchObject({ key: 'hand-over', body: { to: { personId: 'ola' } } });
    expect(page.address.now).toBe(`/agency/${agencyId}/colleagues`);
  });
});
