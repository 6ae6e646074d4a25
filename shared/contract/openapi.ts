import * as z from 'zod/mini';
import { refusals } from '../domain/refusal.ts';
import type { Route } from './route.ts';

type Json = Readonly<Record<string, unknown>>;

const schemaOf = (schema: z.ZodMiniType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', io });
  return rest;
};

const parameter = (place: 'path' | 'query' | 'header', name: string, required: boolean, schema: unknown) => ({
  in: place,
  name,
  required,
  schema,
});

function parametersIn(place: 'path' | 'query', schema: z.ZodMiniType | undefined): Json[] {
  if (schema === undefined) return [];
  const { properties = {}, required = [] } = schemaOf(schema, 'input') as {
    properties?: Json;
    required?: readonly string[];
  };
  return Object.entries(properties).map(([name, each]) =>
    parameter(place, name, place === 'path' || required.includes(name), each),
  );
}

/** Against forgery: no foreign form can send it. Against sending twice: one key for one intent. */
const headersOf = ({ method, who }: Route): Json[] => [
  ...(method === 'GET' ? [] : [parameter('header', 'x-portal', true, { type: 'string', const: '1' })]),
  ...(method === 'POST' && who.at !== 'anyone' && who.at !== 'signed-in'
    ? [parameter('header', 'idempotency-key', true, { type: 'string', pattern: '^[0-9a-zA-Z-]{8,64}$' })]
    : []),
];

const jsonContent = (schema: unknown): Json => ({ 'application/json': { schema } });

const problemReply = {
  description: 'A refusal, by its name and in words (RFC 9457).',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

const goodReply = ({ reply }: Route): Json =>
  reply === undefined
    ? {
        '302': {
          description: 'Sends the browser on.',
          headers: { location: { schema: { type: 'string' } } },
        },
      }
    : { '200': { description: 'Done.', content: jsonContent(schemaOf(reply, 'output')) } };

function operationOf(route: Route): Json {
  return {
    operationId: route.key,
    tags: [route.area],
    summary: route.does,
    parameters: [
      ...parametersIn('path', route.params),
      ...parametersIn('query', route.query),
      ...headersOf(route),
    ],
    ...(route.body
      ? { requestBody: { required: true, content: jsonContent(schemaOf(route.body, 'input')) } }
      : {}),
    responses: { ...goodReply(route), '4XX': problemReply, '5XX': problemReply },
    security: route.who.at === 'anyone' ? [] : [{ session: [] }],
  };
}

function pathsOf(routes: readonly Route[]): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of routes)
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operationOf(route) };
  return paths;
}

/** The interface as OpenAPI 3.1, from the contract itself. */
export const openApiOf = (routes: readonly Route[]) => ({
  openapi: '3.1.0',
  info: {
    title: 'Safeguarding returns portal',
    version: '1',
    description:
      'What the portal’s own pages call. Made for them: additive for one release, then it may change.',
  },
  servers: [{ url: '/' }],
  tags: [...new Set(routes.map(({ area }) => area))].map((name) => ({ name })),
  paths: pathsOf(routes),
  components: {
    schemas: {
      Problem: {
        type: 'object',
        properties: {
          type: { type: 'string', enum: Object.keys(refusals) },
          title: { type: 'string' },
          status: { type: 'integer' },
          reference: { type: 'string' },
        },
        required: ['type', 'title', 'status', 'reference'],
      },
    },
    securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: '__Host-session' } },
  },
});
