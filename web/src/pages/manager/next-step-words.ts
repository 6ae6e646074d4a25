import { dayInShort } from '../../../../shared/domain/day-in-words.ts';
import type { NextStep } from '../../../../shared/domain/next-step.ts';

/** What a manager reads in the column “next step”. */
export function nextStepWords(step: NextStep): string {
  switch (step.kind) {
    case 'answer-request':
      return `Answer: asks for time until ${dayInShort(step.until)}`;
    case 'confirm-file':
      return `Came as a file ${dayInShort(step.on)}: not yet confirmed by the agency`;
    case 'repair-contact':
      return 'Repair the contact';
    case 'find-contact':
      return 'Find somebody to write to';
    case 'read-return':
      return 'Read the return';
    case 'read-answers':
      return 'Read the answers, and close';
    case 'set-due-day':
      return 'Set the due day';
    case 'reminder':
      return `Reminder ${dayInShort(step.on)}`;
    case 'phone':
      return 'Phone: no reminder is left';
    case 'none':
      return 'None';
  }
}
