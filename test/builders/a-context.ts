import type { Context } from 'aws-lambda';

/** The context of a Lambda run with so much time left; a function may let it run out. */
export const aContext = (left: () => number = () => 300_000): Context =>
  ({ awsRequestId: 'request-1', functionName: 'job', getRemainingTimeInMillis: left }) as unknown as Context;
