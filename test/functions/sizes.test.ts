import { afterAll, beforeAll, expect, test } from 'vitest';
import { handler as account } from '../../functions/account/area.ts';
import { obligationItem, owedReturnOf } from '../../functions/store/obligation-row.ts';
import { type RouteKey, routes } from '../../shared/contract/all-routes.ts';
import type { Obligation } from '../../shared/domain/obligation.ts';
import { publishedForms } from '../../shared/forms/published-forms.ts';
import { aSignInService } from '../builders/a-sign-in-service.ts';
import { agencyIds, asksWhom } from '../builders/a-world.ts';
import { anEvent, serveBy } from '../builders/an-event.ts';
import { anObligation } from '../builders/an-obligation.ts';
import { type Contents, contents, putBack } from '../builders/contents.ts';
import { calls, watchCalls } from '../builders/faults.ts';
import { aBusyWorld, ask, type BusyWorld, intentOf } from '../builders/sound-intents.ts';
import { standInForSignIn } from '../builders/stand-in-for-sign-in.ts';
import { aBucket } from '../builders/stored-files.ts';
import { freshTables } from '../database.ts';

/*
 * What each request costs in calls of DynamoDB, exactly, and how large the row is that a round has for each of its
 * agencies. Where somebody must be signed in, the session is the first of the calls, and in a POST that writes, what
 * was replied before is the second.
 */

/** A new route must say here what it costs: the compiler asks for it. */
const callsOf: Record<RouteKey, number> = {
  'sign-in': 1,
  'finish-sign-in': 4,
  'sign-out': 2,
  // One more for each further place at which somebody holds a role.
  'get-me': 2,
  'stay-signed-in': 2,
  'get-edition': 1,
  'list-controllers': 1,
  'get-openapi': 0,
  'get-health': 0,
  'list-returns': 3,
  'list-actions': 4,
  'add-action': 4,
  'change-action': 3,
  'add-action-note': 4,
  'remove-action': 3,
  'import-actions': 4,
  'prepare-action-report': 6,
  'ask-for-time': 5,
  'get-refused-time': 3,
  'list-colleagues': 3,
  'add-colleague': 6,
  // One more where the role was the last one: the sessions that end.
  'remove-colleague': 6,
  'list-assignments': 3,
  'assign-sections': 7,
  'unassign-section': 4,
  // One more for each return of which somebody was given sections.
  'get-holdings': 5,
  'hand-over': 8,
  // One more for each unit that was asked: three here.
  'list-units': 7,
  'ask-units': 6,
  'leave-out-unit': 4,
  // One more: its agency’s people, who are told.
  'hand-in-unit': 13,
  'give-back-unit': 8,
  'get-submission': 3,
  'get-answers': 3,
  'get-section': 3,
  'get-last-round': 3,
  // One more for each answer that is carried, or confirmed.
  'carry-section': 8,
  'confirm-carried': 7,
  'save-answer': 2,
  'declare-section': 6,
  'declare-ready': 6,
  'take-back': 5,
  'decline-sign-off': 6,
  'submit-submission': 11,
  // One more for each board, where several ask for the return.
  'get-version': 2,
  'share-version': 10,
  // One more for each return to another board, and two for each redaction that waits.
  'list-returns-to-meet': 9,
  'meet-with-return': 14,
  'prepare-draft-document': 6,
  'get-agency-document': 2,
  'list-evidence': 4,
  // One more for each return: its answers.
  'get-evidence': 9,
  'add-evidence': 3,
  'start-upload': 5,
  'replace-evidence': 5,
  'change-evidence': 4,
  'remove-evidence': 4,
  'open-evidence': 4,
  'open-board-evidence': 6,
  'get-lessons': 3,
  'put-lessons': 4,
  'get-time-taken': 2,
  'list-lessons': 3,
  'list-rounds': 2,
  // One more for each agency that sent actions.
  'list-board-actions': 2,
  'get-register': 2,
  'get-compliance': 2,
  // One more for each message about the return, and for each person in its history.
  'get-obligation': 13,
  'read-version': 5,
  'get-board-document': 6,
  // One more for each form.
  'list-board-agencies': 2 + publishedForms.length,
  // One more for each agency.
  'preview-round': 5,
  // Two more for each agency: its people, and the transaction that asks it.
  'open-round': 13,
  // Two more for each agency that still owes something.
  'set-due-day': 8,
  'close-round': 3,
  // Two more for each agency asked.
  'withdraw-round': 5,
  'offer-file': 6,
  'withdraw-file': 5,
  // One more for each board to which a file came.
  'list-offered-files': 3,
  'settle-file': 4,
  'extend-obligation': 6,
  'refuse-time': 6,
  'exempt-obligation': 6,
  'lift-exemption': 6,
  // One more for each of its rounds.
  'list-to-review': 6,
  // The session, the row, and all that the board holds of this return.
  'get-review': 3,
  // One more where a substitute is named, and where the review is handed over.
  'list-reviewers': 6,
  'start-review': 5,
  'agree-section': 4,
  'moderate-section': 4,
  'moderate-question': 4,
  'comment-section': 4,
  'put-note': 4,
  'remove-note': 4,
  'send-back': 7,
  // One more for each other board that asks for the return.
  'withdraw-send-back': 8,
  // One more where somebody is named.
  'get-substitute': 3,
  'put-substitute': 3,
  'hand-over-review': 7,
  'get-feedback-desk': 5,
  'save-feedback': 6,
  'issue-feedback': 8,
  'set-feedback-day': 5,
  'close-obligation': 5,
  'reopen-obligation': 6,
  'raise-challenge': 7,
  'change-challenge': 4,
  'say-in-challenge': 5,
  'close-challenge': 4,
  'reopen-challenge': 5,
  'record-decision': 6,
  // The session and all that the board keeps of it; in a change the earlier reply and the transaction too.
  'get-contributions': 2,
  'get-agreed-contributions': 2,
  // One more for each person in its history.
  'get-contribution-history': 5,
  'set-contribution-plan': 4,
  'set-requests': 4,
  'record-agreed': 4,
  'record-payment': 4,
  'import-payments': 4,
  'remove-payment': 4,
  'record-delivered': 4,
  'record-agreement': 4,
  'get-own-contribution': 2,
  'read-feedback': 5,
  'get-feedback-letter': 5,
  'list-challenges': 2,
  'get-challenge': 3,
  'list-decisions': 4,
  'get-feedback': 4,
  'acknowledge-feedback': 5,
  'answer-point': 3,
  'send-answers': 7,
  'list-own-challenges': 2,
  'get-own-challenge': 3,
  'answer-challenge': 5,
  // Two more for each return of the agency; five more for each version that held the words.
  'hide-text': 17,
  'hide-evidence': 6,
  // Two more for each redaction, and one for each of them that was read.
  'list-own-redactions': 5,
  'hide-received-text': 35,
  'get-need-answers': 3,
  'get-demand': 2,
  // One more for each further agency.
  'decide-needs': 3,
  'answer-needs': 5,
  // Two more for each redaction.
  'list-redactions': 4,
  'erase-text': 5,
  'restore-text': 5,
  'list-boards': 2,
  'add-board': 3,
  'get-board': 4,
  'change-board': 2,
  'list-agencies': 2,
  'add-agency': 3,
  'get-agency': 4,
  'change-agency': 4,
  'put-board-agency': 4,
  // One more for each open round of the board.
  'remove-board-agency': 4,
  'list-people': 2,
  'grant-role': 5,
  'remove-role': 6,
};

let world: BusyWorld;
let begun: Contents;
let service: Awaited<ReturnType<typeof aSignInService>>;
standInForSignIn();
beforeAll(async () => {
  service = await aSignInService();
  process.env.OIDC_ISSUER = service.issuer;
  aBucket();
  await freshTables();
  world = await aBusyWorld();
  begun = await contents();
});
afterAll(() => service.close());

const callsMade = (): string[] => calls.filter((call) => !call.endsWith('Object'));

const isOneRequest = (key: string): key is RouteKey => key in callsOf && key !== 'finish-sign-in';

test.each(Object.keys(callsOf).filter(isOneRequest))('%s costs what it says', async (key) => {
  await putBack(begun);
  const intent = intentOf(world, routes[key]);
  watchCalls();
  const came = await ask(intent);
  expect(came.status, JSON.stringify(came.body)).toBeLessThan(400);
  expect(callsMade()).toHaveLength(callsOf[key]);
});

test('finish-sign-in costs what it says', async () => {
  const begin = await serveBy(account, anEvent('sign-in'));
  const { email = '' } = world.people['lead at thamesford-police'] ?? {};
  const query = service.comeBack(String(begin.headers.location), { email, email_verified: true });
  const cookies = begin.cookies.map((cookie) => cookie.split(';')[0] ?? '');
  watchCalls();
  const came = await serveBy(account, anEvent('finish-sign-in', { query, cookies }));
  expect(came.cookies.join()).toContain('__Host-session=');
  expect(callsMade()).toHaveLength(callsOf['finish-sign-in']);
});

test('a round costs the same however many returns it has: the session and one query', async () => {
  await putBack(begun);
  for (const key of ['get-register', 'get-compliance'] as const) {
    watchCalls();
    const { body } = await ask(intentOf(world, routes[key]));
    expect([body.obligations ?? body.rows]).toMatchObject([{ length: asksWhom.thamesford.length }]);
    expect(callsMade()).toEqual(['Query', 'Query']);
  }
  expect(agencyIds).toHaveLength(4);
});

/** As DynamoDB counts: names and values in UTF-8, three bytes for each map and one for each of its entries. */
function sizeOf(value: unknown): number {
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (typeof value === 'number') return 2 + Math.ceil(String(value).length / 2);
  if (typeof value !== 'object' || value === null) return 1;
  return sizeOfRow(value) + 3 + Object.keys(value).length;
}

const sizeOfRow = (row: object): number =>
  Object.entries(row).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + sizeOf(value), 0);

const everyGrade = Object.fromEntries(
  Array.from({ length: 8 }, (_, n) => [`standard-${n + 1}`, 'not-applicable']),
);

/** A return that has been given more time, sent late, and graded by three: as much as one has. */
const aFullReturn = (named: Partial<Obligation>): Obligation =>
  anObligation({
    state: { kind: 'feedback-issued', version: 12, on: '2027-03-30' },
    extendedFrom: '2027-01-29',
    firstDue: '2027-01-29',
    receivedOn: '2027-02-20',
    sequence: 120,
    stage: 'ready',
    lastContact: { at: '2026-11-02T09:00:00.000Z', how: 'invitation', outcome: 'complained' },
    submissionId: '5f1c1f0e-7d1c-4f6e-9a9b-0d2f7d8c9b1a',
    selfGrades: everyGrade,
    moderatedGrades: everyGrade,
    previousGrades: everyGrade,
    ...named,
  });

const rowOf = (obligation: Obligation, boardName: string, roundTitle: string) => ({
  ...obligationItem(obligation, { boardName, roundTitle, opens: '2026-11-02', imported: false }),
  invited: true,
});

test('a row with everything in it and the longest names that there are stays under 1 kB', () => {
  const obligation = aFullReturn({
    boardId: 'windsor-maidenhead-and-slough',
    roundId: 'section-11-self-assessment-of-2026-to-20-1f0e7d1c',
    agencyId: 'east-of-england-ambulance-service',
    agencyName: 'East of England Ambulance Service National Health Service Trust',
    agencyKind: 'commissioned-provider',
    variant: 'provider',
  });
  const row = rowOf(
    obligation,
    'Windsor, Maidenhead and Slough Safeguarding Children Partnership',
    'Section 11 self-assessment of 2026 to 2027',
  );
  expect(sizeOfRow(row)).toBeLessThan(1024);
  expect(owedReturnOf(row).obligation).toEqual(obligation);
});

/*
 * Names of 120 signs of three bytes each are allowed, and make the row twice as long. Nothing breaks: a round of a
 * thousand such agencies is then read in three pages of the query, where it is one otherwise.
 */
test('a row with the longest names that are allowed is under 2.5 kB', () => {
  const name = '語'.repeat(120);
  const id = 'a'.repeat(63);
  const named = { boardId: id, roundId: id, agencyId: id, agencyName: name, variant: id };
  const obligation = aFullReturn({ ...named, agencyKind: 'commissioned-provider' });
  const row = rowOf(obligation, name, name);
  expect(sizeOfRow(row)).toBeLessThan(2500);
  expect(owedReturnOf(row).obligation).toEqual(obligation);
});

test('grades come out of a row as they went in, whatever their sections are called', () => {
  const grades = {
    'standard-1': 'met',
    'standard-2': 'not-rated',
    'childs-voice': 'not-met',
    'standard-10': 'partly-met',
    overall: 'of-another-scale',
    'a-b-1': 'met',
    'a-b': 'not-asked',
    'a-c': 'met',
  };
  const obligation = aFullReturn({ selfGrades: grades, moderatedGrades: {} });
  expect(owedReturnOf(rowOf(obligation, 'Thamesford', 'Section 11')).obligation).toEqual(obligation);
});
