import { beforeEach, describe, expect, test } from 'vitest';
import type { UnitsView } from '../../../shared/contract/sharing-routes.ts';
import { aSignedInPerson, atAgency } from '../../builders/a-person.ts';
import type { AskedReturn } from '../../builders/a-return.ts';
import { fillIn, freshSaveId, goodAnswers, save } from '../../builders/an-answer.ts';
import { agencyId, aReturnToShare, asks, forUnit, type Somebody, units } from '../../builders/shared-work.ts';
import { aBucket } from '../../builders/stored-files.ts';
import { freshTables, itemsOf } from '../../database.ts';

let asked: AskedReturn;
let custody: AskedReturn;
let lead: Somebody;
let cass: Somebody;
let pat: Somebody;
let ask: ReturnType<typeof asks>;
let askPart: ReturnType<typeof asks>;

beforeEach(async () => {
  aBucket();
  await freshTables();
  asked = await aReturnToShare();
  custody = { ...asked, variant: 'unit', submissionId: `${asked.submissionId}-custody` };
  lead = await aSignedInPerson('Lea Lead', atAgency('lead'), atAgency('signatory'));
  cass = await aSignedInPerson('Cass Tody', forUnit('custody'));
  pat = await aSignedInPerson('Pat Roll', forUnit('patrol'));
  ask = asks({ agencyId, submissionId: asked.submissionId });
  askPart = asks({ agencyId, submissionId: custody.submissionId });
});

const askUnits = (...ids: string[]) => ask('ask-units', lead, {}, { units: ids });
const handIn = (who: Somebody = cass) => askPart('hand-in-unit', who, {}, {});
const giveBack = (reason = 'Standard 5 says nothing of level 2') =>
  askPart('give-back-unit', lead, {}, { reason });
const view = async () => (await ask('list-units', lead)).body as unknown as UnitsView;
const mails = async () => (await itemsOf('MESSAGES_TABLE')).filter(({ sk }) => sk === 'MESSAGE');
const filledIn = async () =>
  fillIn(custody, {
    ...(await goodAnswers(custody)),
    '1.2': { grade: 'partly-met', note: 'Two shifts wait.', response: 'in-plan', plan: 'Line 4' },
  });

describe('units', () => {
  test('are asked for their parts; their people are told, once each', async () => {
    expect((await view()).free).toEqual(units);
    const { status, body } = await askUnits('custody', 'patrol');
    expect([status, body]).toMatchObject([200, { asked: [{ submissionId: custody.submissionId }, {}] }]);
    expect(await mails()).toMatchObject([
      { content: { kind: 'unit-asked', givenBack: false } },
      { content: { kind: 'unit-asked' } },
    ]);
    expect((await view()).units).toMatchObject([
      { unit: { id: 'custody' }, standing: 'asked', people: ['Cass Tody'], progress: { answered: 0 } },
      { unit: { id: 'patrol' } },
    ]);
    expect((await askUnits('custody')).body.type).toBe('already-exists');
    expect((await askUnits('no-such-unit')).body.type).toBe('unknown-unit');
  });

  test('are not asked where the form has no variant for them, nor by who only fills', async () => {
    const dee = await aSignedInPerson('Dee Brook', atAgency('contributor'));
    expect((await ask('ask-units', dee, {}, { units: ['custody'] })).body.type).toBe('not-allowed');
    await askUnits('custody');
    expect((await askPart('ask-units', lead, {}, { units: ['patrol'] })).body.type).toBe('no-unit-variant');
  });

  test('find their part on their first page, and see nothing else of the agency', async () => {
    await askUnits('custody');
    await save(asked, {
      section: 'standard-1',
      question: '1.2',
      part: 'note',
      value: 'Secret of the police',
    });
    const home = await askPart('get-answers', cass);
    expect(home.body).toMatchObject({
      view: { submission: { unit: units[0], unitOf: asked.submissionId, variant: 'unit' } },
    });
    expect(home.body).toMatchObject({ view: { meets: [{ roundTitle: 'Section 11 self-assessment 2026' }] } });
    for (const key of ['get-submission', 'get-answers', 'list-assignments'] as const) {
      expect((await ask(key, cass)).status, key).toBe(404);
      expect((await askPart(key, pat)).status, key).toBe(404);
    }
    for (const key of ['list-units', 'list-colleagues', 'get-version'] as const)
      expect((await ask(key, cass, { version: '1' })).body.type, key).toBe('not-allowed');
    const { body } = await asks({ agencyId })('list-returns', cass);
    expect(body).toMatchObject({
      returns: [],
      unitReturns: [{ submissionId: custody.submissionId, unit: units[0], handedIn: false }],
    });
    expect(JSON.stringify(body)).not.toContain('Secret');
  });

  test('save in their own part alone; whoever fills the agency’s saves in none of theirs', async () => {
    await askUnits('custody', 'patrol');
    const where = { section: 'standard-1', question: '1.2', part: 'note' };
    const body = () => ({ value: 'x', version: 0, saveId: freshSaveId(), edition: asked.edition });
    const dee = await aSignedInPerson('Dee Brook', atAgency('contributor'));
    expect((await askPart('save-answer', cass, where, body())).status).toBe(200);
    expect((await ask('save-answer', cass, where, body())).status).toBe(404);
    expect((await askPart('save-answer', pat, where, body())).status).toBe(404);
    expect((await askPart('save-answer', dee, where, body())).status).toBe(404);
    expect((await ask('save-answer', dee, where, body())).status).toBe(200);
  });
});

describe('a part', () => {
  beforeEach(() => askUnits('custody', 'patrol'));

  test('is handed in once it is complete; then nobody writes in it until it is given back', async () => {
    expect((await handIn()).body.type).toBe('return-incomplete');
    await filledIn();
    expect((await handIn(pat)).status).toBe(404);
    const handed = await handIn();
    expect(handed.body).toMatchObject({ submission: { state: { kind: 'handed-in' } } });
    expect((await handIn()).body.type).toBe('handed-in');
    const change = { section: 'standard-1', question: '1.2', part: 'grade', value: 'met', version: 1 };
    expect((await save(custody, change)).body.type).toBe('handed-in');
    const declared = await askPart('declare-section', cass, { section: 'standard-1' }, { complete: false });
    expect(declared.body.type).toBe('already-submitted');

    expect((await giveBack()).status).toBe(200);
    const why = 'Standard 5 says nothing of level 2';
    expect((await askPart('get-submission', cass)).body).toMatchObject({ givenBackFor: why });
    expect((await view()).units[0]).toMatchObject({ standing: 'asked', reason: why });
    expect((await save(custody, change)).status).toBe(200);
    expect((await mails()).at(-1)).toBeDefined();
    expect(
      (await mails()).filter(({ content }) => (content as { givenBack?: unknown }).givenBack),
    ).toMatchObject([{ to: { personId: cass.id } }]);
    expect(JSON.stringify(await mails())).not.toContain(why);
    expect((await giveBack()).body.type).toBe('not-handed-in');
    expect((await handIn()).status).toBe(200);
  });

  test('is told to the agency’s leads when it is handed in: which, and how many are awaited; not to who did it', async () => {
    const kim = await aSignedInPerson('Kim Deputy', atAgency('deputy'));
    const told = async () =>
      (await mails()).flatMap(({ to, content }) => {
        const { kind, unit, awaited } = content as { kind: string; unit: string; awaited: number };
        const { personId } = to as { personId: string };
        return kind === 'unit-handed-in' ? [{ personId, unit, awaited }] : [];
      });
    await filledIn();
    await handIn();
    const byId = (a: { personId: string }, b: { personId: string }) => a.personId.localeCompare(b.personId);
    const first = [lead, kim].map(({ id }) => ({ personId: id, unit: units[0]?.name, awaited: 1 }));
    expect((await told()).sort(byId)).toEqual(first.sort(byId));

    await giveBack();
    await ask('leave-out-unit', lead, { unit: 'patrol' }, { reason: 'Closed in autumn' });
    await handIn(lead);
    const others = (await told()).filter(({ awaited }) => awaited === 0);
    expect(others).toEqual([{ personId: kim.id, unit: units[0]?.name, awaited: 0 }]);
  });

  test('shows its grades and notes to the lead once it is handed in, and not before', async () => {
    await filledIn();
    const before = (await view()).units[0];
    expect(before).toMatchObject({ standing: 'asked', answers: {}, grades: {} });
    expect(before?.progress.answered).toBeGreaterThan(30);
    await handIn();
    expect((await view()).units[0]).toMatchObject({
      standing: 'handed-in',
      by: 'Cass Tody',
      grades: { 'standard-1': 'partly-met' },
      answers: { '1.2': { grade: 'partly-met', note: 'Two shifts wait.' } },
    });
  });

  test('is never signed, sent or declared ready', async () => {
    for (const key of ['declare-ready', 'take-back'] as const)
      expect((await askPart(key, lead, {}, {})).body.type, key).toBe('unit-return');
    const declined = await askPart('decline-sign-off', lead, {}, { reason: 'No' });
    expect(declined.body.type).toBe('unit-return');
    const body = { digest: 'a'.repeat(64), agree: true, outsideApproval: null };
    expect((await askPart('submit-submission', lead, {}, body)).body.type).toBe('unit-return');
    expect((await ask('hand-in-unit', lead, {}, {})).body.type).toBe('not-a-unit');
    expect((await ask('give-back-unit', lead, {}, { reason: 'No' })).body.type).toBe('not-a-unit');
  });

  test('a unit is left out with a reason, and can be asked again', async () => {
    const leave = () => ask('leave-out-unit', lead, { unit: 'patrol' }, { reason: 'Closed in autumn' });
    expect((await leave()).status).toBe(200);
    expect((await view()).units[1]).toMatchObject({ standing: 'left-out', reason: 'Closed in autumn' });
    expect((await askUnits('patrol')).status).toBe(200);
    expect((await view()).units[1]).toMatchObject({ standing: 'asked', reason: null });
    expect((await ask('leave-out-unit', lead, { unit: 'parks' }, { reason: 'None' })).status).toBe(404);
  });
});

describe('the agency’s own return', () => {
  const sign = async () => {
    const { digest } = (await ask('get-answers', lead)).body;
    return ask('submit-submission', lead, {}, { digest, agree: true, outsideApproval: null });
  };
  const leaveOut = (unit: string) => ask('leave-out-unit', lead, { unit }, { reason: 'Not in scope' });
  beforeEach(() => askUnits('custody', 'patrol'));

  test('waits for its units, and says why its grade is not the worst of theirs', async () => {
    await fillIn(asked);
    const ready = async () => (await ask('declare-ready', lead, {}, {})).body.type;
    expect(await ready()).toBe('units-awaited');
    await leaveOut('patrol');
    await filledIn();
    await handIn();
    expect(await ready()).toBe('return-incomplete');
    const why = {
      section: 'standard-1',
      question: '1.2',
      part: 'unit-reason',
      value: 'Two of thirty shifts.',
    };
    expect((await save(asked, why)).status).toBe(200);
    expect(await ready()).toBeUndefined();
    expect((await giveBack()).body.type).toBe('already-ready');

    const signed = await sign();
    expect(signed.status).toBe(200);
    const { body } = await ask('get-version', lead, { version: '1' });
    expect(JSON.stringify(body.snapshot)).toContain('Two shifts wait.');
    expect((await giveBack()).body.type).toBe('already-submitted');
    expect((await askUnits('patrol')).body.type).toBe('already-submitted');
  });

  test('a unit left out that hands in while it is being signed is either in what was signed, or refused', async () => {
    await fillIn(asked);
    await filledIn();
    for (const unit of ['custody', 'patrol']) await leaveOut(unit);
    expect((await ask('declare-ready', lead, {}, {})).status).toBe(200);
    const [signed, handed] = await Promise.all([sign(), handIn()]);
    const isHandedIn = handed.status === 200;
    expect([signed.status === 200, isHandedIn]).not.toEqual([false, false]);
    if (signed.status !== 200) {
      expect(['changed-since-read', 'return-incomplete']).toContain(signed.body.type);
      return;
    }
    const { body } = await ask('get-version', lead, { version: '1' });
    expect(JSON.stringify(body.snapshot).includes('Two shifts wait.')).toBe(isHandedIn);
  });
});
