import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Finding,
  type Found,
  mayUpload,
  type Scan,
  scanAfter,
  scanAfterWaiting,
} from '../../../shared/domain/scan.ts';

const at = '2026-11-22T10:00:00.000Z';
const content = { sha256: 'a'.repeat(64), size: 1200 };
const awaited: Scan = { kind: 'awaited' };
const found = (finding: Finding, object = 'one'): Found => ({ object, at, finding });
const all = (findings: readonly Found[], from: Scan = awaited): Scan => findings.reduce(scanAfter, from);

const arrived: Finding = { is: 'arrived' };
const fine: Finding = { is: 'content', content };
const noMalware: Finding = { is: 'no-malware' };
const infected: Finding = { is: 'refused', because: 'infected' };

describe('the check of a file', () => {
  test('goes from awaited over received and checking to clean', () => {
    const kinds = [[], [arrived], [arrived, fine], [arrived, fine, noMalware]].map(
      (findings) => all(findings.map((each) => found(each))).kind,
    );
    expect(kinds).toEqual(['awaited', 'received', 'checking', 'clean']);
  });

  test('does not call clean what only one of the two speaks for', () => {
    expect(all([found(arrived), found(noMalware)]).kind).toBe('checking');
    expect(all([found(arrived), found(fine)]).kind).toBe('checking');
  });

  test('ends with the reason for which the file was refused', () => {
    expect(all([found(fine), found(infected)])).toEqual({
      kind: 'refused',
      object: 'one',
      because: 'infected',
      at,
    });
  });

  test('gives up an hour after the file arrived, not before, and not once there is a verdict', () => {
    const received = all([found(arrived)]);
    expect(scanAfterWaiting(received, '2026-11-22T10:59:59.000Z')).toBe(received);
    expect(scanAfterWaiting(received, '2026-11-22T11:00:00.000Z')).toMatchObject({
      kind: 'refused',
      because: 'no-verdict',
    });
    for (const ended of [awaited, all([found(infected)]), all([found(fine), found(noMalware)])])
      expect(scanAfterWaiting(ended, '2026-12-24T11:00:00.000Z')).toBe(ended);
  });

  test('lets the file be sent (again) before it arrived and after a refusal', () => {
    const scans = [
      awaited,
      all([found(arrived)]),
      all([found(infected)]),
      all([found(fine), found(noMalware)]),
    ];
    expect(scans.map(mayUpload)).toEqual([true, false, true, false]);
  });
});

const findings = fc.array(
  fc.record({
    object: fc.constantFrom('one', 'two'),
    at: fc.constant(at),
    finding: fc.constantFrom(arrived, fine, noMalware, infected),
  }),
  { maxLength: 8 },
);

describe('whatever is told, in whatever order', () => {
  test('a version that arrived later never changes the check of the first', () => {
    fc.assert(
      fc.property(findings, (told) => {
        const [first] = told;
        const ofFirst = told.filter(({ object }) => object === first?.object);
        expect(all(told)).toEqual(all(ofFirst));
      }),
    );
  });

  test('the same findings, twice and shuffled, end the same way', () => {
    const good = fc.constant([found(arrived), found(fine), found(noMalware)]);
    const shuffledTwice = good.chain((each) =>
      fc.shuffledSubarray([...each, ...each], { minLength: 6, maxLength: 6 }),
    );
    fc.assert(
      fc.property(shuffledTwice, (told) => {
        expect(all(told).kind).toBe('clean');
      }),
    );
  });

  test('clean is only what both spoke for and nobody refused before, of one and the same version', () => {
    fc.assert(
      fc.property(findings, (told) => {
        const end = all(told);
        if (end.kind !== 'clean') return;
        const said = told.filter(({ object }) => object === end.object).map(({ finding }) => finding);
        expect(said).toContain(fine);
        expect(said).toContain(noMalware);
      }),
    );
  });

  test('after the end nothing changes any more', () => {
    fc.assert(
      fc.property(findings, findings, (before, after) => {
        const end = all(before);
        if (end.kind === 'clean' || end.kind === 'refused') expect(all(after, end)).toBe(end);
      }),
    );
  });
});
