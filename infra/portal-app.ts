import { App, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { Route } from '../shared/contract/route.ts';
import { acceptedFindings } from './accepted-findings.ts';
import { dataStack } from './data-stack.ts';
import { mailStack } from './mail-stack.ts';
import { serviceStack } from './service-stack.ts';
import { siteStack } from './site-stack.ts';
import type { Stage } from './stages.ts';

export type PortalAppProps = {
  readonly stage: Stage;
  readonly routes: readonly Route[];
  /** Folder with one bundle per function. */
  readonly bundles: string;
  readonly outdir: string;
};

/** How CDK writes templates, fixed here so that the CLI, the tests and the player all get the same ones. */
const context = {
  '@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy': true,
  '@aws-cdk/aws-lambda:recognizeLayerVersion': true,
  '@aws-cdk/core:checkSecretUsage': true,
  '@aws-cdk/aws-iam:minimizePolicies': true,
  '@aws-cdk/core:enablePartitionLiterals': true,
  '@aws-cdk/core:target-partitions': ['aws'],
};

/** The whole portal of one stage, checked against the AWS Solutions rules while it is synthesized. */
export function portalApp({ stage, routes, bundles, outdir }: PortalAppProps): App {
  const app = new App({ outdir, context, analyticsReporting: false });
  const mail = mailStack(app, stage);
  const data = dataStack(app, stage);
  const api = serviceStack(app, { stage, data, routes, bundles });
  siteStack(app, { stage, api, evidence: data.evidence });
  data.pool.stack.addStackDependency(mail);
  Tags.of(app).add('service', 'safeguarding-returns');
  Tags.of(app).add('stage', stage.name);
  for (const finding of acceptedFindings) Validations.of(app).acknowledge(finding);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return app;
}
