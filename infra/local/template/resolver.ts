import { account, attributeOf, refOf, region } from './identities.ts';
import type { Json, Resource, Templates } from './templates.ts';

/** A property value without intrinsic functions. */
export type Plain = null | boolean | number | string | Plain[] | { [key: string]: Plain };

export type Resolver = {
  /** The properties of a resource as CloudFormation would hand them on. */
  readonly propertiesOf: (resource: Resource) => Record<string, Plain>;
  /** Says what an attribute is that only the running thing knows, such as the address of a stream. */
  readonly setAttribute: (resource: Resource, attribute: string, value: string) => void;
  /** Says what stands in on this machine for a public address that is known only once its server runs. */
  readonly setAddress: (address: string, local: string) => void;
};

type Options = {
  /** Public addresses and what stands in for them on this machine, as a DNS server would. */
  readonly addresses: readonly (readonly [string, string])[];
};

const pseudo: Readonly<Record<string, string>> = {
  'AWS::Region': region,
  'AWS::AccountId': account,
  'AWS::Partition': 'aws',
  'AWS::URLSuffix': 'amazonaws.com',
};

const isObject = (value: Json): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Works out intrinsic functions across all stacks; throws at one it does not know. */
export function resolver(templates: Templates, { addresses }: Options): Resolver {
  const byId = new Map(templates.resources.map((each) => [`${each.stack}/${each.id}`, each]));
  const running = new Map<string, string>();
  const late = new Map<string, string>();

  const find = (stack: string, id: string): Resource => {
    const found = byId.get(`${stack}/${id}`);
    if (!found) throw new Error(`${stack} refers to ${id}, which is not there.`);
    return found;
  };
  const ref = (stack: string, id: string): string =>
    pseudo[id] ?? running.get(`${stack}/${id}/Ref`) ?? refOf(find(stack, id));
  const attribute = (stack: string, id: string, name: string): string => {
    const found = running.get(`${stack}/${id}/${name}`) ?? attributeOf(find(stack, id), name);
    if (found === undefined)
      throw new Error(`${stack}: the attribute ${name} of ${id} is not known to the player.`);
    return found;
  };
  const text = (stack: string, value: Json): string => {
    const found = resolve(stack, value);
    if (typeof found !== 'string')
      throw new Error(`${stack}: a text was expected, not ${JSON.stringify(value)}.`);
    return found;
  };
  const list = (stack: string, value: Json): Plain[] => {
    const found = resolve(stack, value);
    if (!Array.isArray(found))
      throw new Error(`${stack}: a list was expected, not ${JSON.stringify(value)}.`);
    return found;
  };

  const intrinsics: Record<string, (stack: string, argument: Json) => Plain | undefined> = {
    Ref: (stack, id) => (id === 'AWS::NoValue' ? undefined : ref(stack, String(id))),
    'Fn::GetAtt': (stack, argument) => {
      const [id, name] = Array.isArray(argument) ? argument.map(String) : String(argument).split('.');
      return attribute(stack, id ?? '', name ?? '');
    },
    'Fn::Join': (stack, argument) => {
      const [separator, parts] = argument as [string, Json];
      return list(stack, parts).join(separator);
    },
    'Fn::Split': (stack, argument) => {
      const [separator, whole] = argument as [string, Json];
      return text(stack, whole).split(separator);
    },
    'Fn::Select': (stack, argument) => {
      const [index, from] = argument as [number, Json];
      const found = list(stack, from)[Number(index)];
      if (found === undefined) throw new Error(`${stack}: Fn::Select ${index} finds nothing.`);
      return found;
    },
    'Fn::Sub': (stack, argument) => {
      if (typeof argument !== 'string')
        throw new Error(`${stack}: Fn::Sub with variables is not known to the player.`);
      return argument.replace(/\$\{([^}]+)\}/g, (_whole, name: string) => {
        const [id = '', attributeName] = name.split('.');
        return attributeName ? attribute(stack, id, attributeName) : ref(stack, id);
      });
    },
    'Fn::ImportValue': (stack, name) => {
      const found = templates.exports.get(text(stack, name));
      if (!found) throw new Error(`${stack} imports ${JSON.stringify(name)}, which no stack exports.`);
      return resolve(found.stack, found.value);
    },
  };

  function resolve(stack: string, value: Json): Plain | undefined {
    if (typeof value === 'string') return standIn(value);
    if (Array.isArray(value)) {
      return value.map((each) => resolve(stack, each)).filter((each) => each !== undefined);
    }
    if (!isObject(value)) return value;
    const [[name, argument] = ['', null], ...others] = Object.entries(value);
    const intrinsic = intrinsics[name];
    if (others.length === 0 && intrinsic) {
      const found = intrinsic(stack, argument);
      return typeof found === 'string' ? standIn(found) : found;
    }
    if (name.startsWith('Fn::')) throw new Error(`${stack}: the player does not know ${name}.`);
    const entries = Object.entries(value).map(([key, each]) => [key, resolve(stack, each)] as const);
    return Object.fromEntries(entries.filter((entry): entry is [string, Plain] => entry[1] !== undefined));
  }

  const standIn = (value: string): string => {
    const local = [...addresses, ...late].reduce((text, [from, to]) => text.replaceAll(from, to), value);
    const reference = /\{\{resolve:[^}]*\}\}/.exec(local)?.[0];
    if (reference) throw new Error(`The player does not know the dynamic reference ${reference}.`);
    return local;
  };

  return {
    propertiesOf: ({ stack, properties }) => resolve(stack, properties) as Record<string, Plain>,
    setAttribute: ({ stack, id }, name, value) => running.set(`${stack}/${id}/${name}`, value),
    setAddress: (address, local) => late.set(address, local),
  };
}
