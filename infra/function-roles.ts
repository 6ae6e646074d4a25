import * as iam from 'aws-cdk-lib/aws-iam';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { type FunctionName, type FunctionSpec, functionList, functionNames } from './function-list.ts';

export type FunctionRoles = Readonly<Record<FunctionName, iam.Role>>;

/**
 * The role of each function. They live beside the documents because the bucket itself says who may read and
 * write which of its folders: a grant that no policy elsewhere can widen unseen.
 */
export function functionRoles(scope: Construct, documents: s3.Bucket): FunctionRoles {
  const roles = functionNames.map((name) => {
    const spec: FunctionSpec = functionList[name];
    const role = new iam.Role(scope, `${name}-role`, {
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
    });
    for (const [folder, actions] of Object.entries(spec.documents ?? {})) {
      documents.addToResourcePolicy(
        new iam.PolicyStatement({
          principals: [role],
          actions: actions.map((action) => `s3:${action}`),
          resources: [documents.arnForObjects(`${folder}/*`)],
        }),
      );
    }
    return [name, role] as const;
  });
  return Object.fromEntries(roles) as Record<FunctionName, iam.Role>;
}
