import { act } from 'react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { EvidenceView } from '../../../../shared/contract/evidence-routes.ts';
import type { AgencyRole, RoleGrant } from '../../../../shared/domain/role.ts';
import { EvidencePage } from '../../../../web/src/pages/agency/evidence/evidence-page.tsx';
import { EvidenceItemPage } from '../../../../web/src/pages/agency/evidence-item/evidence-item-page.tsx';
import { aMe } from '../../../builders/a-me.ts';
import { anEvidenceView } from '../../../builders/an-evidence.ts';
import { type Server, showPage } from '../../shown-page.tsx';

const roleAt = (role: AgencyRole, agencyId = 'thamesford-police'): RoleGrant => ({
  at: 'agency',
  agencyId,
  role,
});
const upload = { url: 'https://bucket.example/', fields: { key: 'quarantine/1' } };
const awaited = { state: 'awaited', sha256: null } as const;

type Ends = { onload?: () => void; onerror?: () => void; onabort?: () => void };

/** What the page hands to S3: a test says when how much of it has arrived, and how it ends. */
function aSentForm() {
  const upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {};
  const sent = {
    upload,
    status: 0,
    aborted: false,
    body: undefined as FormData | undefined,
    open: () => undefined,
    send(body: FormData) {
      sent.body = body;
    },
    abort() {
      sent.aborted = true;
      (sent as Ends).onabort?.();
    },
    progress: (loaded: number) => act(async () => upload.onprogress?.({ loaded, total: 100 })),
    end: (status: number) =>
      act(async () => {
        sent.status = status;
        if (status === 0) (sent as Ends).onerror?.();
        else (sent as Ends).onload?.();
      }),
  };
  return sent;
}

const lastForm = { now: aSentForm() };

/** Called with \`new\`, as the browser's own is. */
function XMLHttpRequestOfATest() {
  lastForm.now = aSentForm();
  return lastForm.now;
}

beforeEach(() => {
  vi.stubGlobal('XMLHttpRequest', XMLHttpRequestOfATest);
  Element.prototype.scrollIntoView = () => undefined;
  vi.setSystemTime(new Date('2026-11-22T10:00:00Z'));
  return () => vi.useRealTimers();
});

let count = 0;
/** Each test looks into the library of an agency of its own: what is known of one outlives the page. */
const anAgency = () => {
  count += 1;
  return `agency-${count}`;
};

const library = (evidence: EvidenceView[]) => ({ reply: { agencyName: 'Thamesford Police', evidence } });

const showLibrary = (evidence: EvidenceView[], server: Server = {}, role: AgencyRole = 'contributor') => {
  const agencyId = anAgency();
  return showPage({
    Page: EvidencePage,
    path: '/agency/:agencyId/evidence',
    at: `/agency/${agencyId}/evidence`,
    me: aMe(roleAt(role, agencyId)),
    server: { 'list-evidence': library(evidence), ...server },
  });
};

const choose = (selector: string, file: File) =>
  act(async () => {
    const input = document.querySelector<HTMLInputElement>(selector)!;
    Object.defineProperty(input, 'files', { value: [file], configurable: true });
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
const aFile = (name = 'safeguarding-policy_2026.pdf', size = 20) =>
  new File([new Uint8Array(size)], name, { lastModified: Date.parse('2026-05-04T10:00:00Z') });

describe('the library', () => {
  test('says of each item what it is, and whether it may be opened', async () => {
    const page = await showLibrary([
      anEvidenceView(),
      anEvidenceView(
        { id: 'two', title: 'Minutes', marking: 'official-sensitive' },
        { state: 'checking', sha256: null },
      ),
      anEvidenceView(
        { id: 'three', title: 'Photo' },
        { state: 'refused', because: 'wrong-type', sha256: null },
      ),
      anEvidenceView({ id: 'four', title: 'Our page', kind: 'link', detail: 'https://police.example' }),
    ]);
    const rows = page.texts('tbody tr');
    expect(rows[0]).toContain('Minutes');
    expect(rows[0]).toContain('Official – sensitive');
    expect(rows[0]).toContain('Being checked');
    expect(rows[0]).not.toContain('Open');
    expect(rows[1]).toContain('https://police.example');
    expect(rows[2]).toMatch(/Photo.*Refused.*not what its name says.*Choose the file/);
    expect(rows[3]).toMatch(/Safeguarding policy.*Checked.*Open/);
  });

  test('warns of what has expired or soon will', async () => {
    const page = await showLibrary([
      anEvidenceView({ expires: '2026-11-21' }),
      anEvidenceView({ id: 'two', title: 'Matrix', expires: '2026-12-01' }),
      anEvidenceView({ id: 'three', title: 'Plan', expires: '2027-12-01' }),
    ]);
    expect(page.words()).toContain('Some evidence has expired or expires within four weeks');
    expect(page.words()).toContain('Expired on Sat 21 Nov 2026');
    expect(page.words()).toContain('Expires soon, on Tue 1 Dec 2026');
    expect(page.words()).toContain('Good until Wed 1 Dec 2027');
  });

  test('lets those who only look change nothing', async () => {
    const page = await showLibrary([anEvidenceView({}, awaited)], {}, 'budget-holder');
    expect(page.words()).not.toContain('Add evidence');
    expect(page.words()).not.toContain('Choose the file');
  });

  test('says what it is for while it is empty', async () => {
    expect((await showLibrary([])).words()).toContain('attached to several answers');
  });
});

describe('a document', () => {
  const view = anEvidenceView({ id: 'new', title: 'safeguarding policy 2026' }, awaited);
  const started = { reply: { evidence: view, upload } };

  const sendOne = async (server: Server = {}) => {
    const page = await showLibrary([], {
      'list-evidence': [library([]), library([view])],
      'add-evidence': { reply: view },
      'start-upload': started,
      ...server,
    });
    await page.press('Add evidence');
    await choose('#new-evidence-file', aFile());
    await page.press('Add and send');
    return page;
  };

  test('is named after its file and day, sent with what is done shown, and then checked', async () => {
    const page = await sendOne();
    expect(page.sent.find(({ key }) => key === 'add-evidence')?.body).toMatchObject({
      kind: 'document',
      title: 'safeguarding policy 2026',
      day: '2026-05-04',
      marking: 'official',
      file: { name: 'safeguarding-policy_2026.pdf', size: 20 },
    });
    await lastForm.now.progress(40);
    expect(page.words()).toContain('Sending: 40 %');
    expect([...lastForm.now.body!.keys()]).toEqual(['key', 'file']);
    await lastForm.now.end(204);
    expect(page.sent.filter(({ key }) => key === 'list-evidence')).toHaveLength(2);
  });

  test('that broke off is sent again with one press', async () => {
    const page = await sendOne();
    await lastForm.now.end(0);
    expect(page.words()).toContain('Nothing has to be filled in again');
    const first = lastForm.now;
    await page.press('Send it again');
    expect(lastForm.now).not.toBe(first);
    expect(page.sent.filter(({ key }) => key === 'start-upload')).toHaveLength(2);
    expect(page.sent.filter(({ key }) => key === 'add-evidence')).toHaveLength(1);
    await lastForm.now.end(204);
  });

  test('can be stopped while it is sent', async () => {
    const page = await sendOne();
    await page.press('Stop');
    expect(lastForm.now.aborted).toBe(true);
    expect(page.words()).toContain('Stopped.');
    await page.press('Send it again');
    await lastForm.now.end(204);
  });

  test('whose answer was lost after the last byte has arrived', async () => {
    const page = await sendOne({ 'start-upload': [started, { refused: 'upload-arrived' }] });
    await lastForm.now.end(0);
    await page.press('Send it again');
    expect(page.words()).not.toContain('broke off');
  });

  test.each([
    ['of a kind that cannot be evidence', aFile('setup.exe'), 'Files of this kind cannot be taken'],
    ['of 21 MB', aFile('policy.pdf', 21_000_000), 'The file is larger than 20 MB'],
  ])('%s is refused beside the box, before anything is sent', async (_, file, words) => {
    const page = await showLibrary([]);
    await page.press('Add evidence');
    await choose('#new-evidence-file', file);
    expect(page.words()).toContain(words);
    await page.press('Add and send');
    expect(page.sent.map(({ key }) => key)).not.toContain('add-evidence');
  });

  test('without a file, and a link that is none, are asked for in words', async () => {
    const page = await showLibrary([]);
    await page.press('Add evidence');
    await page.press('Add and send');
    expect(page.texts('.govuk-error-message')).toEqual(['Error: Choose a file', 'Error: Enter a name']);
    await page.tick('A link');
    await page.fill('Address of the page', 'police.example');
    await page.fill('Title', 'Our page');
    await page.press('Add');
    expect(page.texts('.govuk-error-message').join()).toContain('begins with https://');
  });
});

describe('one item', () => {
  const show = (view: EvidenceView, server: Server = {}) =>
    showPage({
      Page: EvidenceItemPage,
      path: '/agency/:agencyId/evidence/:evidenceId',
      at: '/agency/thamesford-police/evidence/policy',
      me: aMe(roleAt('lead')),
      server: {
        'get-evidence': {
          reply: {
            evidence: view,
            openings: [
              { version: 1, by: 'Priya Shah', board: 'Thamesford LSCB', at: '2026-11-21T09:00:00.000Z' },
            ],
            uses: [
              { submissionId: 's-1', roundTitle: 'Section 11 2026', section: 'standard-1', question: '1.1' },
            ],
          },
        },
        ...server,
      },
    });

  test('shows its versions with their hash, where it is used, and who opened it', async () => {
    const page = await show(anEvidenceView());
    expect(page.heading()).toBe('Safeguarding policy');
    expect(page.words()).toContain('SHA-256 cccccccc cccccccc');
    expect(page.words()).toContain('Section 11 2026: question 1.1');
    expect(page.words()).toMatch(/Priya Shah ?Thamesford LSCB ?1 ?Saturday 21 November 2026 at 09:00/);
  });

  test('is changed, and says what is wrong with what was typed', async () => {
    const changed = anEvidenceView({ title: 'Policy of 2026', sequence: 2 });
    const page = await show(anEvidenceView(), { 'change-evidence': { reply: changed } });
    await page.press('Change what is said of it');
    await page.fill('Title', ' ');
    await page.press('Save');
    expect(page.faults()).toEqual(['Enter a name']);
    await page.fill('Title', 'Policy of 2026');
    await page.press('Save');
    expect(page.sent.at(-1)?.body).toMatchObject({ title: 'Policy of 2026', sequence: 1, expires: null });
    expect(page.heading()).toBe('Policy of 2026');
  });

  test('is replaced by a newer file, which is sent at once', async () => {
    const next = anEvidenceView();
    const two = { ...next.versions[0]!, version: 2, ...awaited };
    const replaced = { ...next, versions: [two, ...next.versions] };
    const page = await show(next, {
      'replace-evidence': { reply: replaced },
      'start-upload': { reply: { evidence: replaced, upload } },
    });
    await choose('#replace', aFile());
    await lastForm.now.progress(10);
    expect(page.words()).toContain('Sending: 10 %');
    await lastForm.now.end(204);
  });

  test('is taken out of the library after asking', async () => {
    const gone = anEvidenceView({ removed: { by: { id: 'p', name: 'P' }, at: '2026-11-22T10:00:00.000Z' } });
    const page = await show(anEvidenceView(), { 'remove-evidence': { reply: gone } });
    await page.press('Take it out of the library');
    await page.pressIn('dialog', 'Take it out');
    expect(page.address.now).toBe('/agency/thamesford-police/evidence');
  });
});
