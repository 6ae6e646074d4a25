import { addDays, dayInLondon } from '../../../shared/domain/calendar.ts';
import type { AgencyRole } from '../../../shared/domain/role.ts';
import type { Round } from '../../../shared/domain/round.ts';

/** Who fills the returns of the small board. */
export const fillers = {
  una: { name: 'Una Field', email: 'una@harbour-police.example', agencyId: 'harbour-police', role: 'lead' },
  max: {
    name: 'Max Reed',
    email: 'max@harbour-police.example',
    agencyId: 'harbour-police',
    role: 'contributor',
  },
  ivy: { name: 'Ivy Stone', email: 'ivy@harbour-youth.example', agencyId: 'harbour-youth', role: 'lead' },
} as const satisfies Record<string, { name: string; email: string; agencyId: string; role: AgencyRole }>;

const board = {
  id: 'harbour',
  name: 'Harbour Local Safeguarding Children Board',
  shortName: 'Harbour LSCB',
  calledAs: 'the board',
  managerTitle: 'Business manager',
  contact: { name: 'Vera Lowe', email: 'vera@harbour-lscb.example', phone: '01632 960 200' },
  controller: 'Harbour Borough Council',
};

const agencies = [
  { id: 'harbour-police', name: 'Harbour Police', kind: 'police', variant: 'full' },
  { id: 'harbour-youth', name: 'Harbour Youth Club', kind: 'voluntary', variant: 'small' },
] as const;

/**
 * One board whose round is open, with one large and one small agency that have not begun: a quick start for tests that
 * fill. Made by the functions’ own handlers.
 */
export async function smallBoard(): Promise<void> {
  const { addDemoAgency, addDemoBoard, addDemoRole } = await import('../../../demo/directory.ts');
  const { act } = await import('../../../demo/act.ts');
  const { handler: openRound } = await import('../../../functions/manager/open-round.ts');
  const { publishedForms } = await import('../../../shared/forms/published-forms.ts');
  const at = new Date().toISOString();
  const today = dayInLondon(at);

  await addDemoBoard(board, at);
  for (const { variant: _, ...agency } of agencies)
    await addDemoAgency(board.id, { ...agency, basis: 'voluntary' }, at);
  for (const { name, email, agencyId, role } of Object.values(fillers))
    await addDemoRole({ name, email }, { at: 'agency', agencyId, role }, at);
  const vera = { name: board.contact.name, email: board.contact.email };
  const manager = await addDemoRole(vera, { at: 'board', boardId: board.id, role: 'manager' }, at);
  const [form] = publishedForms;
  if (form === undefined) throw new Error('There is no form.');
  const body = {
    form: form.id,
    edition: form.currentEdition,
    title: 'Section 11 at the harbour',
    opens: today,
    due: addDays(today, 21),
    feedbackDue: null,
    agencies: agencies.map(({ id, variant }) => ({ agencyId: id, variant })),
  };
  const deed = { as: manager, at, params: { boardId: board.id }, body };
  (await act('open-round', openRound, deed)) as Round;
}
