import * as iam from 'aws-cdk-lib/aws-iam';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { type FunctionName, type FunctionSpec, functionList, functionNames } from './function-list.ts';

/** The buckets whose folders functions are granted. */
export type Buckets = { readonly documents: s3.Bucket; readonly evidence: s3.Bucket };

export type FunctionRoles = Readonly<Record<FunctionName, iam.Role>>;

/**
 * The role of each function. They live beside the buckets because a bucket itself says who may read and write
 * which of its folders: a grant that no policy elsewhere can widen unseen.
 */
export function functionRoles(scope: Construct, buckets: Buckets): FunctionRoles {
  const roles = functionNames.map((name) => {
    const spec: FunctionSpec = functionList[name];
    const role = new iam.Role(scope, `${name}-role`, {
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
    });
    for (const kind of ['documents', 'evidence'] as const)
      for (const [folder, actions] of Object.entries(spec[kind] ?? {}))
        allowInFolder(buckets[kind], folder, role, actions);
    for (const kind of spec.listsVersions ?? []) allowListing(buckets[kind], role);
    return [name, role] as const;
  });
  return Object.fromEntries(roles) as Record<FunctionName, iam.Role>;
}

/** A line of the bucket’s own policy: this role may do this to what lies in this folder. */
export function allowInFolder(
  bucket: s3.Bucket,
  folder: string,
  role: iam.Role,
  actions: readonly string[],
): void {
  bucket.addToResourcePolicy(
    new iam.PolicyStatement({
      principals: [role],
      actions: actions.map((action) => `s3:${action}`),
      resources: [bucket.arnForObjects(`${folder}/*`)],
    }),
  );
}

/** A line of the bucket’s own policy: this role may see which versions there are. */
function allowListing(bucket: s3.Bucket, role: iam.Role): void {
  bucket.addToResourcePolicy(
    new iam.PolicyStatement({
      principals: [role],
      actions: ['s3:ListBucketVersions'],
      resources: [bucket.bucketArn],
    }),
  );
}
