import { randomBytes } from 'node:crypto';
import { readKept, writeKept } from './kept-file.ts';

/** Secrets are made once and kept in a file of the state folder, so that drafts stay readable after a restart. */
export function keptSecrets(file: string): (arn: string) => string {
  const secrets = readKept<Record<string, string>>(file, {});
  return (arn) => {
    const known = secrets[arn];
    if (known) return known;
    const made = randomBytes(48).toString('base64url');
    secrets[arn] = made;
    writeKept(file, secrets);
    return made;
  };
}
