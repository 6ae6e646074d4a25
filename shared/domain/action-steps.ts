import type { Action, ActionNote, ActionOrigin, ActionSource, ActionStatus } from './action.ts';
import type { ActionChange, ActionDraft } from './action-draft.ts';
import type { Day } from './day.ts';
import type { AgencyRole } from './role.ts';
import { agreed, refused, type Verdict } from './verdict.ts';

/** What a step makes of an action, and what it leaves for its notes; `said` is null where nothing is to be noted. */
export type Stepped = {
  readonly action: Action;
  readonly said: Pick<ActionNote, 'on' | 'text' | 'status' | 'moved' | 'evidence'> | null;
};

type New = {
  readonly id: string;
  readonly agencyId: string;
  readonly number: number;
  readonly source: ActionSource;
  readonly origin: ActionOrigin | null;
  readonly unit?: string;
  readonly today: Day;
};

/** A new action begins as not started. Its deadline lies ahead, or is still to be agreed. */
export function addAction(draft: ActionDraft, { today, ...named }: New): Verdict<Action> {
  if (draft.deadline !== null && draft.deadline < today) return refused('deadline-in-the-past');
  return agreed({
    ...draft,
    ...named,
    deadlineAsPrinted: null,
    status: 'not-started',
    impact: null,
    completedOn: null,
    addedOn: today,
    version: 1,
  });
}

/** A deadline that moves is noted with both days; to a day that is past it cannot move. */
export function changeAction(
  action: Action,
  change: ActionChange,
  { seen, today }: { readonly seen: number; readonly today: Day },
): Verdict<Stepped> {
  if (action.version !== seen) return refused('action-changed');
  const moves = change.deadline !== action.deadline;
  if (moves && change.deadline !== null && change.deadline < today) return refused('deadline-in-the-past');
  return agreed({
    action: {
      ...action,
      ...change,
      deadlineAsPrinted: change.deadline === null ? action.deadlineAsPrinted : null,
      version: action.version + 1,
    },
    said: moves
      ? { on: today, text: null, status: null, moved: { from: action.deadline, to: change.deadline } }
      : null,
  });
}

/** What somebody reports of an action: a text, and perhaps how it stands now and what has changed because of it. */
export type ActionProgress = {
  readonly seen: number;
  readonly on: Day;
  readonly text: string | null;
  readonly status: ActionStatus | null;
  readonly impact: string | null;
  /** Items of the agency’s library that show it. */
  readonly evidence?: readonly string[] | undefined;
};

/** Whether an action is dropped, or needed at all, is for the lead to say. */
const leadsOnly: readonly ActionStatus[] = ['no-longer-needed', 'kept-under-review'];

const mayDecide = (roles: readonly AgencyRole[]): boolean =>
  roles.includes('lead') || roles.includes('deputy');

/**
 * A dated note of progress. A text alone never clashes with what others write; a new status or impact counts only for
 * the version that was seen. An action is completed on the day of the note, and dropped only with a reason.
 */
export function reportProgress(
  action: Action,
  { seen, on, text, status, impact, evidence = [] }: ActionProgress,
  { today, roles }: { readonly today: Day; readonly roles: readonly AgencyRole[] },
): Verdict<Stepped> {
  const becomes = status === null || status === action.status ? null : status;
  const changes = becomes !== null || (impact !== null && impact !== action.impact);
  if (on > today) return refused('day-ahead');
  if (text === null && !changes && evidence.length === 0) return refused('nothing-to-note');
  if (changes && action.version !== seen) return refused('action-changed');
  if (becomes !== null && leadsOnly.includes(becomes) && !mayDecide(roles)) return refused('not-allowed');
  if (becomes === 'no-longer-needed' && text === null) return refused('reason-needed');
  const now = becomes ?? action.status;
  return agreed({
    action: changes
      ? {
          ...action,
          status: now,
          impact: impact ?? action.impact,
          completedOn: now === 'complete' ? (action.completedOn ?? on) : null,
          version: action.version + 1,
        }
      : action,
    said: {
      on,
      text,
      status: becomes,
      moved: null,
      ...(evidence.length === 0 ? {} : { evidence: [...evidence] }),
    },
  });
}

/** Only what no board has been sent, and of which nothing is told, can be taken off; anything else stays and says why it is no longer needed. */
export const mayBeRemoved = ({
  sent,
  noted,
}: {
  readonly sent: boolean;
  readonly noted: boolean;
}): Verdict<true> => (sent || noted ? refused('action-kept') : agreed(true));
