import { Duration, type Stack } from 'aws-cdk-lib';
import * as guardduty from 'aws-cdk-lib/aws-guardduty';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { allowInFolder } from './function-roles.ts';
import { originOf, type Stage } from './stages.ts';

/** Where browsers send files to; what lies there is read by the scanner and the job that looks into it, by nobody else. */
export const quarantine = 'quarantine';

/**
 * What the evidence bucket has beyond any other: pages of our own may send it forms, it tells the event bus of every
 * object, and what was left in quarantine goes. What was found clean lies in `kept/` by then, and stays.
 */
export const evidenceBucketProps = (stage: Stage): s3.BucketProps => ({
  versioned: true,
  cors: [
    {
      allowedOrigins: [originOf(stage)],
      allowedMethods: [s3.HttpMethods.POST],
      allowedHeaders: ['content-type'],
      maxAge: 3600,
    },
  ],
  lifecycleRules: [
    {
      prefix: `${quarantine}/`,
      expiration: Duration.days(7),
      noncurrentVersionExpiration: Duration.days(1),
      abortIncompleteMultipartUploadAfter: Duration.days(1),
    },
  ],
});

/** The construct’s own switch for this would bring a Lambda function of CDK’s; the property alone does the same. */
export function tellEventBus(bucket: s3.Bucket): void {
  (bucket.node.defaultChild as s3.CfnBucket).notificationConfiguration = {
    eventBridgeConfiguration: { eventBridgeEnabled: true },
  };
}

/** GuardDuty scans whatever arrives in quarantine for malware, and tells the event bus what it found. */
export function malwareScan(stack: Stack, bucket: s3.Bucket): void {
  const service = 'malware-protection-plan.guardduty.amazonaws.com';
  const role = new iam.Role(stack, 'MalwareScanRole', { assumedBy: new iam.ServicePrincipal(service) });
  allowInFolder(bucket, quarantine, role, ['GetObject', 'GetObjectVersion']);
  const rules = stack.formatArn({
    service: 'events',
    resource: 'rule',
    resourceName: 'DO-NOT-DELETE-AmazonGuardDutyMalwareProtectionS3*',
  });
  const policy = new iam.Policy(stack, 'MalwareScanGrants', {
    roles: [role],
    statements: [
      new iam.PolicyStatement({
        actions: ['events:PutRule', 'events:DeleteRule', 'events:PutTargets', 'events:RemoveTargets'],
        resources: [rules],
        conditions: { StringLike: { 'events:ManagedBy': service } },
      }),
      new iam.PolicyStatement({
        actions: ['events:DescribeRule', 'events:ListTargetsByRule'],
        resources: [rules],
      }),
      new iam.PolicyStatement({
        actions: ['s3:PutBucketNotification', 's3:GetBucketNotification', 's3:ListBucket'],
        resources: [bucket.bucketArn],
      }),
      // GuardDuty proves with an empty object of this name that it owns the bucket it is to watch.
      new iam.PolicyStatement({
        actions: ['s3:PutObject'],
        resources: [bucket.arnForObjects('malware-protection-resource-validation-object')],
      }),
    ],
  });
  const plan = new guardduty.CfnMalwareProtectionPlan(stack, 'MalwareScan', {
    role: role.roleArn,
    protectedResource: {
      s3Bucket: { bucketName: bucket.bucketName, objectPrefixes: [`${quarantine}/`] },
    },
    actions: { tagging: { status: 'DISABLED' } },
  });
  plan.node.addDependency(policy);
  if (bucket.policy) plan.node.addDependency(bucket.policy);
}
