import { Logger } from '@aws-lambda-powertools/logger';

/** Structured log. Ids, counts and refusal names only: no personal data, no answers, no addresses. */
export const log = new Logger({ serviceName: 'portal' });
