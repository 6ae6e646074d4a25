import { CfnOutput, RemovalPolicy, Stack } from 'aws-cdk-lib';
import * as ses from 'aws-cdk-lib/aws-ses';
import type { Construct } from 'constructs';
import type { Stage } from './stages.ts';

/**
 * The domain mail is sent from. A stack of its own because it comes first: the user pool can only be made
 * once this domain's DKIM records stand in the DNS, and those records are known only after this deployment.
 */
export function mailStack(scope: Construct, stage: Stage): Stack {
  const stack = new Stack(scope, `portal-${stage.name}-mail`, {
    env: { region: stage.region },
    terminationProtection: true,
    description: 'Safeguarding returns portal: the domain mail is sent from.',
  });
  const identity = new ses.EmailIdentity(stack, 'MailDomain', {
    identity: ses.Identity.domain(stage.mailDomain),
    dkimIdentity: ses.DkimIdentity.easyDkim(ses.EasyDkimSigningKeyLength.RSA_2048_BIT),
  });
  identity.applyRemovalPolicy(RemovalPolicy.RETAIN);
  identity.dkimRecords.forEach((record, index) => {
    new CfnOutput(stack, `dkimRecord${index + 1}`, { value: `${record.name} CNAME ${record.value}` });
  });
  return stack;
}
