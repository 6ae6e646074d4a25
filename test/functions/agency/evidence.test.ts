import { beforeEach, describe, expect, test } from 'vitest';
import { handler as addEvidence } from '../../../functions/agency/add-evidence.ts';
import { handler as changeEvidence } from '../../../functions/agency/change-evidence.ts';
import { handler as getEvidence } from '../../../functions/agency/get-evidence.ts';
import { handler as listEvidence } from '../../../functions/agency/list-evidence.ts';
import { handler as openEvidence } from '../../../functions/agency/open-evidence.ts';
import { handler as removeEvidence } from '../../../functions/agency/remove-evidence.ts';
import { handler as replaceEvidence } from '../../../functions/agency/replace-evidence.ts';
import { handler as startUpload } from '../../../functions/agency/start-upload.ts';
import type { Served } from '../../../functions/runtime/http-handler.ts';
import type { RouteKeyOf } from '../../../shared/contract/all-routes.ts';
import type { EvidenceView } from '../../../shared/contract/evidence-routes.ts';
import { aPerson, atAgency } from '../../builders/a-person.ts';
import { anAgencyIsKnown, aReturnIsAsked } from '../../builders/a-return.ts';
import { save } from '../../builders/an-answer.ts';
import { anEvent, type Came, serveAs } from '../../builders/an-event.ts';
import { arrives, isScanned, sendForm } from '../../builders/an-upload.ts';
import { aPdf } from '../../builders/sample-files.ts';
import { aBucket, evidence } from '../../builders/stored-files.ts';
import { freshTables, itemsOf } from '../../database.ts';

const agencyId = 'thamesford-police';
const kit = aPerson(atAgency('contributor'));

beforeEach(async () => {
  await freshTables();
  aBucket();
  await anAgencyIsKnown(agencyId, 'Thamesford Police');
});

const handlers: Partial<Record<RouteKeyOf<'agency'>, Served>> = {
  'add-evidence': addEvidence,
  'change-evidence': changeEvidence,
  'get-evidence': getEvidence,
  'list-evidence': listEvidence,
  'open-evidence': openEvidence,
  'remove-evidence': removeEvidence,
  'replace-evidence': replaceEvidence,
  'start-upload': startUpload,
};
type Asked = { params?: Record<string, string>; body?: unknown; idempotencyKey?: string };
const ask = (key: RouteKeyOf<'agency'>, { params = {}, ...asked }: Asked = {}): Promise<Came> =>
  serveAs(kit, handlers[key]!, anEvent(key, { params: { agencyId, version: '1', ...params }, ...asked }));

const about = { title: 'Safeguarding policy', marking: 'official', day: '2026-06-01', expires: null };
const file = { name: 'policy.pdf', size: 30 };
const aDocument = { kind: 'document', ...about, file };

async function added(body: object = aDocument): Promise<EvidenceView> {
  const came = await ask('add-evidence', { body });
  expect(came.status, JSON.stringify(came.body)).toBe(200);
  return came.body as unknown as EvidenceView;
}
const viewed = async (evidenceId: string): Promise<EvidenceView> =>
  (await ask('get-evidence', { params: { evidenceId } })).body.evidence as EvidenceView;

type Form = { url: string; fields: Record<string, string> };
const formFor = async (evidenceId: string, version = '1'): Promise<Form> => {
  const came = await ask('start-upload', { params: { evidenceId, version }, body: { file } });
  expect(came.status, JSON.stringify(came.body)).toBe(200);
  return came.body.upload as Form;
};
const keyOf = ({ fields }: Form): string => fields.key ?? '';

/** Adds a document whose file has been sent, looked into, scanned and found clean. */
async function aCleanDocument(): Promise<string> {
  const { id } = (await added()).item;
  const form = await formFor(id);
  expect(await sendForm(form, aPdf())).toBe(204);
  await arrives(keyOf(form));
  await isScanned(keyOf(form));
  return id;
}

describe('the library', () => {
  test('has links, places and figures as soon as they are added', async () => {
    await added({ kind: 'link', ...about, detail: 'https://police.example/policy' });
    await added({ kind: 'location', ...about, detail: 'Head office, safeguarding folder' });
    await added({ kind: 'figure', ...about, detail: '98 % trained (HR system, 31 March)' });
    const { body } = await ask('list-evidence');
    expect(body.agencyName).toBe('Thamesford Police');
    const all = (body.evidence as EvidenceView[]).map(({ brief, versions }) => [
      brief.kind,
      brief.state,
      versions,
    ]);
    expect(all.sort()).toEqual([
      ['figure', 'clean', []],
      ['link', 'clean', []],
      ['location', 'clean', []],
    ]);
  });

  test('has the checklist of a plan in words: the three questions with their answers', async () => {
    const checklist = {
      listened: 'Twelve young carers told us what they need.',
      responded: 'Opening hours were changed.',
      improves: 'Young carers are seen within a week.',
    };
    const { brief } = await added({
      kind: 'checklist',
      ...about,
      title: 'Young carers’ strategy',
      checklist,
    });
    expect(brief).toMatchObject({ kind: 'checklist', state: 'clean', sha256: null });
    expect(brief.detail).toBe(
      [
        'How did you listen to children and young people?\nTwelve young carers told us what they need.',
        'How did you respond to what they said?\nOpening hours were changed.',
        'How does this plan improve safeguarding and the welfare of children?\nYoung carers are seen within a week.',
      ].join('\n\n'),
    );
    const half = { kind: 'checklist', ...about, checklist: { ...checklist, responded: ' ' } };
    expect((await ask('add-evidence', { body: half })).body).toMatchObject({
      type: 'invalid-request',
      fields: [{ field: 'checklist.responded' }],
    });
  });

  test.each([
    [
      'a kind of file that cannot be evidence',
      { ...aDocument, file: { name: 'a.exe', size: 9 } },
      'wrong-file-type',
    ],
    ['a file of 21 MB', { ...aDocument, file: { name: 'a.pdf', size: 21_000_000 } }, 'file-too-large'],
    ['an empty file', { ...aDocument, file: { name: 'a.pdf', size: 0 } }, 'invalid-request'],
    [
      'an address that is a script',
      { kind: 'link', ...about, detail: 'javascript:alert(1)' },
      'invalid-request',
    ],
    ['a place that says nothing', { kind: 'location', ...about, detail: ' ' }, 'invalid-request'],
  ])('refuses %s, and adds nothing', async (_, body, type) => {
    expect((await ask('add-evidence', { body })).body).toMatchObject({ type });
    expect((await itemsOf('RETURNS_TABLE')).filter(({ pk }) => String(pk).startsWith('EVIDENCE'))).toEqual(
      [],
    );
  });

  test('adds once what is sent twice', async () => {
    const asked = { body: aDocument, idempotencyKey: 'the-same-intent' };
    const [one, two] = [await ask('add-evidence', asked), await ask('add-evidence', asked)];
    expect(two.body).toEqual(one.body);
    expect((await ask('list-evidence')).body.evidence).toHaveLength(1);
  });

  test('keeps what is said of an item up to date, unless somebody else did so meanwhile', async () => {
    const { id } = (await added()).item;
    const change = {
      ...about,
      title: 'Policy of 2026',
      marking: 'official-sensitive',
      expires: '2027-06-01',
      sequence: 1,
    };
    const changed = await ask('change-evidence', { params: { evidenceId: id }, body: change });
    expect(changed.body).toMatchObject({
      item: { title: 'Policy of 2026', expires: '2027-06-01', sequence: 2 },
    });
    const late = await ask('change-evidence', {
      params: { evidenceId: id },
      body: { ...change, title: 'Other' },
    });
    expect(late.body).toMatchObject({ type: 'changed-meanwhile' });
    expect((await viewed(id)).item.title).toBe('Policy of 2026');
  });

  test('lets go of an item, which answers still name as gone', async () => {
    const { id } = (await added()).item;
    const removed = await ask('remove-evidence', { params: { evidenceId: id } });
    expect(removed.body).toMatchObject({ brief: { state: 'gone' } });
    expect((await ask('list-evidence')).body.evidence).toEqual([]);
    expect((await ask('remove-evidence', { params: { evidenceId: id } })).status).toBe(200);
    for (const key of ['replace-evidence', 'start-upload'] as const)
      expect((await ask(key, { params: { evidenceId: id }, body: { file } })).body.type).toBe('not-found');
  });

  test('says which answers an item is attached to', async () => {
    const asked = await aReturnIsAsked();
    const { id } = (await added()).item;
    await save(asked, { section: 'standard-1', question: '1.1', part: `evidence.${id}`, value: true });
    const { body } = await ask('get-evidence', { params: { evidenceId: id } });
    expect(body.uses).toMatchObject([
      { submissionId: asked.submissionId, section: 'standard-1', question: '1.1' },
    ]);
  });

  test('is nobody else’s: another agency’s item is not there', async () => {
    const { id } = (await added()).item;
    const other = aPerson(atAgency('lead', 'thamesford-trust'));
    const params = { agencyId: 'thamesford-trust', evidenceId: id, version: '1' };
    for (const [key, handler] of Object.entries({
      'get-evidence': getEvidence,
      'open-evidence': openEvidence,
    })) {
      const event = anEvent(key as 'get-evidence', { params, body: {} });
      expect((await serveAs(other, handler, event)).body.type).toBe('not-found');
    }
  });
});

describe('a document', () => {
  test('is opened only once it is clean, by an address of that very version, and it is recorded who did', async () => {
    const { id } = (await added()).item;
    const form = await formFor(id);
    await sendForm(form, aPdf());
    const open = () => ask('open-evidence', { params: { evidenceId: id }, body: {} });
    expect((await open()).body.type).toBe('evidence-not-clean');
    await arrives(keyOf(form));
    expect((await viewed(id)).versions).toMatchObject([{ state: 'checking', sha256: null }]);
    expect((await open()).body.type).toBe('evidence-not-clean');
    await isScanned(keyOf(form));

    const { url } = (await open()).body as { url: string };
    const reply = await fetch(url);
    expect(Buffer.from(await reply.arrayBuffer())).toEqual(aPdf());
    expect(reply.headers.get('content-disposition')).toBe('attachment; filename="policy.pdf"');
    expect(new URL(url).searchParams.get('versionId')).toMatch(/\w{8}/);
    const { body } = await ask('get-evidence', { params: { evidenceId: id } });
    expect(body.openings).toMatchObject([{ version: 1, by: kit.name, board: null }]);
  });

  test('is sent again after a break, with nothing filled in again', async () => {
    const { id } = (await added()).item;
    const broken = await formFor(id);
    const form = await formFor(id);
    expect(keyOf(form)).not.toBe(keyOf(broken));
    await sendForm(form, aPdf());
    await arrives(keyOf(form));
    // What was sent with the first form after all is nobody's any more.
    await sendForm(broken, aPdf('another'));
    await arrives(keyOf(broken));
    await isScanned(keyOf(broken));
    await isScanned(keyOf(form));
    const { body } = await ask('open-evidence', { params: { evidenceId: id }, body: {} });
    expect(await (await fetch(String(body.url))).text()).toContain('Safeguarding policy');
  });

  test('takes no second file once one has arrived', async () => {
    const id = await aCleanDocument();
    const again = await ask('start-upload', { params: { evidenceId: id }, body: { file } });
    expect(again.body.type).toBe('upload-arrived');
  });

  test('can be replaced: the earlier version stays and can be opened', async () => {
    const id = await aCleanDocument();
    await ask('replace-evidence', { params: { evidenceId: id }, body: { file } });
    expect((await viewed(id)).brief).toMatchObject({ version: 1, state: 'clean' });
    const form = await formFor(id, '2');
    await sendForm(form, aPdf('Version two'));
    await arrives(keyOf(form));
    expect((await viewed(id)).brief).toMatchObject({ version: 2, state: 'checking' });
    await isScanned(keyOf(form));
    const { brief, versions } = await viewed(id);
    expect(brief).toMatchObject({ version: 2, state: 'clean', sha256: versions[0]?.sha256 });
    const first = await ask('open-evidence', { params: { evidenceId: id, version: '1' }, body: {} });
    expect(await (await fetch(String(first.body.url))).text()).toContain('Safeguarding policy');
  });

  test('of another attempt can be sent after a refusal, with another file', async () => {
    const { id } = (await added()).item;
    const form = await formFor(id);
    await sendForm(form, Buffer.from('MZ: no PDF'));
    await arrives(keyOf(form));
    expect((await viewed(id)).versions).toMatchObject([{ state: 'refused', because: 'wrong-type' }]);
    const second = await formFor(id);
    await sendForm(second, aPdf());
    await arrives(keyOf(second));
    await isScanned(keyOf(second));
    expect((await viewed(id)).brief.state).toBe('clean');
  });

  test('sent again with the same form after the verdict is another version, which nobody is given', async () => {
    const { id } = (await added()).item;
    const form = await formFor(id);
    await sendForm(form, aPdf());
    await arrives(keyOf(form));
    await isScanned(keyOf(form));
    expect(await sendForm(form, Buffer.from('MZ evil'))).toBe(204);
    expect(evidence.versionsOf(keyOf(form))).toHaveLength(2);
    await arrives(keyOf(form));
    await isScanned(keyOf(form));
    const { body } = await ask('open-evidence', { params: { evidenceId: id }, body: {} });
    expect(await (await fetch(String(body.url))).text()).toContain('%PDF');
  });
});
