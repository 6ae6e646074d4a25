import { describe, expect, test } from 'vitest';
import { allMails } from '../../../functions/mail/all-mails.ts';
import type { MailFacts, ReturnFacts } from '../../../functions/mail/mail-facts.ts';
import { renderMessage } from '../../../functions/mail/render-message.ts';
import type { MessageContent } from '../../../shared/domain/message.ts';
import { anObligation, aReceivedObligation } from '../../builders/an-obligation.ts';
import { aBoard, aVersion, mailFacts, returnFacts } from '../../builders/mail-facts.ts';

const about = { boardId: 'thamesford', roundId: 'section-11-2026', agencyId: 'thamesford-police' };
const submissionId = 'submission-1';
const digest: MessageContent = {
  kind: 'reminder-digest',
  day: '2027-01-22',
  items: [{ ...about, rule: 'seven-days-before', due: '2027-01-29' }],
};

const contents: { readonly [K in MessageContent['kind']]: MessageContent } = {
  invitation: { kind: 'invitation', about },
  'reminder-digest': digest,
  'ready-for-sign-off': { kind: 'ready-for-sign-off', about, submissionId },
  'sign-off-declined': {
    kind: 'sign-off-declined',
    about,
    submissionId,
    reason: 'Standard 6 does not yet say which checks are made.',
  },
  receipt: { kind: 'receipt', about, submissionId, version: 1 },
  returned: {
    kind: 'returned',
    about,
    submissionId,
    questions: ['2.4', 'Impact on children, standard 6'],
    reason: 'Which year are the figures from?',
  },
  'send-back-withdrawn': {
    kind: 'send-back-withdrawn',
    about,
    submissionId,
    version: 1,
    reason: 'The figures stand in the annex; we had overlooked them.',
  },
  'version-shared': { kind: 'version-shared', about, version: 2 },
  'review-handed-over': { kind: 'review-handed-over', about, handedBy: 'Robin Hale' },
  'due-changed': { kind: 'due-changed', about, due: '2027-01-29' },
  exempted: { kind: 'exempted', about },
  'round-withdrawn': {
    kind: 'round-withdrawn',
    about,
    reason: 'Opened for the wrong year.\nA new round follows.',
  },
  'time-asked-for': { kind: 'time-asked-for', about, until: '2027-02-12' },
  'time-refused': { kind: 'time-refused', about, until: '2027-02-12' },
  'file-offered': { kind: 'file-offered', about, offer: 'file-1' },
  'feedback-issued': { kind: 'feedback-issued', about, answerBy: '2027-03-26', challenges: 2 },
  'feedback-answered': { kind: 'feedback-answered', about },
  'challenge-raised': { kind: 'challenge-raised', about, number: 7, answerBy: '2027-03-12' },
  'challenge-answered': { kind: 'challenge-answered', about, number: 7 },
  'section-assigned': {
    kind: 'section-assigned',
    about,
    submissionId,
    sections: ['Standard 5: Training', 'Standard 6: Recruitment'],
    assignedBy: 'Alex Morgan',
  },
  'unit-asked': {
    kind: 'unit-asked',
    about,
    submissionId: 'submission-1-custody',
    unit: 'Custody and detention',
    askedBy: 'Alex Morgan',
    givenBack: false,
  },
  'unit-handed-in': {
    kind: 'unit-handed-in',
    about,
    submissionId,
    unit: 'Custody and detention',
    awaited: 2,
  },
  'needs-answered': { kind: 'needs-answered', about, met: 4, partly: 2, not: 1, undecided: 1 },
  'colleague-added': { kind: 'colleague-added', about, submissionId, addedBy: 'Alex Morgan' },
};
const all = Object.values(contents);
const facts = mailFacts({ version: aVersion });

const manyReturns = (count: number): MailFacts => {
  const [first, ...others] = Array.from({ length: count }, (_, n) =>
    returnFacts({
      board: aBoard({ id: `board-${n}`, name: `Board number ${n}` }),
      obligation: anObligation({ agencyId: `agency-${n % 2}`, due: '2027-01-20', stage: 'in-progress' }),
    }),
  );
  return mailFacts({ returns: [first ?? returnFacts(), ...others] });
};

const words = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** The text of a mail without its rows, which are indented, and without the link. */
const besideTheRows = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !line.startsWith('  ') && !line.startsWith('https://'))
    .join('\n');

const linksIn = (text: string): string[] => text.match(/https?:\/\/[^\s"<]+/g) ?? [];

test('every kind of message has its mail, and every mail is looked at here', () => {
  expect(Object.keys(allMails).sort()).toEqual(Object.keys(contents).sort());
  for (const [kind, mail] of Object.entries(allMails)) expect(mail.kind).toBe(kind);
});

describe.each(all)('the mail “$kind”', (content) => {
  const mail = renderMessage(content, facts);

  test('reads like this', async () => {
    await expect(`${mail.subject}\n\n${mail.text}`).toMatchFileSnapshot(`./words/${content.kind}.txt`);
  });

  test('has at most 120 words beside its rows', () => {
    expect(words(besideTheRows(mail.text))).toBeLessThanOrEqual(120);
  });

  test('has one link, to the portal, that names no person', () => {
    expect(linksIn(mail.text)).toHaveLength(1);
    expect(linksIn(mail.html)).toEqual(linksIn(mail.text));
    expect(linksIn(mail.text)[0]).toMatch(/^https:\/\/portal\.example\/[a-z0-9/-]*$/);
  });

  test('says who wants what in its subject, in one line that a telephone shows', () => {
    expect(mail.subject).toContain('Section 11 audit 2026');
    expect(mail.subject).toMatch(/Thamesford (LSCB|Police)/);
    expect(mail.subject.length).toBeLessThanOrEqual(120);
  });

  test('is signed by the board’s manager, with the telephone number', () => {
    expect(mail.text).toContain(
      'Robin Lee\nBusiness manager, Thamesford Local Safeguarding Children Board\n01632 960001',
    );
    expect(mail).toMatchObject({
      from: 'Thamesford Local Safeguarding Children Board',
      replyTo: 'manager@thamesford.example',
    });
  });

  test('says the same as text and as HTML, with nothing from elsewhere', () => {
    const flat = mail.html.replace(/<style>.*?<\/style>/s, '').replace(/<[^>]+>/g, ' ');
    for (const line of mail.text.split('\n').filter((each) => !each.startsWith('https://'))) {
      for (const part of line.replace(/:$/, '').trim().split(': ')) expect(flat).toContain(part);
    }
    expect(mail.html).not.toMatch(/<(img|script|link|iframe)|url\(|@import| style=/);
  });
});

describe('by when', () => {
  const subjectOn = (at: string): string => renderMessage(digest, mailFacts({ at })).subject;

  test('a reminder counts days in London, before, on and after the due day', () => {
    expect(subjectOn('2027-01-22T07:00:00.000Z')).toContain('is due on Fri 29 Jan 2027');
    expect(subjectOn('2027-01-29T07:00:00.000Z')).toContain('is due today, Fri 29 Jan 2027');
    expect(subjectOn('2027-02-01T07:00:00.000Z')).toContain('was due on Fri 29 Jan 2027');
  });

  test('the signatory reads that there is something to sign', () => {
    const ready = mailFacts({ returns: [returnFacts({ obligation: anObligation({ stage: 'ready' }) })] });
    expect(renderMessage(digest, ready).subject).toContain('is ready for sign-off and is due');
  });

  test('progress is said in numbers', () => {
    const obligation = anObligation({
      stage: 'in-progress',
      progress: { asked: 40, answered: 12, valid: 12, sections: 8, sectionsComplete: 1 },
    });
    const mail = renderMessage(digest, mailFacts({ returns: [returnFacts({ obligation })] }));
    expect(mail.text).toContain('12 of 40 questions answered');
  });
});

describe('a digest to a board’s manager', () => {
  const waits = (agencyName: string, feedbackDue: string) =>
    returnFacts({ obligation: aReceivedObligation({ agencyName, feedbackDue }) });
  const mailOf = (...returns: [ReturnFacts, ...ReturnFacts[]]) =>
    renderMessage(digest, mailFacts({ at: '2027-03-01T07:00:00.000Z', returns }));

  test('says which agency waits for the board’s own feedback, and since when', async () => {
    const mail = mailOf(waits('Thamesford Police', '2027-02-22'));
    expect(mail.subject).toContain('Thamesford Police was due on Mon 22 Feb 2027');
    expect(linksIn(mail.text)).toEqual([
      'https://portal.example/board/thamesford/rounds/section-11-2026/agencies/thamesford-police',
    ]);
    await expect(`${mail.subject}\n\n${mail.text}`).toMatchFileSnapshot(
      './words/reminder-digest-of-feedback.txt',
    );
  });

  test('of several leads to the board; beside a return of their own, home', () => {
    const [one, other] = [waits('Thamesford Police', '2027-03-08'), waits('Downs Trust', '2027-03-08')];
    expect(linksIn(mailOf(one, other).text)).toEqual(['https://portal.example/board/thamesford']);
    const mixed = mailOf(one, returnFacts());
    expect(linksIn(mixed.text)).toEqual(['https://portal.example/']);
    expect(mixed.subject).toMatch(/^2 things owed\. Feedback on/);
  });
});

describe('a digest of many returns', () => {
  test('shows the five most urgent and the number of the others', async () => {
    const mail = renderMessage(digest, manyReturns(8));
    expect(mail.subject).toMatch(/^8 returns owed\. /);
    expect(mail.text.match(/^ {2}\S/gm)).toHaveLength(5);
    expect(mail.text).toContain('and 3 more');
    expect(words(besideTheRows(mail.text))).toBeLessThanOrEqual(120);
    expect(mail.from).toBe('Board number 0 and 7 other boards');
    await expect(`${mail.subject}\n\n${mail.text}`).toMatchFileSnapshot(
      './words/reminder-digest-of-many.txt',
    );
  });

  test('leads to the one agency’s list, or home where there are several', () => {
    expect(linksIn(renderMessage(digest, manyReturns(2)).text)).toEqual(['https://portal.example/']);
    const [first] = manyReturns(2).returns;
    expect(linksIn(renderMessage(digest, mailFacts({ returns: [first, first] })).text)).toEqual([
      'https://portal.example/agency/agency-0',
    ]);
  });
});

describe('the calendar file', () => {
  const fileOf = (content: MessageContent, obligation = anObligation()): string | undefined =>
    renderMessage(content, mailFacts({ returns: [returnFacts({ obligation })] })).attachments[0]?.content;
  const field = (file: string | undefined, name: string): string | undefined =>
    file?.split('\r\n').find((line) => line.startsWith(name));

  test('comes with the invitation, as an all-day entry on the due day', () => {
    const file = fileOf(contents.invitation);
    expect(field(file, 'DTSTART')).toBe('DTSTART;VALUE=DATE:20270129');
    expect(field(file, 'METHOD')).toBe('METHOD:PUBLISH');
    expect(field(file, 'SUMMARY')).toBe('SUMMARY:Due: Section 11 audit 2026 (Thamesford LSCB)');
  });

  test('does not come while the due day is to be confirmed', () => {
    const mail = renderMessage(
      contents.invitation,
      mailFacts({ returns: [returnFacts({ obligation: anObligation({ due: null }) })] }),
    );
    expect(mail.attachments).toEqual([]);
    expect(mail.subject).toContain('day to be confirmed');
    expect(mail.text).toContain('Due: To be confirmed');
  });

  test('an extension moves the same entry, and an exemption takes it out', () => {
    const first = fileOf(contents.invitation);
    const moved = fileOf(contents['due-changed'], anObligation({ due: '2027-02-12', sequence: 3 }));
    const gone = fileOf(contents.exempted, anObligation({ due: '2027-02-12', sequence: 4 }));
    const withdrawn = fileOf(contents['round-withdrawn'], anObligation({ due: '2027-02-12', sequence: 5 }));
    expect(field(withdrawn, 'METHOD')).toBe('METHOD:CANCEL');
    expect(field(moved, 'UID')).toBe(field(first, 'UID'));
    expect(field(gone, 'UID')).toBe(field(first, 'UID'));
    expect([first, moved, gone].map((file) => field(file, 'SEQUENCE'))).toEqual([
      'SEQUENCE:1',
      'SEQUENCE:3',
      'SEQUENCE:4',
    ]);
    expect(field(moved, 'DTSTART')).toBe('DTSTART;VALUE=DATE:20270212');
    expect(field(gone, 'METHOD')).toBe('METHOD:CANCEL');
    expect(field(gone, 'STATUS')).toBe('STATUS:CANCELLED');
  });
});

test('no name begins a header of its own, nor a tag', () => {
  const sly = mailFacts({
    to: { name: '<script>alert(1)</script>' },
    returns: [
      returnFacts({
        board: aBoard({ name: 'Board\r\nBcc: all@example.org', shortName: 'Board\nBcc: all@example.org' }),
        round: { title: 'Audit\u2028"2026" & more' },
      }),
    ],
  });
  const mail = renderMessage(contents.invitation, sly);
  expect(mail.subject).not.toMatch(/[\r\n\u2028]/);
  expect(mail.from).not.toMatch(/[\r\n]/);
  expect(mail.html).not.toContain('<script>');
  expect(mail.html).toContain('&quot;2026&quot; &amp; more');
});

test('a title that the manager’s name says already is not said again', () => {
  const board = aBoard({
    contact: { name: 'Robin Lee, business manager', email: 'r@b.example', phone: '1' },
  });
  const { text } = renderMessage(
    { kind: 'exempted', about },
    mailFacts({ returns: [returnFacts({ board })], version: null }),
  );
  expect(text).toContain('Robin Lee, business manager\nThamesford Local Safeguarding Children Board\n1');
});

test('a long title keeps its year in the subject', () => {
  const title = 'Self-assessment of commissioned providers of residential care 2026';
  const { subject } = renderMessage(
    { kind: 'exempted', about },
    mailFacts({ returns: [{ ...returnFacts(), round: { title } }], version: null }),
  );
  expect(subject).toContain('“Self-assessment of commissioned providers of… 2026”');
});

test('a colleague who is added while nothing is owed is told so, and led to all returns', () => {
  const [first] = facts.returns;
  const obligation = { ...first.obligation, exemptOn: '2027-01-02' };
  const { subject, text } = renderMessage(
    contents['colleague-added'],
    mailFacts({ returns: [{ ...first, obligation }], version: null }),
  );
  expect(subject).toBe('Alex Morgan has added you to the returns of Thamesford Police');
  expect(text).toContain('Nothing is owed at the moment');
  expect(linksIn(text)).toEqual(['https://portal.example/agency/thamesford-police']);
});
