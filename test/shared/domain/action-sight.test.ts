import { describe, expect, test } from 'vitest';
import { maySeeAction, seesWholePlan, unitOfNewAction } from '../../../shared/domain/action-sight.ts';
import type { RoleGrant } from '../../../shared/domain/role.ts';

const agencyId = 'thamesford-police';
const grant = (unit?: string, at = agencyId): RoleGrant => ({
  at: 'agency',
  agencyId: at,
  role: 'contributor',
  ...(unit === undefined ? {} : { unit }),
});

test('whoever works for the agency as a whole sees all of its plan; for a unit, or another agency, does not', () => {
  expect(seesWholePlan([grant()], agencyId)).toBe(true);
  expect(seesWholePlan([grant('custody'), grant()], agencyId)).toBe(true);
  expect(seesWholePlan([grant('custody')], agencyId)).toBe(false);
  expect(seesWholePlan([grant(undefined, 'fire')], agencyId)).toBe(false);
});

test.each([
  ['of their unit', { id: 'one', unit: 'custody' }, true],
  ['of another unit', { id: 'one', unit: 'patrol' }, false],
  ['of the agency itself', { id: 'one' }, false],
  ['of the agency itself, named in their part', { id: 'two' }, true],
  ['of another unit, named in their part', { id: 'two', unit: 'patrol' }, true],
])('somebody of a unit and an action %s', (_, action, sees) => {
  expect(maySeeAction({ units: ['custody'], promised: new Set(['two']) }, action)).toBe(sees);
  expect(maySeeAction('all', action)).toBe(true);
});

describe('a new action', () => {
  test('is of the unit in whose part it is promised, whoever adds it', () => {
    expect(unitOfNewAction([grant()], agencyId, { unit: 'custody' })).toBe('custody');
    expect(unitOfNewAction([grant('custody')], agencyId, { unit: 'custody' })).toBe('custody');
    expect(unitOfNewAction([grant()], agencyId, { unit: undefined })).toBeUndefined();
  });

  test('outside of a return is the agency’s own, or of the one unit that somebody works for', () => {
    expect(unitOfNewAction([grant(), grant('custody')], agencyId, null)).toBeUndefined();
    expect(unitOfNewAction([grant('custody'), grant('custody')], agencyId, null)).toBe('custody');
    expect(unitOfNewAction([grant('custody'), grant('patrol')], agencyId, null)).toBeNull();
    expect(unitOfNewAction([], agencyId, null)).toBeNull();
  });
});
