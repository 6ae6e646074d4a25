import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** Secrets are made once and kept in a file of the state folder, so that drafts stay readable after a restart. */
export function keptSecrets(file: string): (arn: string) => string {
  const secrets: Record<string, string> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  return (arn) => {
    const known = secrets[arn];
    if (known) return known;
    const made = randomBytes(48).toString('base64url');
    secrets[arn] = made;
    writeFileSync(file, JSON.stringify(secrets), { mode: 0o600 });
    return made;
  };
}
