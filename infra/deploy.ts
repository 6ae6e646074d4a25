import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import * as z from 'zod/mini';
import { recordsMissing } from './mail-domain.ts';
import { runCommand } from './run-command.ts';
import { isPlaceholder, originOf, type Stage, stageNamed } from './stages.ts';
import { uploadSite } from './upload-site.ts';

const folder = join(import.meta.dirname, '..', 'web', 'dist');
const outputsFile = 'cdk.out/outputs.json';
const cdk = (...args: string[]) =>
  runCommand('cdk', ...args, '--app', 'cdk.out', '--require-approval', 'never');

/** `npm run deploy -- <stage>`: everything, in the order in which one thing needs the other. */
async function deploy(stage: Stage): Promise<void> {
  const { region } = stage;
  const ses = new SESv2Client({ region });
  await ses.config.credentials().catch(() => {
    throw new Error(
      'No AWS credentials were found. Sign in first, for instance with "aws sso login", and set AWS_PROFILE.',
    );
  });
  await runCommand('vite', 'build', 'web');
  await runCommand('node', 'infra/app.ts', '-c', `stage=${stage.name}`);

  await cdk('deploy', `portal-${stage.name}-mail`);
  const missing = await recordsMissing(ses, stage.mailDomain);
  if (missing.length > 0) {
    throw new Error(
      `Mail cannot be sent from ${stage.mailDomain} yet. Add these records to its DNS, wait until they are known, and deploy again:\n${missing.join('\n')}`,
    );
  }
  await cdk('deploy', '--all', '--outputs-file', outputsFile);

  const Outputs = z.record(z.string(), z.record(z.string(), z.string()));
  const outputs =
    Outputs.parse(JSON.parse(readFileSync(outputsFile, 'utf8')))[`portal-${stage.name}-site`] ?? {};
  const files = await uploadSite(new S3Client({ region }), outputs.siteBucketName ?? '', folder);
  console.log(
    `\n${files} files uploaded. ${originOf(stage)} answers once ${stage.domainName} is a CNAME of ${outputs.distributionDomainName}.`,
  );
}

try {
  const stage = stageNamed(process.argv[2] ?? '');
  if (isPlaceholder(stage)) {
    throw new Error(
      `The stage ${stage.name} still has placeholders for its names: put yours into infra/stages.ts first.`,
    );
  }
  await deploy(stage);
} catch (fault) {
  console.error(`\n${fault instanceof Error ? fault.message : String(fault)}`);
  process.exitCode = 1;
}
