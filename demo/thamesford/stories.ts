import type { OutsideApproval } from '../../shared/domain/submission.ts';

/** How far an agency has come with the round that is open, in days from today (negative: past). */
export type Story =
  | { readonly kind: 'not-started' }
  | { readonly kind: 'in-progress'; readonly share: number; readonly from: number }
  | { readonly kind: 'ready'; readonly from: number; readonly readyOn: number }
  | {
      readonly kind: 'submitted';
      readonly from: number;
      readonly on: number;
      readonly outside?: Omit<OutsideApproval, 'on'>;
    }
  | { readonly kind: 'exempt'; readonly on: number; readonly reason: string };

export type AgencyStory = Story & {
  readonly askedForTime?: { readonly on: number; readonly until: number; readonly reason: string };
  /** The manager’s no to that. */
  readonly refused?: { readonly on: number; readonly reason: string };
  readonly extended?: { readonly on: number; readonly due: number; readonly reason: string };
};

/** The round opened five weeks ago and was due four days ago; all days in it are relative to today. */
export const roundDays = { opens: -35, due: -4, feedbackDue: 38 } as const;

export const stories: Readonly<Record<string, AgencyStory>> = {
  'thamesford-council': { kind: 'in-progress', share: 0.8, from: -20 },
  'thamesford-children': { kind: 'submitted', from: -28, on: -9 },
  'riverside-police': {
    kind: 'in-progress',
    share: 0.55,
    from: -12,
    extended: { on: -5, due: 12, reason: 'An inspection took the whole of last week.' },
  },
  'thamesford-icb': { kind: 'not-started' },
  'downs-hospitals': { kind: 'ready', from: -18, readyOn: -6 },
  'thamesford-community-health': { kind: 'submitted', from: -15, on: -1 },
  'riverside-probation': {
    kind: 'not-started',
    askedForTime: { on: -7, until: 30, reason: 'Two of our three managers leave this month.' },
    refused: {
      on: -5,
      reason:
        'The panel meets in three weeks and reads all returns together. Call me, and we fill it in one go.',
    },
  },
  'thamesford-yot': { kind: 'submitted', from: -22, on: -7 },
  'family-court-service': {
    kind: 'in-progress',
    share: 0.2,
    from: -8,
    askedForTime: {
      on: -3,
      until: 14,
      reason: 'Our national team answers for all regions and meets next week.',
    },
  },
  'millbrook-secure-home': {
    kind: 'exempt',
    on: -21,
    reason: 'The home answers the neighbouring board’s audit this year; its return is shared with us.',
  },
  'hilltop-academy': { kind: 'in-progress', share: 0.4, from: -10 },
  'bright-steps': {
    kind: 'submitted',
    from: -16,
    on: -6,
    outside: { approverRole: 'Chair of trustees', proof: 'Minute 7 of the trustees’ meeting.' },
  },
  'care-leavers-voice': { kind: 'not-started' },
  'riverbank-youth': { kind: 'submitted', from: -6, on: -5 },
  'st-aldates': { kind: 'not-started' },
};
