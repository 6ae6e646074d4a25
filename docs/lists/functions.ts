import type { FunctionSpec } from '../../infra/function-list.ts';
import { code, listOf, table } from './markdown.ts';

/** What a function is granted, in the words of the template: table and actions, folder and actions. */
function grantsInWords(spec: FunctionSpec): string {
  const grants = [
    ...Object.entries(spec.tables).map(([name, actions]) => `${name}: ${actions.join(', ')}`),
    ...(spec.indexes ?? []).map((index) => `index ${index}: Query`),
    ...Object.entries(spec.documents ?? {}).map(
      ([name, actions]) => `bucket ${name}/: ${actions.join(', ')}`,
    ),
    ...(spec.userPool === undefined ? [] : [`user pool: ${spec.userPool.join(', ')}`]),
    ...(spec.sendsMail === true ? ['SES: SendEmail'] : []),
  ];
  return grants.length === 0 ? 'nothing' : grants.join('; ');
}

/** Every Lambda function: what people notice when it fails, and what it may touch. */
export const functionsList = (all: Readonly<Record<string, FunctionSpec>>): string =>
  listOf(
    'Functions',
    '`infra/function-list.ts`',
    table(
      ['Function', 'While it fails'],
      Object.entries(all).map(([name, { errorImpact }]) => [code(name), errorImpact]),
    ),
    'What each may touch, beside its own log, the stream that wakes it and its dead letters:',
    table(
      ['Function', 'Grants'],
      Object.entries(all).map(([name, spec]) => [code(name), grantsInWords(spec)]),
    ),
  );
