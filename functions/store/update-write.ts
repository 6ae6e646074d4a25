import type { Refusal } from '../../shared/domain/refusal.ts';
import type { Write } from './commit.ts';
import type { Key } from './tables.ts';

type Update = {
  readonly table: string;
  readonly key: Key;
  /** Attributes by name; those left out stay as they are. */
  readonly set: Readonly<Record<string, unknown>>;
  /** Beyond the row being there, such as the sequence that the writer saw. */
  readonly seen?: Readonly<Record<string, unknown>>;
  readonly otherwise?: Refusal;
};

const numbered = (prefix: string, values: Readonly<Record<string, unknown>>) =>
  Object.entries(values).map(([name, value], n) => ({
    name: `#${prefix}${n}`,
    value: `:${prefix}${n}`,
    is: { name, value },
  }));

/** Sets some attributes of a row that is there, if what the writer saw is still so. */
export function updateWrite({ table, key, set, seen = {}, otherwise = 'changed-meanwhile' }: Update): Write {
  const [changed, checked] = [numbered('set', set), numbered('seen', seen)];
  const all = [...changed, ...checked];
  return {
    item: {
      Update: {
        TableName: table,
        Key: key,
        UpdateExpression: `SET ${changed.map(({ name, value }) => `${name} = ${value}`).join(', ')}`,
        ConditionExpression: [
          'attribute_exists(pk)',
          ...checked.map(({ name, value }) => `${name} = ${value}`),
        ].join(' AND '),
        ExpressionAttributeNames: Object.fromEntries(all.map(({ name, is }) => [name, is.name])),
        ExpressionAttributeValues: Object.fromEntries(all.map(({ value, is }) => [value, is.value])),
      },
    },
    otherwise,
  };
}
