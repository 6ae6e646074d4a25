import type { AnswerValue } from '../../shared/domain/answer.ts';

type Cells = Readonly<Record<string, AnswerValue>>;

export type TrainingReturn = {
  /** By group or by level: people, how many must be trained, how many are in date. */
  readonly staff: Readonly<Record<string, readonly [headcount: number, required: number, inDate: number]>>;
  readonly needs: readonly Cells[];
  readonly offers: readonly Cells[];
};

const need = (
  [topic, level, group, places, priority]: readonly [string, string, string, number, string],
  more: Cells = {},
): Cells => ({ topic, level, group, places, priority, ...more });

/** What four agencies need this year. Invented, as all of Thamesford. */
export const thisYear: Readonly<Record<string, TrainingReturn>> = {
  'riverside-police': {
    staff: { 'group-1': [420, 420, 371], 'group-4': [64, 64, 41] },
    needs: [
      need(['neglect', 'core', 'group-4', 18, 'high'], {
        why: 'Two case reviews found that officers did not recognise long-term neglect.',
        source: 'a-case-review',
        setting: 'with-other-agencies',
        method: 'half-day',
        barriers: 'Shifts: two dates, one of them in the evening',
      }),
      need(['online-safety', 'awareness', 'group-1', 60, 'low'], { method: 'e-learning' }),
    ],
    offers: [
      { topic: 'domestic-abuse', days: 4, venue: true, note: 'In the training centre, not in August' },
    ],
  },
  'thamesford-council': {
    staff: { 'group-1': [310, 250, 190], 'group-2': [85, 85, 60], 'group-6': [22, 22, 12] },
    needs: [
      need(['neglect', 'core', 'group-4', 12, 'medium']),
      need(['supervision', 'specialist', 'group-6', 15, 'high'], {
        why: 'Half of our managers have not been trained to supervise since they were promoted.',
        source: 'supervision',
      }),
    ],
    offers: [{ topic: 'thresholds-and-early-help', days: 6, venue: true }],
  },
  'downs-hospitals': {
    staff: { 'level-1': [1450, 1450, 1290], 'level-2': [620, 620, 480], 'level-3': [140, 140, 101] },
    needs: [
      need(['neglect', 'core', 'group-4', 25, 'high'], {
        why: 'Our audit of level 3 staff: one in three could not name the signs in a baby.',
        source: 'an-audit',
      }),
      need(['another-topic', 'awareness', 'everybody', 40, 'medium'], {
        'other-topic': 'Safe sleep for babies',
      }),
    ],
    offers: [{ topic: 'self-harm', days: 3, licences: 50, venue: false }],
  },
  'thamesford-community-health': {
    staff: { 'level-2': [95, 95, 92], 'level-3': [130, 130, 118] },
    needs: [need(['supervision', 'specialist', 'group-6', 8, 'medium'], { method: 'full-day' })],
    offers: [],
  },
};

/** What two agencies counted a year before, which have not answered yet this year. */
export const lastYear: Readonly<Record<string, TrainingReturn>> = {
  'thamesford-children': {
    staff: { 'group-3': [210, 210, 170], 'group-4': [96, 96, 80] },
    needs: [],
    offers: [],
  },
  'thamesford-yot': { staff: { 'group-3': [34, 34, 30] }, needs: [], offers: [] },
};
