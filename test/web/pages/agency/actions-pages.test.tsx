import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { AgencyRole } from '../../../../shared/domain/role.ts';
import { NewActionPage } from '../../../../web/src/pages/agency/actions/new/new-action-page.tsx';
import { ActionPage } from '../../../../web/src/pages/agency/actions/one/action-page.tsx';
import { ActionsPage } from '../../../../web/src/pages/agency/actions/plan/actions-page.tsx';
import { aMe } from '../../../builders/a-me.ts';
import { aNote, anAction } from '../../../builders/an-action.ts';
import { planOf, view } from '../../../builders/an-action-plan.ts';
import { anEvidenceView } from '../../../builders/an-evidence.ts';
import { type Server, showPage } from '../../shown-page.tsx';

const agencyId = 'thamesford-police';
beforeEach(() => {
  Element.prototype.scrollIntoView = () => undefined;
  vi.setSystemTime(new Date('2027-01-11T10:00:00Z'));
  return () => vi.useRealTimers();
});

const me = (role: AgencyRole) => aMe({ at: 'agency', agencyId, role });
const at = `/agency/${agencyId}/actions`;
const pattern = '/agency/:agencyId/actions';

describe('the plan', () => {
  const several = planOf(
    view({ id: 'a', number: 1, status: 'complete', completedOn: '2026-12-20' }),
    view({ id: 'b', number: 2, text: 'Late one', deadline: '2027-01-04' }, { notes: [aNote()] }),
    view({ id: 'c', number: 3, text: 'Soon one', deadline: '2027-01-20', sections: ['standard-4'] }),
    view({ id: 'd', number: 4, text: 'Open one', ownerRole: null, deadline: null, origin: null }),
  );
  const show = (role: AgencyRole = 'lead', search = '', plan = several) =>
    showPage({
      Page: ActionsPage,
      path: pattern,
      at: `${at}${search}`,
      me: me(role),
      server: { 'list-actions': { reply: plan } },
    });

  test('shows what is overdue first and what is done last, in words', async () => {
    const page = await show();
    expect(page.words()).toContain('4 actions: 1 overdue, 1 due in the next four weeks, 1 complete.');
    expect(page.texts('h2')).toEqual([
      'Overdue (1)',
      'Due in the next four weeks (1)',
      'Not started (1)',
      'Complete (1)',
    ]);
    expect(page.words()).toContain('Overdue. Not started');
    expect(page.words()).toContain('Day to be agreed. Owner to be agreed.');
    expect(page.words()).toContain('The first report went to the board of directors');
  });

  test('is filtered by how it stands, by standard and by return, in the address', async () => {
    const page = await show();
    await page.fillBox('filter-status', 'overdue');
    expect(page.texts('h3')).toEqual(['2. Late one']);
    expect(page.address.now).toBe(`${at}?status=overdue`);
    const other = await show('lead', '?standard=standard-4');
    expect(other.texts('h3')).toEqual(['3. Soon one']);
    const promised = await show('lead', '?round=section-11-2026');
    expect(promised.words()).not.toContain('Open one');
  });

  test.each([
    ['lead', ['Add an action', 'Import from Excel']],
    ['contributor', ['Add an action']],
    ['signatory', []],
  ] as const)('a %s may do what the role allows', async (role, links) => {
    const page = await show(role);
    expect(page.texts('a.govuk-button')).toEqual(links);
    expect(page.texts('button')).toContain('Save as Excel');
  });

  test('without actions says where they come from', async () => {
    const page = await show('lead', '', planOf());
    expect(page.words()).toContain('Nothing is in the plan yet.');
  });
});

describe('one action', () => {
  const show = (server: Server = {}, role: AgencyRole = 'lead', shown = view()) =>
    showPage({
      Page: ActionPage,
      path: `${pattern}/:actionId`,
      at: `${at}/action-1`,
      me: me(role),
      server: { 'list-actions': { reply: planOf(shown) }, ...server },
    });

  test('says what is known, and what boards see of it', async () => {
    const page = await show({}, 'signatory', view({ ownerRole: null }, { sent: true, notes: [aNote()] }));
    expect(page.words()).toContain('Owner to be agreed');
    expect(page.words()).toContain('Standard 5: Training; criteria 5.1, 5.3');
    expect(page.words()).toContain('Section 11 2026');
    expect(page.words()).toContain('Notes stay with your agency');
    expect(page.texts('button')).toEqual(['Print this page']);
  });

  test('a note of progress is sent with the version that was seen', async () => {
    const changed = view(
      { status: 'in-progress', version: 2 },
      { notes: [aNote({ status: 'in-progress' })] },
    );
    const page = await show({ 'add-action-note': { reply: changed } }, 'contributor');
    expect(page.texts('label')).not.toContain('No longer needed');
    await page.fill('What has been done', 'Half way');
    await page.tick('In progress');
    await page.press('Keep the note');
    expect(page.sent.at(-1)?.body).toEqual({
      version: 1,
      on: '2027-01-11',
      text: 'Half way',
      status: 'in-progress',
      impact: null,
    });
    expect(page.words()).toContain('The note is kept.');
    expect(page.words()).toContain('Now: in progress.');
  });

  test('a note can name evidence of the library', async () => {
    const page = await show({
      'list-evidence': { reply: { agencyName: 'Thamesford Police', evidence: [anEvidenceView()] } },
      'add-action-note': { reply: view({}, { notes: [aNote({ evidence: ['policy'] })] }) },
    });
    await page.press('Add evidence from your library');
    await page.tick('Safeguarding policy');
    await page.press('Keep the note');
    expect(page.sent.find(({ key }) => key === 'add-action-note')?.body).toMatchObject({
      text: null,
      evidence: ['policy'],
    });
    expect(page.words()).toContain('Evidence: Safeguarding policy');
  });

  test('a note that says nothing is refused at its box', async () => {
    const page = await show({ 'add-action-note': { refused: 'nothing-to-note' } });
    await page.press('Keep the note');
    expect(page.faults()).toEqual(['Write what has been done, or choose how the action stands now.']);
  });

  test('where somebody changed it meanwhile, theirs is shown and what is typed stays', async () => {
    const theirs = view({ text: 'Theirs', version: 2 });
    const page = await show({
      'list-actions': [{ reply: planOf(view()) }, { reply: planOf(theirs) }],
      'change-action': [{ refused: 'action-changed' }, { reply: view({ text: 'Mine', version: 3 }) }],
    });
    await page.press('Change the action');
    await page.fillBox('text', 'Mine');
    await page.press('Save the change');
    expect(page.faults()[0]).toContain('Somebody else changed this action meanwhile');
    expect(page.texts('.govuk-body-l')).toEqual(['Theirs']);
    await page.press('Save the change');
    expect(page.sent.at(-1)?.body).toMatchObject({ version: 2, text: 'Mine' });
    expect(page.texts('.govuk-body-l')).toEqual(['Mine']);
  });

  test('is judged before it is sent, box by box', async () => {
    const page = await show();
    await page.press('Change the action');
    await page.fillBox('text', ' ');
    await page.fillBox('criteria', '5.1, 12.9');
    await page.press('Save the change');
    expect(page.faults()).toEqual([
      'Write what will be done',
      '“12.9” is no criterion of the form. Write its number, such as 4.2',
    ]);
    expect(page.sent.some(({ key }) => key === 'change-action')).toBe(false);
  });

  test('is taken off after a question; once it was sent or noted of, it cannot be', async () => {
    const page = await show({ 'remove-action': { reply: anAction() } });
    await page.press('Take it off the plan');
    await page.pressIn('dialog', 'Take it off');
    expect(page.address.now).toBe(at);
    const sent = await show({}, 'lead', view({}, { sent: true }));
    expect(sent.texts('button')).not.toContain('Take it off the plan');
  });

  test('that is no longer there says so', async () => {
    const page = await show({ 'list-actions': { reply: planOf() } });
    expect(page.heading()).toBe('This action is not in the plan');
  });
});

test('a new action goes to the plan, with what is left empty still to be agreed', async () => {
  const page = await showPage({
    Page: NewActionPage,
    path: `${pattern}/new`,
    at: `${at}/new`,
    me: me('lead'),
    server: {
      'list-actions': { reply: planOf() },
      'add-action': [{ refused: 'deadline-in-the-past' }, { reply: view({ number: 7 }) }],
    },
  });
  await page.press('Add to the plan');
  expect(page.faults()).toEqual(['Write what will be done']);
  await page.fill('What will be done', 'Publish a statement');
  await page.tick('4 Voice');
  await page.fillBox('deadline', '1');
  await page.fillBox('deadline-month', '1');
  await page.fillBox('deadline-year', '2026');
  await page.press('Add to the plan');
  expect(page.faults()).toEqual(['The deadline must be today or later.']);
  await page.press('Add to the plan');
  expect(page.sent.at(-1)?.body).toMatchObject({
    text: 'Publish a statement',
    sections: ['standard-4'],
    ownerRole: null,
    submissionId: null,
  });
  expect(page.address.now).toBe(at);
});
