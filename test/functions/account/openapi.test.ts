import { expect, test } from 'vitest';
import { handler } from '../../../functions/account/get-openapi.ts';
import { allRoutes } from '../../../shared/contract/all-routes.ts';
import { aPerson } from '../../builders/a-person.ts';
import { anEvent, serveAs } from '../../builders/an-event.ts';

type Json = Record<string, unknown>;
type Operation = {
  operationId: string;
  summary: string;
  parameters: { in: string; name: string; required: boolean; schema: Json }[];
  requestBody?: { required: boolean; content: Json };
  responses: Record<string, { description: string }>;
  security: Json[];
};
type OpenApi = {
  openapi: string;
  info: { title: string; version: string };
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Json; securitySchemes: Json };
};

const { status, body } = await serveAs(aPerson(), handler, anEvent('get-openapi'));
const description = body as unknown as OpenApi;
const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

test('anyone gets a description in OpenAPI 3.1', () => {
  expect(status).toBe(200);
  expect(description.openapi).toMatch(/^3\.1\.\d+$/);
  expect(description.info).toMatchObject({ title: expect.any(String), version: expect.any(String) });
});

test('every route of the contract stands there, once', () => {
  const described = operations.map(({ path, method }) => `${method.toUpperCase()} ${path}`);
  expect(described.toSorted()).toEqual(allRoutes.map(({ method, path }) => `${method} ${path}`).toSorted());
  expect(new Set(operations.map(({ operation }) => operation.operationId)).size).toBe(operations.length);
});

test.for(operations)('$operation.operationId keeps the rules of OpenAPI', ({ path, method, operation }) => {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const parameters = operation.parameters.filter((each) => each.in === 'path');
  expect(parameters.map(({ name }) => name).toSorted()).toEqual(inPath.toSorted());
  expect(parameters.every(({ required }) => required)).toBe(true);
  for (const each of operation.parameters) expect(each.schema).toBeTypeOf('object');
  expect(new Set(operation.parameters.map((each) => `${each.in} ${each.name}`)).size).toBe(
    operation.parameters.length,
  );

  expect(Object.keys(operation.responses).every((code) => /^([1-5]\d\d|[1-5]XX|default)$/.test(code))).toBe(
    true,
  );
  for (const response of Object.values(operation.responses)) expect(response.description).not.toBe('');
  if (method === 'get' || method === 'delete') expect(operation.requestBody).toBeUndefined();
  expect(operation.summary).not.toBe('');
});

test('every reference leads to something that is described, and every security scheme is known', () => {
  const references = [...JSON.stringify(description).matchAll(/"\$ref":"([^"]+)"/g)].map(
    ([, to]) => to ?? '',
  );
  expect(references.length).toBeGreaterThan(0);
  for (const reference of references) {
    const steps = reference.replace(/^#\//, '').split('/');
    const found = steps.reduce<unknown>((at, step) => (at as Json | undefined)?.[step], description);
    expect(found, reference).toBeDefined();
  }
  const schemes = operations.flatMap(({ operation }) =>
    operation.security.flatMap((each) => Object.keys(each)),
  );
  expect(schemes.filter((name) => !(name in description.components.securitySchemes))).toEqual([]);
});
