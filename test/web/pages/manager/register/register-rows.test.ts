import { describe, expect, test } from 'vitest';
import { registerCsv } from '../../../../../web/src/pages/manager/register/register-csv.ts';
import { registerRow } from '../../../../../web/src/pages/manager/register/register-rows.ts';
import { anObligation, aReceivedObligation } from '../../../../builders/an-obligation.ts';

const today = '2027-02-10';

describe('a row of the register', () => {
  test('says in words how an overdue return stands', () => {
    expect(registerRow(anObligation(), today, false)).toMatchObject({
      agency: 'Thamesford Police',
      stateWords: 'Not started',
      daysLate: 12,
      lastContact: 'Invitation Mon 2 Nov 2026, accepted by their mail server',
      nextStep: 'Phone: no reminder is left',
    });
  });

  test.for([
    [aReceivedObligation(), 'Read the return'],
    [anObligation({ askedForUntil: '2027-02-20' }), 'Answer: asks for time until Sat 20 Feb 2027'],
    [anObligation({ lastContact: null }), 'Find somebody to write to'],
    [
      anObligation({ lastContact: { at: '2027-02-02T09:00:00.000Z', how: 'reminder', outcome: 'bounced' } }),
      'Repair the contact',
    ],
    [anObligation({ due: null }), 'Set the due day'],
    [anObligation({ due: '2027-03-01' }), 'Reminder Mon 22 Feb 2027'],
    [anObligation({ exemptOn: '2026-12-01' }), 'None'],
  ] as const)('names the next step', ([obligation, words]) => {
    expect(registerRow(obligation, today, false).nextStep).toBe(words);
  });

  test('claims no next step in a closed round', () => {
    expect(registerRow(anObligation(), today, true).nextStep).toBe('None');
  });
});

describe('the CSV file', () => {
  test('has a heading, quotes, and a line for each row', () => {
    const csv = registerCsv([
      registerRow(anObligation({ agencyName: 'Smith, “Sons” & "Co"' }), today, false),
    ]);
    expect(csv.split('\r\n')[1]).toBe(
      '"Smith, “Sons” & ""Co""","Not started","2027-01-29","12","0","40","Invitation Mon 2 Nov 2026, accepted by their mail server","Phone: no reminder is left",""',
    );
    expect(csv.startsWith('\uFEFF"Agency"')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
  });

  test.for(['=1+1', '+44', '-1', '@SUM(A1)', '\tx'])('makes %j text and no formula', (agencyName) => {
    expect(registerCsv([registerRow(anObligation({ agencyName }), today, false)])).toContain(
      `"'${agencyName}"`,
    );
  });

  test('says “to be confirmed” where there is no due day', () => {
    expect(registerCsv([registerRow(anObligation({ due: null }), today, false)])).toContain(
      '"To be confirmed"',
    );
  });
});
