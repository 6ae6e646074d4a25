import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { givenSections } from '../../../shared/domain/giving-sections.ts';
import { handOver } from '../../../shared/domain/hand-over.ts';
import { rolesAtAgency } from '../../../shared/domain/permission.ts';
import type { AgencyRole, RoleGrant } from '../../../shared/domain/role.ts';

const at = (role: AgencyRole, unit?: string, agencyId = 'council'): RoleGrant => ({
  at: 'agency',
  agencyId,
  role,
  ...(unit === undefined ? {} : { unit }),
});

describe('handing over', () => {
  const leaver = { id: 'lea', roles: [at('lead'), at('contributor'), at('signatory', undefined, 'police')] };

  test('moves every role at the agency, and none elsewhere; what the successor holds already just ends', () => {
    const moved = handOver(leaver, { id: 'sue', roles: [at('contributor')] }, 'council');
    expect(moved).toEqual({
      ok: true,
      value: { ended: [at('lead'), at('contributor')], gained: [at('lead')] },
    });
  });

  test('is not done to oneself, or for somebody who holds nothing there', () => {
    expect(handOver(leaver, leaver, 'council')).toMatchObject({ because: 'to-themselves' });
    expect(handOver({ id: 'x', roles: [] }, leaver, 'council')).toMatchObject({ because: 'not-found' });
  });

  const grants = fc.uniqueArray(
    fc.record({
      role: fc.constantFrom<AgencyRole>('contributor', 'lead', 'deputy', 'signatory'),
      unit: fc.constantFrom(undefined, 'housing'),
    }),
    { selector: ({ role, unit }) => `${role} ${unit}` },
  );

  test('property: what the two could do together, the successor alone can do afterwards', () => {
    fc.assert(
      fc.property(grants, grants, (theirs, others) => {
        const roles = theirs.map(({ role, unit }) => at(role, unit));
        const successor = { id: 'sue', roles: others.map(({ role, unit }) => at(role, unit)) };
        const moved = handOver({ id: 'lea', roles }, successor, 'council');
        if (!moved.ok) return roles.length === 0;
        const after = [...successor.roles, ...moved.value.gained];
        expect(new Set(rolesAtAgency(after, 'council'))).toEqual(
          new Set(rolesAtAgency([...roles, ...successor.roles], 'council')),
        );
        return new Set(after.map((grant) => JSON.stringify(grant))).size === after.length;
      }),
    );
  });
});

describe('giving sections', () => {
  const giving = {
    submission: { state: { kind: 'draft' } },
    onePage: false,
    asked: ['standard-1', 'standard-2'],
    assigned: [{ section: 'standard-1', personId: 'dee' }],
  } as const;

  test('adds those that are new to somebody, each once', () => {
    expect(givenSections(['standard-1', 'standard-2', 'standard-2'], 'dee', giving)).toEqual({
      ok: true,
      value: ['standard-2'],
    });
    expect(givenSections(['standard-1'], 'dee', giving)).toMatchObject({ because: 'to-themselves' });
  });

  test('is not done with what the form does not ask, on one page, or once it is out of hand', () => {
    expect(givenSections(['standard-9'], 'dee', giving)).toMatchObject({ because: 'unknown-section' });
    expect(givenSections(['standard-2'], 'dee', { ...giving, onePage: true })).toMatchObject({
      because: 'one-page',
    });
    const at = '2026-11-02T12:00:00.000Z';
    const handedIn = { state: { kind: 'handed-in', by: 'x', at } } as const;
    expect(givenSections(['standard-2'], 'dee', { ...giving, submission: handedIn })).toMatchObject({
      because: 'handed-in',
    });
    const sent = {
      state: { kind: 'submitted', version: 1, receipt: 'R', digest: 'd', at },
    } as const;
    expect(givenSections(['standard-2'], 'dee', { ...giving, submission: sent })).toMatchObject({
      because: 'already-submitted',
    });
  });
});
