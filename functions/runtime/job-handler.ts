import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import { log } from './log.ts';

/**
 * The one stack of jobs: says what failed, and fails, so that the caller retries or keeps the event.
 * `context` tells how much time is left.
 */
export const jobHandler = <Event, Result = void>(
  job: string,
  handle: (event: Event, context: Context) => Promise<Result>,
) =>
  middy<Event, Result>()
    .use({ onError: ({ error }) => log.error('job failed', { job, name: error?.name, stack: error?.stack }) })
    .handler((event, context) => handle(event, context));
