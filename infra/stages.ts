/** What differs between one installation of the portal and another. The only file to edit before deploying. */
export type Stage = {
  readonly name: 'dev' | 'prod';
  readonly region: string;
  /** Where people open the portal; a DNS name you own, pointed at the CloudFront distribution. */
  readonly domainName: string;
  /** Certificate for `domainName`, issued in us-east-1, where CloudFront looks for it. */
  readonly certificateArn: string;
  /** Domain that mail is sent from; its DKIM records are printed by the first deployment. */
  readonly mailDomain: string;
  /** Address of the sender of every mail, at `mailDomain`; the name before it is the board’s. */
  readonly mailFrom: string;
  /** Who is told when an alarm rings. */
  readonly alarmAddress: string;
  /** First part of the sign-in pages' address; unique in the whole region. */
  readonly signInPrefix: string;
};

/**
 * The stages there are. The example.org names and the certificate of account 000000000000 are placeholders:
 * they synthesize and play locally, and `npm run deploy` refuses them.
 */
const stages: Record<Stage['name'], Stage> = {
  dev: {
    name: 'dev',
    region: 'eu-west-2',
    domainName: 'returns.dev.example.org',
    certificateArn: 'arn:aws:acm:us-east-1:000000000000:certificate/00000000-0000-0000-0000-000000000000',
    mailDomain: 'mail.dev.example.org',
    mailFrom: 'returns@mail.dev.example.org',
    alarmAddress: 'operators@dev.example.org',
    signInPrefix: 'safeguarding-returns-dev',
  },
  prod: {
    name: 'prod',
    region: 'eu-west-2',
    domainName: 'returns.example.org',
    certificateArn: 'arn:aws:acm:us-east-1:000000000000:certificate/00000000-0000-0000-0000-000000000000',
    mailDomain: 'mail.example.org',
    mailFrom: 'returns@mail.example.org',
    alarmAddress: 'operators@example.org',
    signInPrefix: 'safeguarding-returns',
  },
};

/** The stage of that name; throws a sentence naming the stages there are. */
export function stageNamed(name: string): Stage {
  const stage = Object.values(stages).find((each) => each.name === name);
  if (!stage)
    throw new Error(`There is no stage "${name}". Choose one of: ${Object.keys(stages).join(', ')}.`);
  return stage;
}

export const isPlaceholder = (stage: Stage): boolean =>
  [stage.domainName, stage.mailDomain, stage.alarmAddress].some((each) => each.endsWith('example.org')) ||
  stage.certificateArn.includes(':000000000000:');

export const originOf = (stage: Stage): string => `https://${stage.domainName}`;

export const signInDomainOf = (stage: Stage): string =>
  `${stage.signInPrefix}.auth.${stage.region}.amazoncognito.com`;
