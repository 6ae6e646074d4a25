import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allRoutes } from '../shared/contract/all-routes.ts';
import { allKinds } from '../shared/questions/all-kinds.ts';
import { exportsOf, filesOfTheHouse, isCode, textOf } from './source-files.ts';

const thisFile = 'test/house-rules.test.ts';
const files = (await filesOfTheHouse()).filter((path) => path !== thisFile);
const code = files.filter(isCode);
const inside = (folder: string): string[] => code.filter((path) => path.startsWith(`${folder}/`));
const isTest = (path: string): boolean => path.startsWith('test/');

/** Each line of the files that the pattern finds, as `path:line text`. */
const linesWith = (pattern: RegExp, paths: readonly string[]): string[] =>
  paths.flatMap((path) =>
    textOf(path)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [])),
  );

describe('names', () => {
  test('no room for odds and ends, no barrels', () => {
    const vague = /(^|\/)(utils?|helpers?|common|misc|lib|types|services?)(\/|\.[^/]*$)|(^|\/)index\.tsx?$/;
    expect(code.filter((path) => vague.test(path))).toEqual([]);
  });

  test('no name that says nothing', () => {
    const empty = /-(helpers?|utils?|(?<!personal-)data|info|dto|types)\.tsx?$/;
    expect(code.filter((path) => empty.test(path))).toEqual([]);
  });

  test('the code inside shared, functions and infra stands directly in its room', () => {
    expect(code.filter((path) => /^(shared|functions|infra)\/src\//.test(path))).toEqual([]);
  });
});

describe('sizes', () => {
  const lines = (path: string): number => textOf(path).split('\n').length - 1;
  const longerThan = (limit: number, paths: readonly string[]): string[] =>
    paths.filter((path) => lines(path) > limit).map((path) => `${path} has ${lines(path)} lines`);

  test('no source or style file is longer than 200 lines', () => {
    const styles = files.filter((path) => path.endsWith('.scss'));
    expect(longerThan(200, [...code.filter((path) => !isTest(path)), ...styles])).toEqual([]);
  });

  test('no test file is longer than 400 lines', () => {
    expect(longerThan(400, code.filter(isTest))).toEqual([]);
  });
});

describe('habits', () => {
  test('nobody in shared knows what day it is, or throws dice', () => {
    const clockOrChance =
      /new Date\(\s*\)|Date\.now|Temporal\.Now|Math\.random|randomUUID|getRandomValues|\bperformance\b/;
    expect(linesWith(clockOrChance, inside('shared'))).toEqual([]);
  });

  test('no module is mocked', () => {
    expect(linesWith(/\bvi\.(mock|doMock|hoisted)\(/, code)).toEqual([]);
  });

  test('no test is left out or runs alone', () => {
    expect(linesWith(/\b(it|test|describe|suite)\.(only|skip|todo|skipIf|runIf|fails)\b/, code)).toEqual([]);
  });

  test('nothing is left for later', () => {
    expect(linesWith(/\b(TODO|FIXME|XXX|HACK)\b|not implemented/, files)).toEqual([]);
  });

  // Declarations of packages that bring none of their own aside.
  test('no classes but errors, and the error boundary that React knows only as a class', () => {
    const declared = linesWith(
      /^\s*(export )?(default )?(abstract )?class [A-Z]/,
      code.filter((path) => !path.endsWith('.d.ts')),
    );
    expect(declared.filter((line) => !/ extends (\w*Error|Component<.+>) /.test(line))).toEqual([]);
  });

  test('no file names a folder of one machine', () => {
    const absolute = /(?<![\w.*}])\/(home|root|Users|work|mnt|srv)\/\w/;
    const hidden =
      /(?<=['"`/ ])\.(?!ci\b|bin\b|vite\b|local\b|coverage\b|test-results\b|well-known\b)[a-z-]+\//;
    expect(linesWith(absolute, files)).toEqual([]);
    expect(linesWith(hidden, files)).toEqual([]);
  });
});

describe('routes', () => {
  const areas = [...new Set(allRoutes.map(({ area }) => area))];
  const handlers = areas
    .flatMap((area) => inside(`functions/${area}`))
    .filter((path) => basename(path) !== 'area.ts');
  const handlerOf = (route: { area: string; key: string }): string =>
    `functions/${route.area}/${route.key}.ts`;

  test('each route of the contract has its handler file', () => {
    expect(allRoutes.map(handlerOf).filter((path) => !handlers.includes(path))).toEqual([]);
  });

  test('each handler file has its route in the contract', () => {
    const expected = new Set(allRoutes.map(handlerOf));
    expect(handlers.filter((path) => !expected.has(path))).toEqual([]);
  });

  test('each key and each method with its path stands once', () => {
    const keys = allRoutes.map(({ key }) => key);
    const paths = allRoutes.map(({ method, path }) => `${method} ${path.replaceAll(/\{\w+\}/g, '{}')}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(paths).size).toBe(paths.length);
  });
});

describe('lists', () => {
  const lists = [
    { folder: 'shared/forms', list: 'shared/forms/all-forms.ts', name: 'allForms' },
    {
      folder: 'shared/domain/reminder-rules',
      list: 'shared/domain/reminder-rules/all-rules.ts',
      name: 'allReminderRules',
    },
    { folder: 'shared/questions', list: 'shared/questions/all-kinds.ts', name: 'allKinds' },
  ];

  const isThing = (value: unknown): value is object => typeof value === 'object' && value !== null;

  /** The keys that all things of a list have; whatever else in the folder has them too is a thing of that list. */
  const keysOfAll = (things: readonly object[]): string[] => {
    const [first = {}, ...others] = things;
    return Object.keys(first).filter((key) => others.every((other) => key in other));
  };

  test.for(lists)('every thing that could stand in $name stands there', async ({ folder, list, name }) => {
    const listed = (await exportsOf(list))[name];
    const things = Array.isArray(listed) ? listed.filter(isThing) : [];
    expect(things).not.toEqual([]);

    const keys = keysOfAll(things);
    const left: string[] = [];
    for (const path of inside(folder).filter((each) => each !== list)) {
      for (const [exported, value] of Object.entries(await exportsOf(path))) {
        const belongs = isThing(value) && !Array.isArray(value) && keys.every((key) => key in value);
        if (belongs && !things.includes(value)) left.push(`${exported} of ${path}`);
      }
    }
    expect(left).toEqual([]);
  });

  test('each kind of question has its file and its field', () => {
    const wanted = allKinds.flatMap(({ kind }) => [
      `shared/questions/${kind}.ts`,
      `web/src/fields/${kind}-field.tsx`,
    ]);
    expect(wanted.filter((path) => !code.includes(path))).toEqual([]);
  });
});
