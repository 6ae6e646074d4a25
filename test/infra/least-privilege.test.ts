import { afterAll, beforeAll, expect, test } from 'vitest';
import { functionNames } from '../../infra/function-list.ts';
import { operatorEnvironment } from '../../infra/local/operator-environment.ts';
import type { Portal } from '../../infra/local/portal.ts';
import { startPortal } from '../../infra/local/start-portal.ts';
import { type RouteKey, routes } from '../../shared/contract/all-routes.ts';
import type { BoardAgency } from '../../shared/domain/agency.ts';
import { addDays, dayInLondon } from '../../shared/domain/calendar.ts';
import type { Round } from '../../shared/domain/round.ts';
import { currentEditions } from '../../shared/forms/all-editions.ts';
import { everyKindForm, everyKindHash } from '../builders/every-kind-form.ts';
import { validBodies } from '../builders/valid-bodies.ts';
import { theReviewDesk } from './asked-of-the-review.ts';
import { theContributions } from './contribution-deeds.ts';
import { doAllWithEvidence, openAsBoard } from './evidence-deeds.ts';
import { theFeedback } from './feedback-deeds.ts';
import { fileCame } from './file-deeds.ts';
import { theNeeds } from './need-deeds.ts';
import { redactAFile, redactAll } from './redaction-deeds.ts';
import { shareTheReturn } from './sharing-deeds.ts';
import { type Ask, type Said, signedIn } from './signed-in.ts';
import { theMeeting, theSubstitute, theVersions } from './version-deeds.ts';

let portal: Portal;
const now = new Date().toISOString();
const today = dayInLondon(now);

beforeAll(async () => {
  portal = await startPortal({ state: 'memory', quiet: true });
  Object.assign(process.env, await operatorEnvironment(portal));
  // Imported only now: the functions' clients read their environment when they are made.
  const { loadDemo } = await import('../../demo/load-demo.ts');
  await loadDemo({
    now,
    caughtUp: () => portal.settled(),
    step: () => {},
  });
}, 180_000);
afterAll(() => portal?.close());

const asked = new Set<RouteKey>();

/** The same asking, which must succeed. */
const mustAsk =
  (ask: Ask): Ask =>
  async (key, asking) => {
    const said = await ask(key, asking);
    expect(said.status, `${key}: ${JSON.stringify(said.body)}`).toBeLessThan(300);
    asked.add(key);
    return said;
  };
const signIn = async (email: string): Promise<Ask> => mustAsk(await signedIn(portal, email));

type Owed = {
  readonly obligation: {
    readonly submissionId: string;
    readonly roundId: string;
    readonly state: { readonly kind: string };
  };
};

async function firstOwed(ask: Ask, agencyId: string) {
  const { body } = await ask('list-returns', { params: { agencyId } });
  const owed = (body.returns as Owed[]).find(({ obligation }) => obligation.state.kind === 'waiting');
  return { agencyId, submissionId: owed!.obligation.submissionId, roundId: owed!.obligation.roundId };
}

/** The address given for a document works. */
async function fetched({ body }: Said): Promise<void> {
  const reply = await fetch(String(body.url));
  expect(reply.headers.get('content-type')).toBe('application/pdf');
}

async function theAgencySide(): Promise<void> {
  const ola = await signIn('ola@riverside-police.example');
  const police = await firstOwed(ola, 'riverside-police');
  await ola('get-submission', { params: police });
  const params = { ...police, section: 'standard-1', question: '1.1', part: 'note' };
  await ola('get-section', { params });
  const { body } = await ola('get-answers', { params: police });
  const answers = body.answers as { question: string; part: string; version: number }[];
  const version = answers.find(({ question, part }) => question === '1.1' && part === 'note')?.version ?? 0;
  const { edition } = (body.view as { submission: { edition: string } }).submission;
  await ola('save-answer', {
    params,
    body: { value: 'Seen in May.', version, saveId: 'save-0001', edition },
  });
  await ola('declare-section', { params, body: { complete: false } });
  await ola('prepare-draft-document', { params: police, body: {} });
  const before = { ...police, section: 'standard-8' };
  await ola('get-last-round', { params: before });
  await ola('carry-section', { params: before, body: {} });
  await ola('confirm-carried', { params: before, body: { question: null } });
  await theActions(ola, 'riverside-police');
  await ola('ask-for-time', { params: police, body: { until: addDays(today, 60), reason: 'An inspection' } });
  const priya = await signIn('priya@thamesford-lscb.example');
  const sayNo = { params: { ...police, boardId: 'thamesford' }, body: { reason: 'The panel meets before' } };
  await priya('refuse-time', sayNo);
  await ola('get-refused-time', { params: police });
  await fileCame(ola, priya, { ...police, boardId: 'thamesford' }, edition);
  await ola('list-colleagues', { params: police });
  const colleague = { name: 'New Colleague', email: 'new@riverside-police.example', role: 'lead' };
  const added = await ola('add-colleague', { params: police, body: colleague });
  const colleagues = added.body.colleagues as { personId: string; email: string }[];
  const { personId } = colleagues.find(({ email }) => email === colleague.email)!;
  await ola('remove-colleague', { params: { ...police, personId, role: 'lead' } });
  // Somebody who comes back has an account already.
  await ola('add-colleague', { params: police, body: colleague });

  await doAllWithEvidence(ola, police.agencyId, () => portal.settled());
  await redactAFile(ola, priya, { ...police, boardId: 'thamesford' }, () => portal.settled());

  const nadia = await signIn('nadia@thamesford-council.example');
  await shareTheReturn(nadia, await firstOwed(nadia, 'thamesford-council'));

  const bea = await signIn('bea@downs-hospitals.example');
  const owen = await signIn('owen@downs-hospitals.example');
  const hospitals = await firstOwed(bea, 'downs-hospitals');
  await theActions(bea, 'downs-hospitals');
  await owen('decline-sign-off', { params: hospitals, body: { reason: 'Standard 5 is not ours' } });
  await bea('declare-ready', { params: hospitals, body: {} });
  await bea('take-back', { params: hospitals, body: {} });
  await bea('declare-ready', { params: hospitals, body: {} });
  const { digest } = (await owen('get-answers', { params: hospitals })).body;
  const sent = { digest, agree: true, outsideApproval: null };
  const { documentId } = (await owen('submit-submission', { params: hospitals, body: sent })).body;
  await owen('get-version', { params: { ...hospitals, version: '1' } });
  await portal.settled();
  const ready = await owen('get-agency-document', {
    params: { ...hospitals, documentId: String(documentId) },
  });
  await fetched(ready);
}

/** A plan is changed in every way; what is added here stays due, so that the daily run reminds of it. */
async function theActions(ask: Ask, agencyId: string): Promise<void> {
  const body = {
    ...(validBodies['add-action'] as object),
    deadline: addDays(today, 20),
    submissionId: null,
  };
  const { action } = (await ask('add-action', { params: { agencyId }, body })).body as {
    action: { id: string };
  };
  const params = { agencyId, actionId: action.id };
  await ask('change-action', {
    params,
    body: { ...(validBodies['change-action'] as object), deadline: addDays(today, 22) },
  });
  await ask('add-action-note', {
    params,
    body: { ...(validBodies['add-action-note'] as object), on: today },
  });
  await ask('import-actions', { params, body: validBodies['import-actions'] });
  const more = (await ask('add-action', { params, body })).body as { action: { id: string } };
  await ask('remove-action', { params: { agencyId, actionId: more.action.id } });
  const { documentId } = (await ask('prepare-action-report', { params, body: {} })).body;
  await portal.settled();
  await fetched(await ask('get-agency-document', { params: { agencyId, documentId: String(documentId) } }));
  await ask('list-actions', { params });
}

/** A round whose opening ended before anybody was asked: the daily run takes it up. */
async function aRoundCutShort(like: Round, { agencyId, name, kind, variant }: BoardAgency): Promise<void> {
  const { recordRoundOpened } = await import('../../functions/store/round-opening.ts');
  const asks = [{ agencyId, name, kind, variant, submissionId: 'cut-short' }];
  await recordRoundOpened({ ...like, id: 'cut-short' }, asks, { claim: undefined, at: now });
}

/** Somebody who reviews for the board and works for one of its agencies. */
async function anEmployedReviewer(): Promise<Ask> {
  const alex = await signIn('alex@portal.example');
  const somebody = { name: 'Ed Ployed', email: 'ed@downs-hospitals.example' };
  for (const grant of [
    { at: 'board', boardId: 'thamesford', role: 'reviewer' },
    { at: 'agency', agencyId: 'downs-hospitals', role: 'contributor' },
  ])
    await alex('grant-role', { body: { ...somebody, grant } });
  return signIn(somebody.email);
}

async function theBoardSide(): Promise<void> {
  const boardId = 'thamesford';
  const priya = await signIn('priya@thamesford-lscb.example');
  const { rounds } = (await priya('list-rounds', { params: { boardId } })).body as {
    rounds: { id: string; form: string; due: string | null }[];
  };
  const { id: roundId } = rounds.find(({ due }) => due !== null)!;
  const hospitals = { boardId, roundId, agencyId: 'downs-hospitals', version: '1' };
  await priya('get-register', { params: hospitals });
  await priya('list-board-actions', { params: hospitals });
  await priya('get-obligation', { params: hospitals });
  await priya('read-version', { params: hospitals });
  await fetched(await priya('get-board-document', { params: hospitals }));
  await openAsBoard(priya, { ...hospitals, agencyId: 'thamesford-children' });
  await (await signIn('marion@thamesford-lscb.example'))('get-compliance', { params: hospitals });
  await theReviewDesk(await signIn('ruth@thamesford-lscb.example'), hospitals, addDays(today, 14));
  const children = { boardId, roundId, agencyId: 'thamesford-children' };
  const theirs = (await priya('get-obligation', { params: children })).body as Owed;
  const helen = await signIn('helen@thamesford-children.example');
  await theFeedback(priya, helen, { ...children, submissionId: theirs.obligation.submissionId }, today, () =>
    portal.settled(),
  );
  const money = rounds.find(({ form }) => form === 'funding')!;
  const marion = await signIn('marion@thamesford-lscb.example');
  await theContributions(priya, marion, helen, { ...children, roundId: money.id }, today);
  const bea = await signIn('bea@downs-hospitals.example');
  const { id: needing } = rounds.find(({ form: of }) => of === 'training-needs')!;
  await theNeeds(await signIn('tom@thamesford-lscb.example'), bea, { boardId, roundId: needing });
  const { obligation } = (await priya('get-obligation', { params: hospitals })).body as Owed;
  const sent = { ...hospitals, submissionId: obligation.submissionId };
  await theVersions(bea, await signIn('ruth@thamesford-lscb.example'), sent, {
    due: addDays(today, 14),
    at: now,
  });
  await theMeeting(bea, sent, now);
  await theSubstitute(priya, anEmployedReviewer, hospitals);
  await redactAll(bea, priya, sent, () => portal.settled());
  await bea('list-own-redactions', { params: hospitals });

  const { agencies, forms } = (await priya('list-board-agencies', { params: { boardId } })).body as {
    agencies: BoardAgency[];
    forms: { id: string; edition: string }[];
  };
  const [form] = forms;
  const draft = {
    form: form!.id,
    edition: form!.edition,
    title: 'Another round',
    opens: today,
    due: addDays(today, 30),
    feedbackDue: null,
    agencies: agencies.slice(0, 2).map(({ agencyId, variant }) => ({ agencyId, variant })),
  };
  await priya('preview-round', { params: { boardId }, body: draft });
  const opened = await priya('open-round', { params: { boardId }, body: draft });
  await aRoundCutShort(opened.body as Round, agencies[0]!);
  const another = { boardId, roundId: String(opened.body.id), agencyId: agencies[0]!.agencyId };
  await priya('extend-obligation', {
    params: another,
    body: { due: addDays(today, 50), reason: 'An inspection' },
  });
  await priya('exempt-obligation', { params: another, body: { reason: 'Answers elsewhere' } });
  await priya('lift-exemption', { params: another, body: {} });
  const moved = await priya('set-due-day', {
    params: another,
    body: { due: addDays(today, 40), sequence: opened.body.sequence },
  });
  await priya('close-round', { params: another, body: { sequence: moved.body.sequence } });
  const mistaken = await priya('open-round', {
    params: { boardId },
    body: { ...draft, title: 'By mistake' },
  });
  await priya('withdraw-round', {
    params: { boardId, roundId: String(mistaken.body.id) },
    body: { sequence: mistaken.body.sequence, reason: 'Opened for the wrong year' },
  });
}

async function theInstallation(): Promise<void> {
  const alex = await signIn('alex@portal.example');
  await alex('list-boards');
  const board = { boardId: 'another', agencyId: 'another-agency' };
  const { id: _, ...words } = validBodies['add-board'] as { id: string };
  await alex('add-board', { body: { ...words, id: board.boardId } });
  await alex('get-board', { params: board });
  await alex('change-board', { params: board, body: validBodies['change-board'] });
  await alex('list-agencies');
  await alex('add-agency', { body: { ...(validBodies['add-agency'] as object), id: board.agencyId } });
  await alex('get-agency', { params: board });
  await alex('change-agency', { params: board, body: validBodies['change-agency'] });
  await alex('put-board-agency', { params: board, body: validBodies['put-board-agency'] });
  await alex('remove-board-agency', { params: board });
  await alex('list-people');
  const grant = { at: 'board', boardId: board.boardId, role: 'member' };
  const somebody = { name: 'Some Body', email: 'some@body.example', grant };
  const { id: personId } = (await alex('grant-role', { body: somebody })).body;
  await alex('remove-role', { body: { personId, grant } });
  const deputy = { at: 'installation', role: 'administrator' };
  await alex('grant-role', { body: { ...somebody, grant: deputy } });
  await alex('remove-role', { body: { personId, grant: deputy } });
}

async function anEditionOfABoard(): Promise<string> {
  const { commit } = await import('../../functions/store/commit.ts');
  const { editionWrite } = await import('../../functions/store/editions.ts');
  await commit([editionWrite(everyKindForm)]);
  return everyKindHash;
}

async function theirOwnAccount(): Promise<void> {
  const kit = await signIn('kit@riverbank-youth.example');
  asked.add('sign-in').add('finish-sign-in');
  await kit('get-me');
  await kit('stay-signed-in');
  await kit('get-edition', { params: { edition: currentEditions['section-11'].currentEdition } });
  await kit('get-edition', { params: { edition: await anEditionOfABoard() } });
  await kit('list-controllers');
  await kit('get-openapi');
  await kit('get-health');
  await kit('sign-out');
}

async function theJobs(): Promise<void> {
  for (const job of ['plan-reminders', 'send-message', 'make-document', 'record-scan', 'erase-text'])
    await portal.fire(job);
  // Ten days on, whatever the weekends between, agencies that are late are reminded.
  await portal.fire('plan-reminders', new Date(`${addDays(today, 10)}T07:00:00.000Z`));
  await portal.settled();
  // It listens to changes of the ledger, and there are none.
  await portal.invoke('watch-ledger', { Records: [] });
}

/** Grants that nothing here needed, each with what it is needed for. */
const neededElsewhere: Readonly<Record<string, string>> = {
  'erase-text dynamodb:UpdateItem arn:aws:dynamodb:eu-west-2:000000000000:table/portal-dev-data-MessagesTable':
    'A message that quotes a reason loses the words that are erased; here none quotes them.',
  'erase-text s3:DeleteObjectVersion arn:aws:s3:::portal-dev-data-documentsbucket/feedback/*':
    'Feedback that quotes the words is issued anew and its old versions go; shown in test/functions/redaction.',
  'erase-text s3:GetObject arn:aws:s3:::portal-dev-data-documentsbucket/feedback/*':
    'Feedback is read to see whether it quotes the words; what is erased here was never answered by feedback.',
  'erase-text s3:PutObject arn:aws:s3:::portal-dev-data-documentsbucket/feedback/*':
    'Feedback that quotes the words is issued anew; shown in test/functions/redaction.',
  'make-document s3:GetObject arn:aws:s3:::portal-dev-data-documentsbucket/documents/*':
    'A run that finds the document stored by an earlier one, which died before it said so, records the hash of that.',
  'manager s3:GetObject arn:aws:s3:::portal-dev-data-documentsbucket/feedback/*':
    'Words hidden in a return after its feedback was issued are masked in the letter too; here none had been.',
  'plan-reminders dynamodb:GetItem arn:aws:dynamodb:eu-west-2:000000000000:table/portal-dev-data-ReturnsTable':
    'A round that is taken up may use an edition that its board made, which lies in this table.',
  'send-message dynamodb:Query arn:aws:dynamodb:eu-west-2:000000000000:table/portal-dev-data-MessagesTable':
    'A digest that could not be sent on its day leaves out what a later one has said since.',
};

test('every route is called and every job has run, no call lacks a grant, and no grant is without a reason', async () => {
  await theAgencySide();
  await theBoardSide();
  await theInstallation();
  await theirOwnAccount();
  await theJobs();
  expect([...asked].sort()).toEqual(Object.keys(routes).sort());
  expect(functionNames.filter((name) => !portal.calls().some((call) => call.function === name))).toEqual([
    'watch-ledger',
  ]);
  expect(portal.calls().filter(({ allowed }) => !allowed)).toEqual([]);
  expect(Object.values(portal.deadLetters()).flat()).toEqual([]);
  expect([...portal.unusedGrants()].sort()).toEqual(Object.keys(neededElsewhere).sort());
}, 300_000);

test('every row of the demonstration is as its events say', async () => {
  const { rebuildRows } = await import('../../operations/rebuilt-rows.ts');
  const said: string[] = [];
  await rebuildRows(false, (line) => said.push(line));
  expect(said.filter((line) => !line.endsWith('as its events say'))).toEqual([]);
  expect(said).toHaveLength(12);
});
