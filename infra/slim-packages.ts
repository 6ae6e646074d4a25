import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

/**
 * The AWS clients list the shapes of all their operations in one module, with keys such as `[_hC]:` that stand for
 * a text. The bundler cannot know that reading such a key does nothing, and so keeps every shape of every
 * operation. With the texts in place of the names it keeps those that are used: 60 kB less for S3 alone.
 */
const usedShapes: Plugin = {
  name: 'used-shapes',
  setup({ onLoad }) {
    onLoad({ filter: /@aws-sdk\/client-[^/]+\/dist-es\/schemas\/schemas_\d+\.js$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      const texts = new Map(
        [...source.matchAll(/^const (_\w+) = ("[^"]*");$/gm)].map(([, name, text]) => [name, text]),
      );
      const contents = source.replace(/\[(_\w+)\]:/g, (key, name: string) => {
        const text = texts.get(name);
        return text === undefined ? key : `${text}:`;
      });
      return { contents: path.includes('/client-dynamodb/') ? saidErrors(contents) : contents, loader: 'js' };
    });
  },
};

/** What DynamoDB says no to about backups, copies, policies and whole tables, with which no function has to do. */
const neverSaid = /Backup|Export|Import|GlobalTable|Replica[A-Z]|Restore|PointInTime|Policy|^Table|^Index/;

/** Each error of a client is registered by name, so that none can be left out; one that is not comes as its base class. */
const saidErrors = (source: string): string =>
  source.replace(/^n0_registry\.registerError\((\w+)\$, \1\);$/gm, (line, name: string) =>
    neverSaid.test(name) ? '' : line,
  );

/** Of their package files the clients read their version, for the name under which they call. */
const versionAlone: Plugin = {
  name: 'version-alone',
  setup({ onLoad }) {
    onLoad({ filter: /@aws-sdk\/client-[^/]+\/package\.json$/ }, ({ path }) => {
      const { version } = JSON.parse(readFileSync(path, 'utf8')) as { version: string };
      return { contents: JSON.stringify({ version }), loader: 'json' };
    });
  },
};

/**
 * The tables' client can ask where its endpoint is, which it does only where AWS_ENABLE_ENDPOINT_DISCOVERY says so; no
 * function is given that. What remembers the answers would come with a library of collections.
 */
const noEndpointCache: Plugin = {
  name: 'no-endpoint-cache',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^@aws-sdk\/endpoint-cache$/ }, ({ path }) => ({
      path,
      namespace: 'no-endpoint-cache',
    }));
    onLoad({ filter: /.*/, namespace: 'no-endpoint-cache' }, () => ({
      contents: 'export class EndpointCache {}',
      loader: 'js',
    }));
  },
};

/**
 * Node makes the client behind `fetch` and `WebSocket` when one of them is first touched, and `import` of `node:http`
 * touches every name that it exports: 25 ms of each cold start, for a list of status codes. `require` touches none.
 */
const http: Plugin = {
  name: 'http',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:http$/ }, ({ path, kind }) =>
      kind === 'import-statement' ? { path, namespace: 'http' } : { path, external: true },
    );
    onLoad({ filter: /.*/, namespace: 'http' }, ({ path }) => ({
      contents: `module.exports = require('${path}');`,
      loader: 'js',
    }));
  },
};

/** Leaves out of the packages what no function of the portal uses. */
export const slimPackages: readonly Plugin[] = [usedShapes, versionAlone, noEndpointCache, http];
