import type { MiddlewareObj } from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { log } from './log.ts';
import { Refused } from './refused.ts';
import { problem } from './reply.ts';

/** Turns a refusal into its problem document, and a fault into one that tells nothing but a reference. */
export function answerProblems(): MiddlewareObj<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2> {
  return {
    onError: (request) => {
      const reference = request.event.requestContext.requestId;
      const { error } = request;
      if (error instanceof Refused) {
        log.info('refused', { because: error.because, route: request.event.routeKey, reference });
        request.response = problem(error.because, reference, error.extras);
        return;
      }
      log.error('fault', {
        route: request.event.routeKey,
        reference,
        name: error?.name,
        stack: error?.stack,
      });
      request.response = problem('fault', reference);
    },
  };
}
