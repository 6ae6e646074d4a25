import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Assignment,
  assignmentsLost,
  maySee,
  type Readable,
  sightOf,
} from '../../../shared/domain/assignment.ts';
import { meets, rolesAtAgency, unitsAtAgency } from '../../../shared/domain/permission.ts';
import type { AgencyRole, RoleGrant } from '../../../shared/domain/role.ts';

const at = (role: AgencyRole, unit?: string, agencyId = 'council'): RoleGrant => ({
  at: 'agency',
  agencyId,
  role,
  ...(unit === undefined ? {} : { unit }),
});
const given = (section: string, submissionId = 'return', unit?: string): Assignment => ({
  agencyId: 'council',
  submissionId,
  section,
  ...(unit === undefined ? {} : { unit }),
});
const whole: Readable = { id: 'return', agencyId: 'council', isAssigned: true };
const housing: Readable = { ...whole, id: 'return-housing', unit: { id: 'housing' } };

describe('who sees what of a return', () => {
  test.each(['lead', 'deputy', 'signatory', 'budget-holder'] as const)(
    'a %s sees all of it, whoever was given what, and the parts of units',
    (role) => {
      const reader = { roles: [at(role)], assignments: [] };
      expect(sightOf(reader, whole)).toBe('all');
      expect(sightOf(reader, housing)).toBe('all');
    },
  );

  test('a contributor sees everything while nobody was given anything; then only what was given to them', () => {
    const reader = { roles: [at('contributor')], assignments: [] };
    expect(sightOf(reader, { ...whole, isAssigned: false })).toBe('all');
    expect(sightOf(reader, whole)).toEqual([]);
    const withOne = { ...reader, assignments: [given('standard-5'), given('standard-1', 'another')] };
    expect(sightOf(withOne, whole)).toEqual(['standard-5']);
    expect(maySee(sightOf(withOne, whole), 'standard-5')).toBe(true);
    expect(maySee(sightOf(withOne, whole), 'standard-1')).toBe(false);
  });

  test('people of a unit see its part and nothing else; whoever fills the agency’s return sees no unit’s', () => {
    const ofHousing = { roles: [at('contributor', 'housing')], assignments: [] };
    expect(sightOf(ofHousing, { ...housing, isAssigned: false })).toBe('all');
    expect(sightOf(ofHousing, { ...whole, isAssigned: false })).toBe('none');
    expect(sightOf(ofHousing, { ...housing, unit: { id: 'adults' }, isAssigned: false })).toBe('none');
    const ofAll = { roles: [at('contributor')], assignments: [] };
    expect(sightOf(ofAll, { ...housing, isAssigned: false })).toBe('none');
  });

  test('a role elsewhere, or for a unit, is none for the agency as a whole', () => {
    const reader = { roles: [at('lead', undefined, 'police'), at('lead', 'housing')], assignments: [] };
    expect(sightOf(reader, { ...whole, isAssigned: false })).toBe('none');
    expect(rolesAtAgency(reader.roles, 'council')).toEqual([]);
    expect(unitsAtAgency(reader.roles, 'council')).toEqual(['housing']);
  });
});

test('people of a unit come in only where the contract says so, and only as those who fill', () => {
  const roles = [at('lead', 'housing')];
  const place = { agencyId: 'council' };
  expect(meets(roles, { at: 'agency', roles: ['lead', 'contributor'] }, place)).toBe(false);
  expect(meets(roles, { at: 'agency', roles: ['contributor'], units: true }, place)).toBe(true);
  expect(meets(roles, { at: 'agency', roles: ['lead'], units: true }, place)).toBe(false);
});

test('with a role go the sections that are no longer reached', () => {
  const all = [given('standard-1'), given('standard-2', 'return-housing', 'housing')];
  expect(assignmentsLost(all, [])).toEqual(all);
  expect(assignmentsLost(all, [at('signatory')])).toEqual([]);
  expect(assignmentsLost(all, [at('contributor')])).toEqual([all[1]]);
  expect(assignmentsLost(all, [at('contributor', 'housing')])).toEqual([all[0]]);
});

const grants = fc.array(
  fc.record({
    role: fc.constantFrom<AgencyRole>('contributor', 'lead', 'signatory', 'budget-holder', 'deputy'),
    unit: fc.constantFrom(undefined, 'housing', 'adults'),
    agencyId: fc.constantFrom('council', 'police'),
  }),
);
const assignments = fc.array(
  fc.record({
    section: fc.constantFrom('standard-1', 'standard-2', 'standard-3'),
    submissionId: fc.constantFrom('return', 'return-housing', 'another'),
  }),
);

test('property: whoever only fills never sees a section of a shared-out return that was not given to them', () => {
  fc.assert(
    fc.property(grants, assignments, fc.constantFrom(whole, housing), (held, theirs, of) => {
      const roles = held.map(({ role, unit, agencyId }) => at(role, unit, agencyId));
      const reader = { roles, assignments: theirs.map((each) => given(each.section, each.submissionId)) };
      const sight = sightOf(reader, of);
      const seesAll = rolesAtAgency(roles, 'council').some((role) => role !== 'contributor');
      for (const section of ['standard-1', 'standard-2', 'standard-3']) {
        const isGiven = theirs.some((each) => each.submissionId === of.id && each.section === section);
        expect(maySee(sight, section) && !seesAll).toBe(!seesAll && sight !== 'none' && isGiven);
      }
    }),
  );
});
