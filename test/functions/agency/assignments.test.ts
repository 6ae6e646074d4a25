import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Assignments } from '../../../shared/contract/sharing-routes.ts';
import { aKnownPerson, aSignedInPerson, atAgency } from '../../builders/a-person.ts';
import { type AskedReturn, aReturnIsAsked, section11Hash } from '../../builders/a-return.ts';
import { freshSaveId, save } from '../../builders/an-answer.ts';
import { agencyId, asks, type Somebody } from '../../builders/shared-work.ts';
import { standInForSignIn } from '../../builders/stand-in-for-sign-in.ts';
import { aBucket } from '../../builders/stored-files.ts';
import { freshTables, itemsOf } from '../../database.ts';

const pool = standInForSignIn();
let asked: AskedReturn;
let lead: Somebody;
let ask: ReturnType<typeof asks>;

beforeEach(async () => {
  aBucket();
  await freshTables();
  asked = await aReturnIsAsked();
  lead = await aSignedInPerson('Lea Lead', atAgency('lead'));
  ask = asks({ agencyId, submissionId: asked.submissionId });
});

const give = (sections: string[], to: unknown) => ask('assign-sections', lead, {}, { sections, to });
const take = (section: string, personId: string) => ask('unassign-section', lead, { section, personId });
const mails = async () => (await itemsOf('MESSAGES_TABLE')).filter(({ sk }) => sk === 'MESSAGE');
const note = (section: string, question: string) => ({
  where: { section, question, part: 'note' },
  body: { value: 'Mine', version: 0, saveId: freshSaveId(), edition: section11Hash },
});
const savesIn = (who: Somebody, section: string) => {
  const { where, body } = note(section, `${section.at(-1)}.1`);
  return ask('save-answer', who, where, body);
};

describe('sections', () => {
  test('are given to a colleague, who is told once for all of them, and not again for what they have', async () => {
    const dee = await aSignedInPerson('Dee Brook', atAgency('contributor'));
    const { status, body } = await give(['standard-5', 'standard-6'], { personId: dee.id });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      assigned: [
        { section: 'standard-5', personId: dee.id },
        { section: 'standard-6', personId: dee.id },
      ],
      people: [{ name: 'Dee Brook' }, { name: 'Lea Lead' }],
    });
    expect(await mails()).toMatchObject([
      {
        to: { personId: dee.id },
        content: { kind: 'section-assigned', sections: ['Standard 5: Training', expect.any(String)] },
      },
    ]);
    expect((await give(['standard-5'], { personId: dee.id })).body.type).toBe('to-themselves');
    expect((await ask('list-assignments', lead)).body.assigned).toEqual(body.assigned);
    expect(await mails()).toHaveLength(1);
  });

  test('are given by e-mail to somebody new, who becomes a contributor with them and gets one mail', async () => {
    const { body } = await give(['standard-5'], { name: 'Dee Brook', email: 'Dee@police.example' });
    expect((body as Assignments).people).toMatchObject([
      { name: 'Dee Brook', email: 'dee@police.example', roles: ['contributor'] },
      {},
    ]);
    expect(pool.asked()).toEqual(['AdminCreateUser']);
    expect(await mails()).toMatchObject([{ content: { kind: 'section-assigned' } }]);
  });

  test('are given under an address the portal knows, to the name it knows', async () => {
    await aKnownPerson('Dee Brook', atAgency('lead', 'thamesford-ccg'));
    const { body } = await give(['standard-5'], { name: 'D.', email: 'dee.brook@thamesford.example' });
    expect((body as Assignments).people[0]?.name).toBe('Dee Brook');
  });

  test('are taken away again; what was written stays', async () => {
    const dee = await aSignedInPerson('Dee Brook', atAgency('contributor'));
    await give(['standard-5', 'standard-6'], { personId: dee.id });
    expect((await savesIn(dee, 'standard-5')).status).toBe(200);
    expect((await take('standard-5', dee.id)).body.assigned).toEqual([
      { section: 'standard-6', personId: dee.id },
    ]);
    expect((await savesIn(dee, 'standard-5')).body.type).toBe('only-your-sections');
    expect((await ask('get-section', lead, { section: 'standard-5' })).body.answers).toHaveLength(1);
    expect((await take('standard-5', dee.id)).status).toBe(404);
  });

  test('are not given of a one-page return, of what is not asked, to a stranger’s id, or by who only fills', async () => {
    const dee = await aSignedInPerson('Dee Brook', atAgency('contributor'));
    expect((await give(['standard-9'], { personId: dee.id })).body.type).toBe('unknown-section');
    expect((await give(['standard-1'], { personId: 'nobody' })).status).toBe(404);
    const byDee = await ask(
      'assign-sections',
      dee,
      {},
      { sections: ['standard-1'], to: { personId: dee.id } },
    );
    expect(byDee.body.type).toBe('not-allowed');
    const small = await aReturnIsAsked({ variant: 'small', agencyId: 'thamesford-ccg' });
    const there = await aSignedInPerson('Cee Lead', atAgency('lead', 'thamesford-ccg'));
    const body = { sections: ['standard-1'], to: { personId: there.id } };
    const came = await asks({ ...small })('assign-sections', there, {}, body);
    expect(came.body.type).toBe('one-page');
  });

  test('two who give at the same moment lose nothing', async () => {
    const [dee, sam] = [
      await aSignedInPerson('Dee Brook', atAgency('contributor')),
      await aSignedInPerson('Sam Hill', atAgency('contributor')),
    ];
    const both = await Promise.all([
      give(['standard-1'], { personId: dee.id }),
      give(['standard-2'], { personId: sam.id }),
    ]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect((await ask('list-assignments', lead)).body.assigned).toHaveLength(2);
  });

  test('go with the role, in the same step', async () => {
    const dee = await aSignedInPerson('Dee Brook', atAgency('contributor'), atAgency('signatory'));
    await give(['standard-5'], { personId: dee.id });
    const drop = (role: string) => ask('remove-colleague', lead, { personId: dee.id, role });
    await drop('contributor');
    expect((await ask('list-assignments', lead)).body.assigned).toHaveLength(1);
    await drop('signatory');
    expect((await ask('list-assignments', lead)).body.assigned).toEqual([]);
    expect((await itemsOf('DIRECTORY_TABLE')).filter(({ sk }) => String(sk).startsWith('ASSIGNED#'))).toEqual(
      [],
    );
  });
});

describe('whoever was given sections', () => {
  const words = { 'standard-1': 'Secret of one', 'standard-5': 'Secret of five' };
  let dee: Somebody;
  beforeEach(async () => {
    for (const [section, value] of Object.entries(words))
      await save(asked, { section, question: `${section.at(-1)}.1`, part: 'note', value });
    dee = await aSignedInPerson('Dee Brook', atAgency('contributor'));
    await give(['standard-5'], { personId: dee.id });
  });

  test('sees their own and their own progress; the home page shows only returns that are theirs', async () => {
    const { body } = await ask('get-answers', dee);
    expect(body.view).toMatchObject({ partly: true, sections: [{ section: 'standard-5' }] });
    expect(body.view).toMatchObject({ progress: { sections: 1 } });
    expect(body.answers).toMatchObject([{ value: words['standard-5'] }]);
    expect((await ask('list-returns', lead)).status).toBe(404);
    const sam = await aSignedInPerson('Sam Hill', atAgency('contributor'));
    expect((await ask('get-submission', sam)).body.sections).toEqual([]);
  });

  test('declares their own section complete, and no other; asks for no document of the whole', async () => {
    const declare = (section: string) => ask('declare-section', dee, { section }, { complete: true });
    expect((await declare('standard-5')).status).toBe(200);
    expect((await declare('standard-1')).body.type).toBe('only-your-sections');
    expect((await ask('prepare-draft-document', dee, {}, {})).body.type).toBe('only-your-sections');
    expect((await ask('prepare-draft-document', lead, {}, {})).status).toBe(200);
    const [draft] = (await itemsOf('RETURNS_TABLE')).filter(({ sk }) => sk === 'DOCUMENT');
    const documentId = String(draft?.id);
    expect((await ask('get-agency-document', dee, { documentId })).body.type).toBe('only-your-sections');
    expect((await ask('get-agency-document', lead, { documentId })).status).toBe(200);
  });

  test('property: never sees a word of another section, whatever they ask', { timeout: 60_000 }, async () => {
    const keys = [
      'get-submission',
      'get-answers',
      'get-section',
      'get-last-round',
      'list-assignments',
      'list-units',
      'list-colleagues',
      'save-answer',
      'declare-section',
      'prepare-draft-document',
      'get-version',
      'submit-submission',
      'confirm-carried',
      'carry-section',
    ] as const;
    const section = fc.constantFrom('standard-1', 'standard-2', 'standard-5');
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...keys), section, fc.nat(3), async (key, place, version) => {
        const { where, body } = note(place, `${place.at(-1)}.1`);
        const bodies: Partial<Record<string, unknown>> = {
          'save-answer': { ...body, version },
          'declare-section': { complete: true },
          'prepare-draft-document': {},
          'carry-section': {},
          'confirm-carried': { question: null },
          'submit-submission': { digest: 'a'.repeat(64), agree: true, outsideApproval: null },
        };
        const came = await ask(key, dee, { ...where, version: '1' }, bodies[key]);
        expect(came.status).toBeLessThan(500);
        expect(JSON.stringify(came.body)).not.toContain(words['standard-1']);
      }),
      { numRuns: 60, seed: 20261122 },
    );
    const [first] = (await ask('get-section', lead, { section: 'standard-1' })).body.answers as {
      value: string;
    }[];
    expect(first?.value).toBe(words['standard-1']);
  });
});
