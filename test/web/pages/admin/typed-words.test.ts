import { describe, expect, test } from 'vitest';
import { addressName } from '../../../../web/src/pages/admin/address-name.ts';
import { rolesAt } from '../../../../web/src/pages/admin/roles-at.ts';
import { unitsFrom, unitsText } from '../../../../web/src/pages/admin/units-text.ts';

describe('the address made from a name', () => {
  test.for([
    ['Thamesford LSCB', 'thamesford-lscb'],
    ['  St Brigid’s & Co. (Élan) ', 'st-brigids-co-elan'],
    ['—', ''],
    ['محكمة', ''],
    [`${'long '.repeat(20)}name`, 'long-long-long-long-long-long-long-long-long-long-long-long-lon'],
  ] as const)('%s → %s', ([name, address]) => {
    expect(addressName(name)).toBe(address);
    expect(address.length).toBeLessThanOrEqual(63);
  });
});

describe('units, one on each line', () => {
  const known = [
    { id: 'east', name: 'East' },
    { id: 'west', name: 'West' },
  ];

  test('come back as they were', () => {
    expect(unitsFrom(unitsText(known), known)).toEqual(known);
  });

  test('keep their id when one is renamed in its line', () => {
    expect(unitsFrom('East\nWest and south', known)).toEqual([
      known[0],
      { id: 'west', name: 'West and south' },
    ]);
  });

  test('keep their ids when they change places', () => {
    expect(unitsFrom('West\nEast', known)).toEqual([known[1], known[0]]);
  });

  test('that are new never take the id of another, and blank lines and doubles are passed over', () => {
    expect(unitsFrom('East\n\nWest\nNorth\n east \nNorth', known).map(({ id }) => id)).toEqual([
      'east',
      'west',
      'north',
      'east-2',
    ]);
  });
});

test('the roles held at a place, one line each, by name', () => {
  const people = [
    {
      id: 'z',
      name: 'Zoe',
      email: 'z@example.org',
      roles: [
        { at: 'agency', agencyId: 'police', role: 'lead' } as const,
        { at: 'installation', role: 'administrator' } as const,
      ],
    },
    {
      id: 'a',
      name: 'Abe',
      email: 'a@example.org',
      roles: [
        { at: 'agency', agencyId: 'police', role: 'signatory' } as const,
        { at: 'agency', agencyId: 'council', role: 'lead' } as const,
        { at: 'board', boardId: 'police', role: 'member' } as const,
      ],
    },
  ];
  const names = (place: Parameters<typeof rolesAt>[1]) =>
    rolesAt(people, place).map(({ person, grant }) => `${person.name} ${grant.role}`);
  expect(names({ at: 'agency', agencyId: 'police' })).toEqual(['Abe signatory', 'Zoe lead']);
  expect(names({ at: 'board', boardId: 'police' })).toEqual(['Abe member']);
  expect(names({ at: 'installation' })).toEqual(['Zoe administrator']);
});
