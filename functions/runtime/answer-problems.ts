import type { MiddlewareObj } from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Area } from '../../shared/contract/route.ts';
import { faultInLog } from './fault-in-log.ts';
import { log } from './log.ts';
import { count } from './metrics.ts';
import { Refused } from './refused.ts';
import { problem } from './reply.ts';

/**
 * Turns a refusal into its problem document, and a fault into one that tells nothing but a reference. A fault that is
 * answered is no error to Lambda, so it is counted here: that count is what the area’s alarm hears.
 */
export function answerProblems(
  area: Area,
): MiddlewareObj<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2> {
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
        ...faultInLog(error),
      });
      count({ Faults: 1 }, { area });
      request.response = problem('fault', reference);
    },
  };
}
