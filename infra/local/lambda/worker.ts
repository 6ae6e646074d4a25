import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import type { WorkerReply, WorkerRequest } from './worker-messages.ts';

/** One execution environment: loads the bundle once and handles one event at a time. */
const { file } = workerData as { file: string };
const { handler } = (await import(pathToFileURL(file).href)) as {
  handler: (event: unknown, context: unknown) => unknown;
};

const reply = (message: WorkerReply): void => parentPort?.postMessage(message);

async function handle({ id, event, deadline, functionName, arn, megabytes }: WorkerRequest): Promise<void> {
  const context = {
    awsRequestId: id,
    functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: arn,
    memoryLimitInMB: String(megabytes),
    logGroupName: `/portal/${functionName}`,
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => deadline - Date.now(),
  };
  try {
    // Lambda hands the reply on as JSON, and so loses what JSON cannot say.
    const result = JSON.stringify((await handler(event, context)) ?? null);
    reply({ kind: 'result', id, result });
  } catch (fault) {
    const { name, message, stack } = fault instanceof Error ? fault : new Error(String(fault));
    reply({ kind: 'fault', id, name, message, trace: stack ?? '' });
  }
}

parentPort?.on('message', (request: WorkerRequest) => void handle(request));
reply({ kind: 'ready' });
