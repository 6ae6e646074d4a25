import type { Day } from '../../shared/domain/day.ts';
import { feedbackOwedBy } from '../../shared/domain/feedback-due.ts';
import { isOwed } from '../../shared/domain/standing.ts';
import { aboutEvidence } from './evidence-in-digest.ts';
import { type Mail, mostRows, type Row } from './letter.ts';
import type { MailFacts, ReturnFacts } from './mail-facts.ts';
import { aboutPlans, type DigestLetter } from './plans-in-digest.ts';
import { boardPathOf, clipped, dueForSubject, dueInWords, pathOf, todayOf } from './words-of-a-return.ts';
import { progressLines } from './words-of-progress.ts';

const boardsIn = ({ returns }: MailFacts): Set<string> => new Set(returns.map(({ board }) => board.id));

/** The board owes its feedback here; else the agency owes its return. Never both. */
const feedbackDueOf = ({ obligation }: ReturnFacts): Day | null =>
  isOwed(obligation) ? null : feedbackOwedBy(obligation);

const isFeedback = (about: ReturnFacts): boolean => feedbackDueOf(about) !== null;
const dayOf = (about: ReturnFacts): Day | null => feedbackDueOf(about) ?? about.obligation.due;

const isPast = (day: Day | null, today: Day): boolean => day !== null && day < today;

const row =
  (today: Day, severalBoards: boolean) =>
  (about: ReturnFacts): Row => {
    const { board, round, obligation } = about;
    const due = dayOf(about);
    const past = isPast(due, today);
    if (isFeedback(about))
      return {
        what: round.title,
        lines: [
          `${obligation.agencyName} waits for feedback from ${board.name}`,
          `${past ? 'Was due' : 'Due'} ${dueInWords(due, today)}`,
        ],
      };
    return {
      what: round.title,
      lines: [
        `${board.name} asks ${obligation.agencyName}`,
        `${past ? 'Was due' : 'Due'} ${dueInWords(due, today)}`,
        ...progressLines(about),
        ...(severalBoards ? [`Questions: ${board.contact.name}, ${board.contact.phone}`] : []),
      ],
    };
  };

function first(facts: MailFacts, today: Day): string {
  const [about] = facts.returns;
  const { board, round, obligation } = about;
  const due = dueForSubject(dayOf(about), today);
  if (isFeedback(about))
    return `Feedback on “${clipped(round.title)}” from ${clipped(obligation.agencyName)} ${due}`;
  const ready = obligation.stage === 'ready' ? ' is ready for sign-off and' : '';
  return `${clipped(board.shortName)}: “${clipped(round.title)}”${ready} ${due}`;
}

function subject(facts: MailFacts, today: Day): string {
  const { length } = facts.returns;
  if (length === 1) return first(facts, today);
  const feedback = facts.returns.filter(isFeedback).length;
  const what = feedback === 0 ? 'returns owed' : feedback === length ? 'feedbacks owed' : 'things owed';
  return `${length} ${what}. ${first(facts, today)}`;
}

/** The page where the reader finds all of them: the return, the agency’s or the board’s list, or home. */
function path({ returns }: MailFacts): string {
  const places = new Set(
    returns.map((about) =>
      isFeedback(about) ? `/board/${about.board.id}` : `/agency/${about.obligation.agencyId}`,
    ),
  );
  const [about] = returns;
  if (returns.length === 1)
    return isFeedback(about) ? boardPathOf(about.obligation) : pathOf(about.obligation);
  return places.size === 1 ? ([...places][0] ?? '/') : '/';
}

const openingFor = ({ returns }: MailFacts): string => {
  const feedback = returns.filter(isFeedback).length;
  if (feedback === 0)
    return returns.length > 1
      ? 'These returns are still owed, the most urgent first.'
      : 'This return is still owed.';
  if (feedback === returns.length)
    return returns.length > 1
      ? 'These agencies have sent their returns and wait for the board’s feedback, the most urgent first.'
      : 'This agency has sent its return and waits for the board’s feedback.';
  return 'These are still owed, the most urgent first.';
};

function closingFor(facts: MailFacts, today: Day): string[] {
  if (facts.returns.every(isFeedback))
    return [
      'Agencies see on the portal how long they wait. If it takes longer, promise them another day there.',
    ];
  return [
    facts.returns.some((about) => !isFeedback(about) && isPast(about.obligation.due, today))
      ? 'A return is accepted after its due day too. If something stands in the way, reply to this mail or call.'
      : 'If you need more time, ask on the portal or reply to this mail.',
    'If it has been submitted in the last few minutes, there is nothing left to do.',
  ];
}

const actionWords = (facts: MailFacts): string => {
  if (facts.returns.length > 1) return 'See what is owed';
  return isFeedback(facts.returns[0]) ? 'Open the return and write the feedback' : 'Open the return';
};

/** The rows of returns and feedback, and the letter about them; there are none where the digest tells of action plans alone. */
const aboutReturns = (facts: MailFacts, today: Day): DigestLetter => ({
  subject: subject(facts, today),
  opening: openingFor(facts),
  rows: facts.returns.map(row(today, boardsIn(facts).size > 1)),
  action: { words: actionWords(facts), path: path(facts) },
  closing: closingFor(facts, today),
});

export const reminderDigest: Mail<'reminder-digest'> = {
  kind: 'reminder-digest',
  does: 'Reminds one person of everything due or overdue on one day, over all boards and agencies: returns, the board’s own feedback, action plans, and evidence that expires.',
  says: ({ items, plans = [], evidence = [] }, facts) => {
    const today = todayOf(facts);
    const owed = items.length === 0 ? [] : [aboutReturns(facts, today)];
    const promised = plans.length === 0 ? [] : [aboutPlans(plans, facts, today)];
    const expiring = evidence.length === 0 ? [] : [aboutEvidence(evidence, facts, today)];
    const [letter = aboutReturns(facts, today), ...more] = [...owed, ...promised, ...expiring];
    const rows = [letter, ...more].flatMap((each) => each.rows);
    return {
      ...letter,
      opening: [letter, ...more].map((each) => each.opening),
      rows: rows.slice(0, mostRows),
      more: Math.max(0, rows.length - mostRows),
      action: more.length === 0 ? letter.action : { words: 'See what is owed', path: '/' },
      calendar: null,
    };
  },
};
