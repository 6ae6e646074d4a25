import type { ComponentType } from 'react';
import { describe, expect, test } from 'vitest';
import type { Agency, BoardAgency } from '../../../../shared/domain/agency.ts';
import type { Board } from '../../../../shared/domain/board.ts';
import type { PersonWithRoles } from '../../../../shared/domain/person.ts';
import { AgenciesPage } from '../../../../web/src/pages/admin/agencies/agencies-page.tsx';
import { AgencyPage } from '../../../../web/src/pages/admin/agency/agency-page.tsx';
import { BoardPage } from '../../../../web/src/pages/admin/board/board-page.tsx';
import { BoardsPage } from '../../../../web/src/pages/admin/boards/boards-page.tsx';
import { PeoplePage } from '../../../../web/src/pages/admin/people/people-page.tsx';
import { aMe } from '../../../builders/a-me.ts';
import { type Server, showPage } from '../../shown-page.tsx';

const board: Board = {
  id: 'thamesford',
  name: 'Thamesford Board',
  shortName: 'Thamesford LSCB',
  calledAs: 'the board',
  managerTitle: 'Business manager',
  contact: { name: 'Ola Example', email: 'ola@example.org', phone: '01632 960 000' },
  controller: 'Thamesford County Council',
};
const police: Agency = {
  id: 'police',
  name: 'Thamesford Police',
  kind: 'police',
  units: [{ id: 'east', name: 'East' }],
  formerNames: ['Thames Constabulary'],
};
const listed: BoardAgency = {
  boardId: 'thamesford',
  agencyId: 'police',
  name: 'Thamesford Police',
  kind: 'police',
  variant: 'full',
  basis: 'section-11',
};
const dee: PersonWithRoles = {
  id: 'dee',
  name: 'Dee Example',
  email: 'dee@example.org',
  roles: [
    { at: 'board', boardId: 'thamesford', role: 'manager' },
    { at: 'agency', agencyId: 'police', role: 'lead', unit: 'east' },
  ],
};

const server: Server = {
  'list-boards': { reply: { boards: [board] } },
  'get-board': { reply: { board, agencies: [listed], people: [dee] } },
  'list-agencies': { reply: { agencies: [police], next: null } },
  'get-agency': { reply: { agency: police, boards: [listed], people: [dee] } },
  'list-people': { reply: { people: [dee], next: 'dee' } },
};

const show = (Page: ComponentType, path: string, at: string, more: Server = {}) =>
  showPage({
    Page,
    path,
    at,
    me: aMe({ at: 'installation', role: 'administrator' }),
    server: { ...server, ...more },
  });
const showBoard = (search = '', more: Server = {}) =>
  show(BoardPage, '/admin/boards/:boardId', `/admin/boards/thamesford${search}`, more);
const showAgency = (search = '', more: Server = {}) =>
  show(AgencyPage, '/admin/agencies/:agencyId', `/admin/agencies/police${search}`, more);

describe('the boards', () => {
  test('an empty installation leads from a board over agencies to people', async () => {
    const page = await show(BoardsPage, '/admin', '/admin', { 'list-boards': { reply: { boards: [] } } });
    expect(page.texts('ol li').map((step) => step.split(/[:.]| and /)[0])).toEqual([
      'Add a board',
      'Add the agencies',
      'Give people roles',
    ]);
    await page.press('Add a board');
    expect(page.heading()).toContain('Add a board');
  });

  test('a board is judged at its fields by the contract’s own rules, and what was typed stays', async () => {
    const page = await show(BoardsPage, '/admin', '/admin?add');
    await page.fill('Name', 'Thamesford Board');
    await page.fill('Contact: e-mail', 'nonsense');
    await page.press('Add the board');
    expect(page.faults()).toContain('Enter an e-mail address, such as name@example.org');
    expect(page.sent.map(({ key }) => key)).not.toContain('add-board');
    expect((page.all('#name')[0] as HTMLInputElement).value).toBe('Thamesford Board');
  });

  test('a board is added with an address made from its short name', async () => {
    const page = await show(BoardsPage, '/admin', '/admin?add', { 'add-board': { reply: board } });
    await page.fill('Name', board.name);
    await page.fill('Short name', 'Thamesford LSCB');
    await page.fill('Contact: name', board.contact.name);
    await page.fill('Contact: e-mail', board.contact.email);
    await page.fill('Contact: telephone', board.contact.phone);
    await page.fill('Data controller', board.controller);
    await page.press('Add the board');
    expect(page.sent.at(-1)?.body).toMatchObject({
      id: 'thamesford-lscb',
      calledAs: 'the board',
      contact: board.contact,
    });
    expect(page.address.now).toBe('/admin/boards/thamesford');
  });

  test('a board that exists already is said so at its short name', async () => {
    const page = await showBoard('?do=change', { 'change-board': { refused: 'changed-meanwhile' } });
    await page.fill('Short name', 'TLSCB');
    await page.press('Save the changes');
    expect(page.sent.at(-1)?.body).toMatchObject({ shortName: 'TLSCB' });
    expect(page.faults()[0]).toContain('Somebody changed this meanwhile.');
  });
});

describe('one board', () => {
  test('shows its agencies with why they are asked, and its people with the roles they hold there', async () => {
    const page = await showBoard();
    expect(page.texts('tbody tr')).toEqual([
      'Thamesford PolicePolicefullSection 11(1) of the Children Act 2004Change Thamesford Police Remove Thamesford Police',
      'Dee Exampledee@example.orgBoard managerRemove Dee Example, Board manager',
    ]);
  });

  test('takes a role away only after asking, and says that it takes effect at once', async () => {
    const page = await showBoard('', { 'remove-role': { reply: { ...dee, roles: [] } } });
    await page.press('Remove Dee Example');
    expect(page.words()).toContain('It takes effect at once');
    expect(page.sent.map(({ key }) => key)).not.toContain('remove-role');
    await page.press('Take the role away');
    expect(page.sent.find(({ key }) => key === 'remove-role')?.body).toEqual({
      personId: 'dee',
      grant: { at: 'board', boardId: 'thamesford', role: 'manager' },
    });
    expect(page.words()).toContain('Dee Example is no longer board manager at Thamesford LSCB.');
  });

  test('says why the only administrator stays, and why an agency that still owes stays on the list', async () => {
    const page = await showBoard('', { 'remove-board-agency': { refused: 'still-asked' } });
    await page.press('Remove Thamesford Police');
    await page.press('Take it off the list');
    expect(page.words()).toContain('The agency still owes a return in an open round.');
  });

  test('gives a role by e-mail, in small letters', async () => {
    const page = await showBoard('', { 'grant-role': { reply: dee } });
    await page.fill('Name', 'Dee Example');
    await page.fill('E-mail', ' Dee@Example.org');
    await page.press('Give the role');
    expect(page.faults()).toEqual(['Choose a role']);
    await page.fill('Role', 'chair');
    await page.press('Give the role');
    expect(page.sent.find(({ key }) => key === 'grant-role')?.body).toEqual({
      name: 'Dee Example',
      email: 'dee@example.org',
      grant: { at: 'board', boardId: 'thamesford', role: 'chair' },
    });
  });

  test('puts an agency on the list with the variant of its kind', async () => {
    const faith: Agency = { id: 'faith', name: 'Faiths Forum', kind: 'faith', units: [], formerNames: [] };
    const page = await showBoard('?do=agency', {
      'list-agencies': [
        { reply: { agencies: [police], next: 'p' } },
        { reply: { agencies: [faith], next: null } },
      ],
      'put-board-agency': { reply: { ...listed, agencyId: 'faith', name: 'Faiths Forum' } },
    });
    expect(page.texts('#agencyId option')).toEqual(['Choose', 'Faiths Forum']);
    await page.fill('Agency', 'faith');
    await page.press('Put it on the list');
    expect(page.faults()).toEqual(['Choose why the agency is asked']);
    await page.tick('Asked as a voluntary partner');
    await page.press('Put it on the list');
    expect(page.sent.find(({ key }) => key === 'put-board-agency')).toMatchObject({
      url: '/api/admin/boards/thamesford/agencies/faith',
      body: { variant: 'small', basis: 'voluntary', commissioner: null },
    });
  });
});

describe('agencies', () => {
  test('are added with an address of their own', async () => {
    const page = await show(AgenciesPage, '/admin/agencies', '/admin/agencies?add', {
      'add-agency': { reply: police },
    });
    await page.press('Add the agency');
    expect(page.faults()).toEqual(['Enter a name', 'Choose the kind of agency']);
    await page.fill('Name', 'محكمة');
    await page.press('Add the agency');
    expect(page.faults()).toContain('The name needs a letter from a to z, or a digit');
    await page.fill('Name', 'Thamesford Police');
    await page.fill('Kind', 'police');
    await page.fill('Units', 'East\nWest');
    await page.press('Add the agency');
    expect(page.sent.at(-1)?.body).toEqual({
      id: 'thamesford-police',
      name: 'Thamesford Police',
      kind: 'police',
      units: [
        { id: 'east', name: 'East' },
        { id: 'west', name: 'West' },
      ],
      formerNames: [],
    });
  });

  test('show former names, the boards that ask them, and roles with their unit', async () => {
    const page = await showAgency();
    expect(page.words()).toContain('Former namesThames Constabulary');
    expect(page.words()).toContain('Thamesford Boardfull');
    expect(page.words()).toContain('Lead, East');
  });

  test('are renamed without losing their units', async () => {
    const page = await showAgency('?do=change', { 'change-agency': { reply: police } });
    await page.fill('Name', 'Thames Valley Police');
    await page.press('Save the changes');
    expect(page.sent.find(({ key }) => key === 'change-agency')?.body).toEqual({
      name: 'Thames Valley Police',
      kind: 'police',
      units: police.units,
    });
    expect(page.words()).toContain('The agency is changed.');
  });
});

test('people come a page at a time, each role with its place', async () => {
  const page = await show(PeoplePage, '/admin/people', '/admin/people');
  expect(page.words()).toContain('Board manager at thamesfordLead at police');
  await page.press('Next page');
  expect(page.sent.at(-1)?.url).toBe('/api/admin/people?after=dee');
});
