import type { ServerResponse } from 'node:http';

/** Text made safe inside HTML. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A page of the player itself, in the same plain manner for sign-in, mail and state. */
export const page = (title: string, body: string): string => `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${escaped(title)} – Safeguarding returns</title>
  <link rel="stylesheet" href="/_local/style.css">
</head>
<body>
<header><p>Safeguarding returns, on this machine</p></header>
<main>${body}</main>
</body>
</html>`;

export const localStyle = `
:root { color-scheme: light dark; --line: #6f777b; --error: #b00020; --mark: #1d5fa8; }
@media (prefers-color-scheme: dark) { :root { --error: #ff8a80; --mark: #8fc1ff; --line: #a0a8ac; } }
body { font: 1.1875rem/1.4 system-ui, sans-serif; margin: 0; }
header { border-bottom: 4px solid var(--mark); padding: 0.5rem 1rem; } header p { margin: 0; font-weight: bold; }
main { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
label { display: block; font-weight: bold; } .hint { margin: 0; }
input { font: inherit; padding: 0.4rem; border: 2px solid var(--line); width: 100%; max-width: 25rem; box-sizing: border-box; display: block; margin: 0.3rem 0 1rem; }
input.short { max-width: 9rem; } input[type=hidden] { display: none; }
button { font: inherit; padding: 0.5rem 1rem; border: 2px solid transparent; background: #1d5fa8; color: #fff; margin: 0 0.5rem 0.5rem 0; cursor: pointer; }
button.secondary { background: transparent; color: inherit; border-color: var(--line); }
a { color: var(--mark); } a:focus, button:focus, input:focus, iframe:focus { outline: 3px solid #b36b00; outline-offset: 2px; }
.error-summary { border: 4px solid var(--error); padding: 1rem; margin-bottom: 2rem; } .error-summary h2 { margin: 0; }
.error { color: var(--error); font-weight: bold; margin: 0.3rem 0; } .hidden { position: absolute; clip-path: inset(50%); }
article { border-top: 2px solid var(--line); padding: 1rem 0; } pre { white-space: pre-wrap; font: inherit; }
iframe { width: 100%; height: 24rem; border: 2px solid var(--line); background: #fff; }
table { border-collapse: collapse; } th, td { text-align: left; border-bottom: 1px solid var(--line); padding: 0.3rem 1rem 0.3rem 0; vertical-align: top; }
`;

/** Nothing from elsewhere; a mail's own styles may show inside its frame, its scripts may not run. */
export const localPolicy =
  "default-src 'none'; style-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

export function sendPage(response: ServerResponse, html: string, status = 200): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': localPolicy,
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
  });
  response.end(html);
}

export function sendJson(response: ServerResponse, value: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(value, undefined, 2));
}
