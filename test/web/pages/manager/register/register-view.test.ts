import { describe, expect, test } from 'vitest';
import { registerFilters } from '../../../../../web/src/pages/manager/register/register-filters.ts';
import { registerRow } from '../../../../../web/src/pages/manager/register/register-rows.ts';
import {
  type RegisterView,
  rowsShown,
  searchOf,
  sortedBy,
  viewOf,
} from '../../../../../web/src/pages/manager/register/register-view.ts';
import { anObligation, aReceivedObligation } from '../../../../builders/an-obligation.ts';

const today = '2027-02-10';
const plain: RegisterView = { show: null, sort: 'agency', descending: false, find: '' };
const at = '2027-02-02T09:00:00.000Z';

const obligations = [
  anObligation({ agencyId: 'police', agencyName: 'Police', stage: 'in-progress' }),
  anObligation({ agencyId: 'council', agencyName: 'Council', due: '2027-02-12', extendedFrom: '2027-01-29' }),
  anObligation({
    agencyId: 'charity',
    agencyName: 'Charity',
    lastContact: { at, how: 'reminder', outcome: 'bounced' },
  }),
  aReceivedObligation({ agencyId: 'school', agencyName: 'School', feedbackDue: '2027-02-08' }),
  anObligation({ agencyId: 'faith', agencyName: 'Faith body', exemptOn: '2026-12-01', lastContact: null }),
  anObligation({
    agencyId: 'court',
    agencyName: 'Court service',
    due: '2027-02-05',
    askedForUntil: '2027-02-20',
  }),
];
const rows = obligations.map((each) => registerRow(each, today, false));
const shown = (view: Partial<RegisterView>) =>
  rowsShown(rows, { ...plain, ...view }, today).map(({ agency }) => agency);

describe('the register’s filters', () => {
  test.for([
    ['late', ['Charity', 'Court service', 'Police']],
    ['due-soon', ['Council']],
    ['not-started', ['Charity', 'Council', 'Court service']],
    ['asks-for-time', ['Court service']],
    ['to-review', ['School']],
    ['feedback-late', ['School']],
    ['no-contact', ['Charity']],
  ] as const)('%s shows %s', ([show, agencies]) => {
    expect(shown({ show })).toEqual(agencies);
  });

  test('every filter is in the list above', () => {
    expect(registerFilters).toHaveLength(7);
  });

  test('text finds agencies by part of their name, in any case', () => {
    expect(shown({ find: ' COU' })).toEqual(['Council', 'Court service']);
  });
});

describe('the order', () => {
  test('is by name to begin with', () => {
    expect(shown({})).toEqual(['Charity', 'Council', 'Court service', 'Faith body', 'Police', 'School']);
  });

  test('by lateness begins with the latest, equal ones by name', () => {
    expect(sortedBy(plain, 'late')).toMatchObject({ sort: 'late', descending: true });
    expect(shown({ sort: 'late', descending: true }).slice(0, 3)).toEqual([
      'Charity',
      'Police',
      'Court service',
    ]);
  });

  test('turns round when the same column is chosen again', () => {
    expect(sortedBy(sortedBy(plain, 'late'), 'late')).toMatchObject({ sort: 'late', descending: false });
    expect(sortedBy(plain, 'agency')).toMatchObject({ sort: 'agency', descending: true });
  });

  test.for(['state', 'due', 'progress', 'contact'] as const)('by %s shows every row once', (sort) => {
    expect(shown({ sort }).toSorted()).toEqual(shown({}));
  });
});

describe('the view in the address', () => {
  test('comes back as it went', () => {
    const view: RegisterView = { show: 'late', sort: 'due', descending: true, find: 'pol & co' };
    expect(viewOf(new URLSearchParams(searchOf(view).toString()))).toEqual(view);
  });

  test('is nothing for the plain list', () => {
    expect(searchOf(plain).toString()).toBe('');
  });

  test('that does not exist shows everything by name', () => {
    expect(viewOf(new URLSearchParams('show=drop&sort=<script>&order=sideways'))).toEqual(plain);
  });
});
