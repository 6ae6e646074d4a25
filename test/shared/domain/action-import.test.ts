import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Action,
  type ActionNote,
  actionSources,
  actionStatuses,
} from '../../../shared/domain/action.ts';
import { type ActionCells, cellsOf } from '../../../shared/domain/action-columns.ts';
import { planImport } from '../../../shared/domain/action-import.ts';
import { aNote, anAction } from '../../builders/an-action.ts';

const today = '2027-01-11';
const places = [4, 5].map((n) => ({
  form: 'section-11',
  section: `standard-${n}`,
  number: String(n),
  title: 'A standard',
  criteria: [1, 2, 3].map((c) => ({ id: `${n}.${c}`, label: 'A criterion' })),
}));
const given = { agencyId: 'thamesford-police', today, places, newId: () => 'new' };
const planOf = (actions: readonly Action[], notes: readonly ActionNote[] = []) => ({
  actions,
  notes,
  last: Math.max(0, ...actions.map(({ number }) => number)),
});
const row = (cells: ActionCells, at = 2, version: number | null = null) => ({ row: at, version, cells });
const cells = (differing: Partial<ActionCells> = {}): ActionCells => ({
  ...cellsOf(anAction({ sections: ['standard-5'], criteria: ['5.1'] }), []),
  ...differing,
});
const judged = (differing: Partial<ActionCells>, plan = planOf([anAction()])) =>
  planImport([row(cells(differing), 7)], plan, given);

describe('a workbook that came out goes in as it was', () => {
  const text = fc
    .string({ minLength: 1, maxLength: 60, unit: fc.constantFrom(...'abc =+-@,;"“é\n1') })
    .map((each) => `A${each}z`);
  const perhaps = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
  const anyAction = fc
    .record({
      text,
      issue: perhaps(text),
      ownerRole: perhaps(text.map((each) => each.replaceAll('\n', ' '))),
      deadline: perhaps(fc.constantFrom('2016-04-30', '2027-04-30')),
      measure: perhaps(text),
      impact: perhaps(text),
      status: fc.constantFrom(...(Object.keys(actionStatuses) as Action['status'][])),
      source: fc.constantFrom(...(Object.keys(actionSources) as Action['source'][])),
      sections: fc.subarray(['standard-4', 'standard-5', 'childs-voice']),
      criteria: fc.subarray(['4.1', '5.3', '9.9']),
      printed: perhaps(fc.constantFrom('31 April 2016', 'Ongoing')),
    })
    .map(({ printed, ...differing }) =>
      anAction({ ...differing, deadlineAsPrinted: differing.deadline === null ? printed : null }),
    );

  test('whatever stands in the plan', () => {
    fc.assert(
      fc.property(fc.array(anyAction, { maxLength: 6 }), perhaps(text), (all, said) => {
        const actions = all.map((action, n) => ({ ...action, id: `action-${n + 1}`, number: n + 1 }));
        const notes = said === null ? [] : [aNote({ text: said })];
        const rows = actions.map((action, n) =>
          row(
            cellsOf(
              action,
              notes.filter(({ actionId }) => actionId === action.id),
            ),
            n + 2,
            1,
          ),
        );
        const planned = planImport(rows, planOf(actions, notes), given);
        expect(planned).toEqual({
          added: [],
          changed: [],
          same: actions.length,
          wrong: [],
          asPrinted: [],
          movedOn: [],
        });
      }),
    );
  });

  test('and what is edited in it becomes exactly that', () => {
    fc.assert(
      fc.property(anyAction, anyAction, (before, wanted) => {
        const sound = (each: Action): Action => ({
          ...each,
          sections: each.sections.filter((id) => id !== 'childs-voice'),
          criteria: each.criteria.filter((id) => id !== '9.9'),
        });
        const [was, is] = [sound(before), sound(wanted)];
        const reason = is.status === 'no-longer-needed' ? 'It has moved' : '';
        const planned = planImport(
          [row({ ...cellsOf(is, []), progress: reason }, 2, 1)],
          planOf([was]),
          given,
        );
        expect(planned.wrong).toEqual([]);
        const [change] = planned.changed;
        expect(cellsOf(change?.action ?? was, [])).toEqual(cellsOf(is, []));
      }),
    );
  });
});

test('a row without a number is added under the next ones, with what is left out still to be agreed', () => {
  const blank = { number: '', ownerRole: '', deadline: 'TBC', status: '', source: '', progress: 'Begun' };
  const planned = planImport(
    [row(cells(blank)), row(cells({ ...blank, status: 'Complete' }), 3)],
    planOf([anAction()]),
    given,
  );
  expect(planned.added).toMatchObject([
    {
      action: {
        number: 2,
        ownerRole: null,
        deadline: null,
        deadlineAsPrinted: null,
        source: 'imported',
        status: 'not-started',
      },
      note: { text: 'Begun', on: today },
    },
    { action: { number: 3, status: 'complete', completedOn: today } },
  ]);
});

test('a row with a number changes that action; others stay as they are', () => {
  const plan = planOf([anAction(), anAction({ id: 'action-2', number: 2 })]);
  const { changed, same, added } = judged({ status: 'In progress', progress: 'Half way' }, plan);
  expect([added, same]).toEqual([[], 0]);
  expect(changed).toMatchObject([
    { before: { number: 1 }, action: { version: 2 }, note: { text: 'Half way', status: 'in-progress' } },
  ]);
});

test('progress alone is a note and changes nothing else; the latest note again is none', () => {
  const notes = [aNote({ text: 'Half way' }), aNote({ id: 'note-0', on: '2027-01-02', text: 'Begun' })];
  const plan = planOf([anAction()], notes);
  const same = cellsOf(anAction(), notes);
  expect(planImport([row(same)], plan, given)).toMatchObject({ same: 1, changed: [] });
  const { changed } = planImport([row({ ...same, progress: 'Done' })], plan, given);
  expect(changed).toMatchObject([{ action: { version: 1 }, note: { text: 'Done' } }]);
});

test('a deadline that is no day is kept as it stands, and asked for', () => {
  const { changed, wrong, asPrinted } = judged({ deadline: '31 April 2016' });
  expect(wrong).toEqual([]);
  expect(changed).toMatchObject([{ action: { deadline: null, deadlineAsPrinted: '31 April 2016' } }]);
  expect(asPrinted).toEqual([
    {
      cell: 'G7',
      words: '“31 April 2016” is no day of the calendar. It is kept as it stands until a day is set',
    },
  ]);
});

test.each([
  ['A7', { number: '12' }, 'The plan has no action 12'],
  ['B7', { sections: 'standard 12' }, '“standard 12” is no standard of the form'],
  ['C7', { criteria: '5.1, 12.9' }, '“12.9” is no criterion of the form'],
  ['D7', { issue: 'x'.repeat(1001) }, 'Use 1,000 characters at most'],
  ['E7', { text: ' ' }, 'Write what will be done'],
  ['F7', { ownerRole: 'Head\nof Learning' }, 'Use one line of text'],
  ['G7', { deadline: 'when the new system is in place and everybody has been trained in it' }, 'Write a day'],
  ['H7', { status: 'Overdue' }, '“Overdue” is no status. Write one of: Not started, In progress, Complete'],
  ['I7', { progress: 'x'.repeat(2001) }, 'Use 2,000 characters at most'],
  ['I7', { status: 'No longer needed', progress: '' }, 'Say why the action is no longer needed'],
  ['J7', { measure: 'x'.repeat(501) }, 'Use 500 characters at most'],
  ['K7', { impact: 'x\u0007' }, 'This holds a character that cannot be read or printed'],
  ['L7', { source: 'Rumour' }, '“Rumour” is no source'],
] as const)('what is wrong is named with its cell: %s', (cell, differing, words) => {
  const { wrong } = judged(differing);
  expect(wrong).toHaveLength(1);
  expect(wrong[0]?.cell).toBe(cell);
  expect(wrong[0]?.words).toContain(words);
});

test('two rows cannot change one action', () => {
  const { wrong } = planImport([row(cells()), row(cells(), 3)], planOf([anAction()]), given);
  expect(wrong).toEqual([{ cell: 'A3', words: 'Action 1 stands in an earlier row already' }]);
});

test('a row that was checked against an earlier version is told apart', () => {
  const plan = planOf([anAction({ version: 3 })]);
  expect(planImport([row(cells({ status: 'Complete' }), 4, 2)], plan, given).movedOn).toEqual([4]);
  expect(planImport([row(cells({ status: 'Complete' }), 4, 3)], plan, given).movedOn).toEqual([]);
});
