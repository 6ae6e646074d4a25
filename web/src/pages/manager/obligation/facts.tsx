import { agencyKinds } from '../../../../../shared/domain/agency.ts';
import { dayInWords } from '../../../../../shared/domain/day-in-words.ts';
import { nextStep } from '../../../../../shared/domain/next-step.ts';
import type { Obligation } from '../../../../../shared/domain/obligation.ts';
import { allReminderRules } from '../../../../../shared/domain/reminder-rules/all-rules.ts';
import { daysLate, returnStates, stateOfReturn } from '../../../../../shared/domain/state-of-return.ts';
import { todayInLondon } from '../../../api/today.ts';
import { Status } from '../../../ui/status.tsx';
import { type SummaryLine, SummaryList } from '../../../ui/summary-list.tsx';
import { lastContactWords } from '../last-contact-words.ts';
import { nextStepWords } from '../next-step-words.ts';
import type { Found } from './found.ts';

const dueWords = (
  { round: { imported }, obligation: { due, extendedFrom } }: Found,
  late: number,
): string => {
  if (due === null) return imported ? 'No due day recorded' : 'To be confirmed';
  const extended = extendedFrom === null ? '' : `, extended from ${dayInWords(extendedFrom)}`;
  const lateness = late === 0 ? '' : ` (${late} ${late === 1 ? 'day' : 'days'} late)`;
  return `${dayInWords(due)}${extended}${lateness}`;
};

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
    { key: 'Due', value: dueWords(found, daysLate(obligation, today)) },
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
