import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import { faultInLog } from './fault-in-log.ts';
import { log } from './log.ts';

/**
 * The one stack of jobs: says what failed, and fails, so that the caller retries or keeps the event. It fails in words
 * of its own, since Lambda writes those into the log and beside the dead letter. `context` tells how much time is left.
 */
export const jobHandler = <Event, Result = void>(
  job: string,
  handle: (event: Event, context: Context) => Promise<Result>,
) =>
  middy<Event, Result>()
    .use({
      onError: (request) => {
        const fault = faultInLog(request.error);
        log.error('job failed', { job, ...fault });
        request.error = new Error(`${job} failed: ${fault.name}`);
      },
    })
    .handler((event, context) => handle(event, context));
