/**
 * Findings of the AWS Solutions rules that we accept, each with its reason. At most eight, and none about who
 * may read or write data (held by test/infra).
 */
export const acceptedFindings: readonly { readonly id: string; readonly reason: string }[] = [
  {
    id: 'AwsSolutions::AwsSolutions-APIG4',
    reason:
      'The session is looked up by the function at every request, so that removing a role takes effect at once; an authorizer in front would answer from what it saw earlier. Default deny is tested for every route.',
  },
  {
    id: 'AwsSolutions::AwsSolutions-COG2',
    reason:
      'Sign-in is by a one-time code or a passkey, with which Cognito cannot combine a second factor; nobody has a password.',
  },
  {
    id: 'AwsSolutions::AwsSolutions-COG8',
    reason: 'The plus plan guards passwords against guessing and leaks; there are none.',
  },
  {
    id: 'AwsSolutions::AwsSolutions-CFR1',
    reason:
      'People answer for their agency from wherever they are; an address abroad is no reason to refuse them.',
  },
  {
    id: 'AwsSolutions::AwsSolutions-CFR2',
    reason:
      'A firewall would cost more than the whole portal; request rates are limited at the API, and every input is parsed against a strict schema.',
  },
  {
    id: 'AwsSolutions::AwsSolutions-IAM5[Resource::*]',
    reason:
      'X-Ray accepts trace segments only for "*"; it lets a function write its own traces and read nothing.',
  },
  {
    id: 'AwsSolutions::AwsSolutions-IAM5[Resource::arn:aws:events:eu-west-2:<AWS::AccountId>:rule/DO-NOT-DELETE-AmazonGuardDutyMalwareProtectionS3*]',
    reason:
      'GuardDuty names the rule by which it hears of new files itself, with this beginning; the role may touch only rules that GuardDuty manages.',
  },
];
