import { posix } from 'node:path';
import { parseSync } from 'vite';
import { expect, test } from 'vitest';
import { filesOfTheHouse, isCode, textOf } from './source-files.ts';

type Room = { readonly files: RegExp; readonly mayUse: readonly string[] };

/** The first room whose pattern fits is a file's room; it may use itself only where it names itself. */
const rooms: Record<string, Room> = {
  domain: { files: /^shared\/domain\//, mayUse: ['domain'] },
  questions: { files: /^shared\/questions\//, mayUse: ['questions', 'domain'] },
  forms: { files: /^shared\/forms\//, mayUse: ['forms', 'questions', 'domain'] },
  contract: { files: /^shared\/contract\//, mayUse: ['contract', 'domain'] },

  runtime: { files: /^functions\/runtime\//, mayUse: ['runtime', 'shared'] },
  store: { files: /^functions\/store\//, mayUse: ['store', 'runtime', 'shared'] },
  mail: { files: /^functions\/mail\//, mayUse: ['mail', 'runtime', 'shared'] },
  files: { files: /^functions\/files\//, mayUse: ['files', 'runtime', 'shared'] },
  documents: { files: /^functions\/documents\//, mayUse: ['documents', 'runtime', 'shared'] },
  identity: { files: /^functions\/identity\//, mayUse: ['identity', 'runtime', 'shared'] },
  jobs: {
    files: /^functions\/jobs\//,
    mayUse: ['store', 'mail', 'files', 'documents', 'identity', 'runtime', 'shared'],
  },
  areas: { files: /^functions\/[a-z]+\/area\.ts$/, mayUse: ['handlers', 'store', 'runtime', 'shared'] },
  handlers: {
    files: /^functions\/(account|agency|manager|board)\//,
    mayUse: ['store', 'mail', 'files', 'documents', 'identity', 'runtime', 'shared'],
  },

  ui: { files: /^web\/src\/ui\//, mayUse: ['ui'] },
  // Excel, out and in; loaded only where somebody asks for it.
  workbook: { files: /^web\/src\/workbook\//, mayUse: ['workbook', 'shared'] },
  api: { files: /^web\/src\/api\//, mayUse: ['api', 'shared'] },
  fields: { files: /^web\/src\/fields\//, mayUse: ['fields', 'ui', 'api', 'shared'] },
  pages: {
    files: /^web\/src\/pages\/.+\//,
    mayUse: ['own page', 'fields', 'workbook', 'ui', 'api', 'shared'],
  },
  site: {
    files: /^web\/src\/([^/]+|pages\/[^/]+)$/,
    mayUse: ['site', 'pages', 'fields', 'ui', 'api', 'shared'],
  },

  infra: { files: /^infra\//, mayUse: ['infra', 'contract', 'demo'] },
  // The demonstration does what people do, through the very handlers.
  demo: { files: /^demo\//, mayUse: ['demo', 'handlers', 'jobs', 'store', 'runtime', 'shared'] },
  operations: {
    files: /^operations\//,
    mayUse: ['operations', 'infra', 'identity', 'store', 'files', 'runtime', 'shared'],
  },
  configuration: { files: /^([^/]+|web\/[^/]+)$/, mayUse: [] },
  checks: { files: /^checks\//, mayUse: ['checks'] },
  docs: { files: /^docs\//, mayUse: ['docs', 'infra', 'mail', 'shared'] },
  test: { files: /^test\//, mayUse: ['anything'] },
  bench: { files: /^bench\//, mayUse: ['anything'] },
};

/** Packages that one room alone knows; everybody else asks that room. */
const onlyIn: readonly (readonly [packages: RegExp, files: RegExp])[] = [
  [/^@aws-sdk\/(client-dynamodb|lib-dynamodb|util-dynamodb)/, /^(functions\/store|infra|test|bench)\//],
  [/^(@aws-sdk\/client-sesv2|nodemailer)/, /^(functions\/mail|infra|test|bench)\//],
  [/^@aws-sdk\/(client-s3|s3-|client-cognito)/, /^(infra|test|bench)\//],
  [/^@smithy\//, /^functions\/(files\/|identity\/|runtime\/signed-request\.ts$)|^(infra|test|bench)\//],
  [/^(pdfkit|docx)/, /^(functions\/documents|test|bench)\//],
  [/^(write-excel-file|fflate)/, /^(web\/src\/workbook|test|bench)\//],
  [/^openid-client/, /^(functions\/identity|infra|test|bench)\//],
  [/^(aws-cdk-lib|constructs|cdk-nag)/, /^(infra|test)\//],
  [/^react/, /^(web|test|bench)\//],
];

const roomOf = (path: string): string | undefined =>
  Object.keys(rooms).find((name) => rooms[name]?.files.test(path));

type Import = { readonly from: string; readonly to: string; readonly outside: boolean };

/** Every import, export-from and import() of a file; relative ones as paths from the root. */
function importsOf(path: string): Import[] {
  const source = textOf(path);
  const { module } = parseSync(path, source);
  const named = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
    ),
    ...module.dynamicImports.flatMap(({ moduleRequest }) => {
      const literal = source.slice(moduleRequest.start, moduleRequest.end);
      return /^(['"]).*\1$/.test(literal) ? literal.slice(1, -1) : [];
    }),
  ];
  return named.map((to) => {
    const outside = !to.startsWith('.');
    return { from: path, to: outside ? to : posix.join(posix.dirname(path), to), outside };
  });
}

const isShared = (path: string): boolean => path.startsWith('shared/');

function maySee({ from, to }: Pick<Import, 'from' | 'to'>): boolean {
  const mayUse = rooms[roomOf(from) ?? '']?.mayUse ?? [];
  const target = roomOf(to);
  return (
    mayUse.includes('anything') ||
    (target !== undefined && mayUse.includes(target)) ||
    (mayUse.includes('shared') && isShared(to)) ||
    // A page's private parts, and what its area's pages have in common one folder up.
    (mayUse.includes('own page') && target === 'pages' && from.startsWith(`${posix.dirname(to)}/`))
  );
}

const inWords = ({ from, to }: Import): string => `${from} imports ${to}`;

const code = (await filesOfTheHouse()).filter(isCode);
const imports = code.flatMap(importsOf);

test('every source file stands in a room that the walls know', () => {
  expect(code.filter((path) => roomOf(path) === undefined)).toEqual([]);
});

test('no room sees another that it should not know', () => {
  const insideTheHouse = imports.filter(({ outside, to }) => !outside && roomOf(to) !== undefined);
  expect(insideTheHouse.length).toBeGreaterThan(0);
  expect(insideTheHouse.filter((found) => !maySee(found)).map(inWords)).toEqual([]);
});

test('shared knows zod/mini and nothing else', () => {
  const strangers = imports.filter(({ from, to }) => isShared(from) && !isShared(to) && to !== 'zod/mini');
  expect(strangers.map(inWords)).toEqual([]);
});

test('each outside service is known to one room', () => {
  const strays = imports.filter(({ from, to }) =>
    onlyIn.some(([packages, files]) => packages.test(to) && !files.test(from)),
  );
  expect(strays.map(inWords)).toEqual([]);
});

test('a wall stands where a new file would cross it', () => {
  const crossings: readonly (readonly [from: string, to: string])[] = [
    ['shared/domain/new.ts', 'shared/questions/grade.ts'],
    ['shared/contract/new.ts', 'shared/forms/all-forms.ts'],
    ['shared/domain/new.ts', 'functions/store/rounds.ts'],
    ['functions/agency/new.ts', 'functions/agency/submit.ts'],
    ['functions/agency/new.ts', 'functions/manager/send-back.ts'],
    ['functions/store/new.ts', 'functions/agency/submit.ts'],
    ['web/src/ui/new.tsx', 'web/src/fields/grade-field.tsx'],
    ['web/src/pages/agency/new/new-page.tsx', 'web/src/pages/agency/old/old-page.tsx'],
    ['web/src/api/new.ts', 'functions/runtime/env.ts'],
    ['infra/new.ts', 'functions/store/tables.ts'],
    ['functions/jobs/new.ts', 'test/database.ts'],
  ];
  expect(crossings.filter(([from, to]) => maySee({ from, to }))).toEqual([]);
});
