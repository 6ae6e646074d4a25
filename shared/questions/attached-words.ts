import type { ActionInBrief } from '../domain/action.ts';
import { dayInShort } from '../domain/day-in-words.ts';
import { type EvidenceInBrief, evidenceKinds, markings } from '../domain/evidence.ts';

/** “Training dashboard (document of Thu 12 Nov 2026), Official, SHA-256 ab12…”. The hash is whole: it is what proves the file. */
export function evidenceInWords(item: EvidenceInBrief): string {
  const { kind, title, marking, day, sha256, detail, expires } = item;
  // What has lines of its own, as a checklist does, stands beneath.
  const beneath = detail?.includes('\n') === true;
  const facts = [
    `${title} (${evidenceKinds[kind].words.toLowerCase()} of ${dayInShort(day)})${detail === null || beneath ? '' : `: ${detail}`}`,
    markings[marking].words,
    ...(expires === undefined ? [] : [`good until ${dayInShort(expires)}`]),
    ...(sha256 === null ? [] : [`SHA-256 ${sha256}`]),
  ].join(', ');
  return beneath ? `${facts}\n${detail}` : facts;
}

/** “Report level 2 training: Head of Learning, by Fri 30 Apr 2027”. */
export const actionInWords = ({ text, ownerRole, deadline, measure }: ActionInBrief): string =>
  [
    `${text}: ${ownerRole ?? 'owner to be agreed'}`,
    deadline === null ? 'day to be agreed' : `by ${dayInShort(deadline)}`,
    ...(measure === null || measure === '' ? [] : [`measured by ${measure}`]),
  ].join(', ');
