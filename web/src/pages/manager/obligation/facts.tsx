import { agencyKinds } from '../../../../../shared/domain/agency.ts';
import { dayInWords } from '../../../../../shared/domain/day-in-words.ts';
import { nextStep } from '../../../../../shared/domain/next-step.ts';
import type { Obligation } from '../../../../../shared/domain/obligation.ts';
import { allReminderRules } from '../../../../../shared/domain/reminder-rules/all-rules.ts';
import { isOverdue } from '../../../../../shared/domain/standing.ts';
import { daysLate, returnStates, stateOfReturn } from '../../../../../shared/domain/state-of-return.ts';
import { todayInLondon } from '../../../api/today.ts';
import { Status } from '../../../ui/status.tsx';
import { type SummaryLine, SummaryList } from '../../../ui/summary-list.tsx';
import { lastContactWords } from '../last-contact-words.ts';
import { nextStepWords } from '../next-step-words.ts';
import type { Found } from './found.ts';

const daysInWords = (days: number): string => `${days} ${days === 1 ? 'day' : 'days'} late`;

/** A return that was sent back has a day of its own; that the first version came late is said of its own day. */
function dueWords({ round: { imported }, obligation }: Found, today: string): string {
  const { due, extendedFrom, firstDue } = obligation;
  if (due === null) return imported ? 'No due day recorded' : 'To be confirmed';
  const extended = extendedFrom === null ? '' : `, extended from ${dayInWords(extendedFrom)}`;
  const late = daysLate(obligation, today);
  const lateness = late === 0 ? '' : ` (${daysInWords(late)})`;
  if (firstDue === null || isOverdue(obligation, today)) return `${dayInWords(due)}${extended}${lateness}`;
  return `${dayInWords(due)}${extended}. First due ${dayInWords(firstDue)}${lateness}`;
}

/** Four numbers that do not follow from one another. */
const progressWords = ({
  asked,
  answered,
  valid,
  sections,
  sectionsComplete,
}: Obligation['progress']): string =>
  asked === 0
    ? 'Nothing counted yet'
    : `${answered} of ${asked} answered; ${valid} with nothing missing; ${sectionsComplete} of ${sections} sections declared complete`;

const progressLine = ({ round, obligation }: Found): SummaryLine[] =>
  round.imported ? [] : [{ key: 'Progress', value: progressWords(obligation.progress) }];

/** How the return stands, computed from the facts of both sides. */
export function Facts({ found }: { found: Found }) {
  const { round, obligation } = found;
  const today = todayInLondon();
  const state = returnStates[stateOfReturn(obligation)];
  const step =
    round.state !== 'open' ? { kind: 'none' as const } : nextStep(obligation, allReminderRules, today);
  const lines: SummaryLine[] = [
    { key: 'State', value: <Status {...state} /> },
    { key: 'Due', value: dueWords(found, today) },
    ...(obligation.receivedOn === null
      ? []
      : [{ key: 'Received', value: dayInWords(obligation.receivedOn) }]),
    ...progressLine(found),
    { key: 'Kind of agency', value: agencyKinds[obligation.agencyKind].words },
    ...(found.variantLabel === null ? [] : [{ key: 'Asked in the variant', value: found.variantLabel }]),
    { key: 'Asked', value: dayInWords(obligation.askedOn) },
    ...(round.imported
      ? []
      : [
          { key: 'Last contact', value: lastContactWords(obligation.lastContact) },
          { key: 'Next step', value: nextStepWords(step) },
        ]),
  ];
  return <SummaryList lines={lines} />;
}
