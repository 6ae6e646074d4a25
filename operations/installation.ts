import { existsSync, readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { originOf, stageNamed } from '../infra/stages.ts';

/** A portal on which an operator does something by hand, and the environment that the functions' code needs for it. */
export type Installation = { readonly origin: string; readonly settings: Readonly<Record<string, string>> };

const outputsFile = 'cdk.out/outputs.json';
const Outputs = z.record(z.string(), z.record(z.string(), z.string()));

function deployed(name: string): Installation {
  const stage = stageNamed(name);
  if (!existsSync(outputsFile))
    throw new Error(
      `${outputsFile} is missing. It is written by "npm run deploy -- ${name}": deploy first, from here.`,
    );
  const all = Outputs.parse(JSON.parse(readFileSync(outputsFile, 'utf8')));
  const data = all[`portal-${name}-data`];
  if (data === undefined)
    throw new Error(`${outputsFile} says nothing of ${name}. Run "npm run deploy -- ${name}" first.`);
  const output = (key: string): string => {
    const value = data[key];
    if (value === undefined) throw new Error(`${outputsFile} has no ${key} for ${name}: deploy again.`);
    return value;
  };
  return {
    origin: originOf(stage),
    settings: {
      AWS_REGION: stage.region,
      DIRECTORY_TABLE: output('directoryTableName'),
      RETURNS_TABLE: output('returnsTableName'),
      ANSWERS_TABLE: output('answersTableName'),
      LEDGER_TABLE: output('ledgerTableName'),
      MESSAGES_TABLE: output('messagesTableName'),
      DOCUMENTS_BUCKET: output('documentsBucketName'),
      EVIDENCE_BUCKET: output('evidenceBucketName'),
      USER_POOL_ID: output('userPoolId'),
    },
  };
}

async function local(port: string): Promise<Installation> {
  const origin = `http://localhost:${port}`;
  const reply = await fetch(`${origin}/_local/operator`).catch(() => undefined);
  if (!reply?.ok)
    throw new Error(
      `No portal answers at ${origin}. Start one with "npm start" or "npm run start:empty", or name its PORT.`,
    );
  return { origin, settings: z.record(z.string(), z.string()).parse(await reply.json()) };
}

/** `local`, or a stage that was deployed from this folder. Throws a sentence that says what is missing. */
export const installationNamed = (name: string): Promise<Installation> =>
  name === 'local' ? local(process.env.PORT ?? '4300') : Promise.resolve().then(() => deployed(name));
