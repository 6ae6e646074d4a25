import { SESv2ServiceException, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { mockClient } from 'aws-sdk-client-mock';
import { afterEach, expect, test } from 'vitest';
import { renderMessage } from '../../../functions/mail/render-message.ts';
import { sendMail, ses } from '../../../functions/mail/send-mail.ts';
import { aBoard, mailFacts, returnFacts } from '../../builders/mail-facts.ts';

const sesMock = mockClient(ses);
afterEach(() => sesMock.reset());

const about = { boardId: 'thamesford', roundId: 'section-11-2026', agencyId: 'thamesford-police' };
const facts = mailFacts({
  returns: [returnFacts({ board: aBoard({ name: 'Board "A",\r\nThamesford <x>' }) })],
});
const mail = renderMessage({ kind: 'invitation', about }, facts);
const send = () => sendMail('message-1', 'sam@example.org', mail);

const refusal = (name: string, status: number): SESv2ServiceException =>
  new SESv2ServiceException({
    name,
    message: 'sam@example.org is not liked',
    $fault: 'client',
    $metadata: { httpStatusCode: status },
  });

test('a mail goes out as text, HTML and calendar file, from the board, answered by its manager', async () => {
  sesMock.on(SendEmailCommand).resolves({ MessageId: 'ses-1' });
  expect(await send()).toEqual({ kind: 'taken' });

  const [call] = sesMock.commandCalls(SendEmailCommand);
  expect(call?.args[0].input).toMatchObject({
    Destination: { ToAddresses: ['sam@example.org'] },
    ConfigurationSetName: 'portal',
    EmailTags: [{ Name: 'message', Value: 'message-1' }],
  });
  const raw = Buffer.from(call?.args[0].input.Content?.Raw?.Data ?? '').toString('utf8');
  const [head = ''] = raw.replace(/\r\n[ \t]+/g, ' ').split('\r\n\r\n');
  const header = (name: string): string[] =>
    head.split('\r\n').flatMap((line) => (line.startsWith(`${name}: `) ? [line.slice(name.length + 2)] : []));
  expect(header('From')).toEqual(['"Board \\"A\\", Thamesford <x>" <returns@portal.example>']);
  expect(header('To')).toEqual(['sam@example.org']);
  expect(header('Reply-To')).toEqual(['manager@thamesford.example']);
  expect(header('Auto-Submitted')).toEqual(['auto-generated']);
  expect(header('Bcc')).toEqual([]);
  expect(header('Subject')[0]).toMatch(/^=\?UTF-8\?/);
  expect(raw.match(/^Content-Type: [a-z]+\/[a-z]+/gm)).toEqual([
    'Content-Type: multipart/mixed',
    'Content-Type: multipart/alternative',
    'Content-Type: text/plain',
    'Content-Type: text/html',
    'Content-Type: text/calendar',
  ]);
  expect(raw).toMatch(/filename=due-day\.ics/);
});

test.each([
  ['TooManyRequestsException', 429, 'later'],
  ['LimitExceededException', 400, 'later'],
  ['SendingPausedException', 400, 'later'],
  ['MailFromDomainNotVerifiedException', 400, 'later'],
  ['MessageRejected', 400, 'refused'],
  ['BadRequestException', 400, 'refused'],
  ['InternalServiceErrorException', 500, 'unknown'],
])('%s (%i) means: %s', async (name, status, kind) => {
  sesMock.on(SendEmailCommand).rejects(refusal(name, status));
  expect(await send()).toEqual({ kind, because: name });
});

test('no answer means that nobody knows, and it is not tried again at once', async () => {
  sesMock.on(SendEmailCommand).rejects(new Error('socket hang up'));
  expect(await send()).toEqual({ kind: 'unknown', because: 'Error' });
  expect(sesMock.commandCalls(SendEmailCommand)).toHaveLength(1);
  expect(await ses.config.maxAttempts()).toBe(1);
});
