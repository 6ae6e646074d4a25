import { expect, test } from 'vitest';
import { Name } from '../../../shared/domain/agency.ts';
import { Board } from '../../../shared/domain/board.ts';
import { Person, PersonWithRoles } from '../../../shared/domain/person.ts';
import { RoleGrant, roleWords } from '../../../shared/domain/role.ts';
import { OutsideApproval } from '../../../shared/domain/submission.ts';

const sam = { id: 'sam', name: 'Sam Smith', email: 'sam@example.org' };
const wordsFor = (result: { error?: { issues: readonly { message: string }[] } | undefined }) =>
  result.error?.issues.map(({ message }) => message);

test('an address in capitals, or with a space after it, is the same person', () => {
  expect(Person.parse({ ...sam, email: ' Sam@Example.ORG ' })).toEqual(sam);
  expect(wordsFor(Person.safeParse({ ...sam, email: 'sam at example' }))).toEqual([
    'Enter an e-mail address, such as name@example.org',
  ]);
});

test('a role is held at one place: an agency’s at an agency, a board’s at a board', () => {
  const lead = { at: 'agency', agencyId: 'police', role: 'lead' };
  const manager = { at: 'board', boardId: 'thamesford', role: 'manager' };
  expect(PersonWithRoles.parse({ ...sam, roles: [lead, manager] }).roles).toEqual([lead, manager]);
  expect(RoleGrant.safeParse({ ...lead, role: 'manager' }).success).toBe(false);
  expect(RoleGrant.safeParse({ ...manager, role: 'lead' }).success).toBe(false);
  expect(RoleGrant.safeParse({ ...lead, boardId: 'thamesford' }).success).toBe(false);
  expect(RoleGrant.safeParse({ at: 'installation', role: 'lead' }).success).toBe(false);
});

test('no two roles are called the same', () => {
  const words = Object.values(roleWords);
  expect(new Set(words).size).toBe(words.length);
});

test('a board cannot do without somebody to reply to', () => {
  const board = {
    id: 'thamesford',
    name: 'Thamesford Safeguarding Partnership',
    shortName: 'Thamesford',
    calledAs: 'the partnership',
    managerTitle: 'Partnership manager',
    contact: { name: 'Kim Jones', email: 'kim@example.org', phone: '01234 567890' },
    controller: 'Thamesford Council',
  };
  expect(Board.parse(board)).toEqual(board);
  expect(wordsFor(Board.safeParse({ ...board, contact: { ...board.contact, email: 'none' } }))).toEqual([
    'Enter an e-mail address, such as name@example.org',
  ]);
  expect(Board.safeParse({ ...board, contact: undefined }).success).toBe(false);
});

test('an approval given elsewhere says where it is recorded, and on which day', () => {
  const approval = { approverRole: 'Chief Constable', on: '2026-11-20', proof: 'Minute 4' };
  expect(OutsideApproval.parse(approval)).toEqual(approval);
  expect(wordsFor(OutsideApproval.safeParse({ ...approval, proof: '  ' }))).toContain(
    'Say how the approval is recorded',
  );
  expect(wordsFor(OutsideApproval.safeParse({ ...approval, on: '2026-11-31' }))).toEqual([
    'Enter a real day, such as 29 January 2027',
  ]);
});

test('no name turns round what is written after it, and a name written from right to left is one', () => {
  expect(Name.safeParse('Police\u202Egnp.exe').error?.issues[0]?.message).toContain('direction of writing');
  expect(Name.safeParse('\u2067Police').success).toBe(false);
  expect(Name.safeParse('שירותי ילדים').success).toBe(true);
});
