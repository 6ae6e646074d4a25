import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Mail, Mailbox } from '../mail/mailbox.ts';
import { escaped, page, sendJson, sendPage } from './local-page.ts';

/** All mail sent on this machine: a page to read it, and JSON for tests. */
export async function answerMail(
  { url = '' }: IncomingMessage,
  response: ServerResponse,
  mailbox: Mailbox,
): Promise<void> {
  const { pathname, searchParams } = new URL(url, 'http://mail');
  const to = searchParams.get('to') ?? undefined;
  if (pathname === '/_local/mail.json') return sendJson(response, mailbox.mails(to));
  if (pathname === '/_local/mail') return sendPage(response, listPage(mailbox.mails(to), to));
  const [, id, part, index] = /^\/_local\/mail\/([^/]+)\/(html|attachment)(?:\/(\d+))?$/.exec(pathname) ?? [];
  const mail = mailbox.mails().find((each) => each.id === id);
  if (mail && part === 'html') return sendHtml(response, mail);
  const attachment = mail?.attachments[Number(index)];
  if (!attachment) return sendPage(response, page('Not found', '<h1>Not found</h1>'), 404);
  response.writeHead(200, {
    'content-type': attachment.type,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(attachment.name)}`,
    'x-content-type-options': 'nosniff',
  });
  response.end(Buffer.from(attachment.base64, 'base64'));
}

/** The mail as its reader sees it, with its own styles, and without the right to run anything. */
function sendHtml(response: ServerResponse, { html }: Mail): void {
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy':
      "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'; frame-ancestors 'self'",
  });
  response.end(html);
}

function listPage(mails: readonly Mail[], to: string | undefined): string {
  const title = to === undefined ? 'Mail sent on this machine' : `Mail to ${to}`;
  const list = [...mails].reverse().map(mailArticle).join('');
  const all = to === undefined ? '' : '<p><a href="/_local/mail">All mail</a></p>';
  return page(title, `<h1>${escaped(title)}</h1>${all}${list || '<p>No mail yet.</p>'}`);
}

function mailArticle({ id, at, from, to, cc, bcc, replyTo, subject, text, html, attachments }: Mail): string {
  const when = new Date(at).toLocaleString('en-GB', { timeZone: 'Europe/London' });
  const lines = { To: to, Copy: [...cc, ...bcc], 'Answers go to': replyTo, From: [from], Sent: [when] };
  const head = Object.entries(lines)
    .filter(([, values]) => values.length > 0)
    .map(([name, values]) => `<tr><th scope="row">${name}</th><td>${escaped(values.join(', '))}</td></tr>`);
  const files = attachments.map(
    ({ name }, index) => `<li><a href="/_local/mail/${id}/attachment/${index}">${escaped(name)}</a></li>`,
  );
  return `<article aria-labelledby="mail-${id}">
    <h2 id="mail-${id}">${escaped(subject)}</h2>
    <table>${head.join('')}</table>
    <pre>${linked(text)}</pre>
    ${files.length > 0 ? `<p>Attached:</p><ul>${files.join('')}</ul>` : ''}
    ${html ? `<details><summary>As shown in a mail program</summary><iframe src="/_local/mail/${id}/html" title="${escaped(subject)}"></iframe></details>` : ''}
  </article>`;
}

const linked = (text: string): string =>
  escaped(text).replace(/https?:\/\/[^\s<]+/g, (address) => `<a href="${address}">${address}</a>`);
