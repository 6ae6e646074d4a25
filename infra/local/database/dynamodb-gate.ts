import { Agent, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import * as z from 'zod/mini';
import type { Gatekeeper } from '../iam/gatekeeper.ts';
import { accessKeyOf, bodyOf, type LoopbackServer, serveLoopback } from '../loopback-server.ts';
import { tableArn } from '../template/identities.ts';

const Named = z.looseObject({ TableName: z.string() });
const RequestBody = z.looseObject({
  TableName: z.optional(z.string()),
  IndexName: z.optional(z.string()),
  TransactItems: z.optional(z.array(z.record(z.string(), Named))),
  RequestItems: z.optional(z.record(z.string(), z.unknown())),
});

const actionOfPart: Readonly<Record<string, string>> = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
  Get: 'GetItem',
};

/** What a request needs to be allowed, each as action and resource: a transaction needs leave for each of its parts. */
export function needsOf(operation: string, body: unknown): (readonly [action: string, resource: string])[] {
  const { TableName, IndexName, TransactItems, RequestItems } = RequestBody.parse(body);
  if (TransactItems) {
    return TransactItems.flatMap((item) =>
      Object.entries(item).map(
        ([part, { TableName: name }]) => [`dynamodb:${actionOfPart[part] ?? part}`, tableArn(name)] as const,
      ),
    );
  }
  if (RequestItems)
    return Object.keys(RequestItems).map((name) => [`dynamodb:${operation}`, tableArn(name)] as const);
  const resource = TableName ? tableArn(TableName) : '*';
  return [[`dynamodb:${operation}`, IndexName ? `${resource}/index/${IndexName}` : resource]];
}

/** Stands before DynamoDB Local, which lets anybody do anything, and asks IAM first. */
export async function dynamodbGate(
  port: number,
  database: number,
  iam: Gatekeeper,
  fault: (error: unknown) => void,
): Promise<LoopbackServer> {
  const agent = new Agent({ keepAlive: true });
  const server = await serveLoopback(
    port,
    async (request, response) => {
      const body = await bodyOf(request);
      const key = accessKeyOf(request);
      if (!iam.principalOf(key))
        return refuse(response, 'UnrecognizedClientException', 'The security token is invalid.');
      const operation = String(request.headers['x-amz-target']).split('.')[1] ?? '';
      const needs = needsOf(operation, JSON.parse(body.toString() || '{}'));
      const denied = needs.filter(([action, resource]) => !iam.allows(key, action, resource))[0];
      if (denied) {
        const who = iam.principalOf(key)?.name ?? key;
        return refuse(
          response,
          'AccessDeniedException',
          `${who} is not authorized to perform: ${denied[0]} on resource: ${denied[1]}`,
        );
      }
      await passOn(database, agent, request, body, response);
    },
    fault,
  );
  return {
    port: server.port,
    close: async () => {
      agent.destroy();
      await server.close();
    },
  };
}

function refuse(response: ServerResponse, kind: string, message: string): void {
  response.writeHead(400, { 'content-type': 'application/x-amz-json-1.0', 'x-amzn-errortype': kind });
  response.end(JSON.stringify({ __type: `com.amazon.coral.service#${kind}`, message }));
}

const passOn = (
  database: number,
  agent: Agent,
  request: IncomingMessage,
  body: Buffer,
  response: ServerResponse,
): Promise<void> =>
  new Promise((resolve) => {
    const onward = httpRequest(
      {
        host: '127.0.0.1',
        port: database,
        agent,
        method: request.method,
        path: request.url,
        headers: request.headers,
      },
      (reply) => {
        response.writeHead(reply.statusCode ?? 502, reply.headers);
        reply.pipe(response);
        reply.once('end', resolve);
      },
    );
    onward.once('error', () => {
      if (!response.headersSent) response.writeHead(503);
      response.end();
      resolve();
    });
    onward.end(body);
  });
