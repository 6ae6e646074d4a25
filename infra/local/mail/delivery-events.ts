import * as z from 'zod/mini';
import { account, identityArn, region } from '../template/identities.ts';
import type { Resolver } from '../template/resolver.ts';
import type { Resource } from '../template/templates.ts';
import { addressIn, type Mail } from './mailbox.ts';

const DestinationProperties = z.strictObject({
  ConfigurationSetName: z.string(),
  EventDestination: z.strictObject({
    Enabled: z.literal(true),
    EventBridgeDestination: z.strictObject({ EventBusArn: z.string() }),
    MatchingEventTypes: z.array(z.string()),
  }),
});

/** Which kinds of event each configuration set tells the event bus. */
export type EventKinds = ReadonlyMap<string, ReadonlySet<string>>;

export function eventKinds(resources: readonly Resource[], resolver: Resolver): EventKinds {
  const kinds = new Map<string, Set<string>>();
  for (const resource of resources) {
    if (resource.kind !== 'AWS::SES::ConfigurationSetEventDestination') continue;
    const { ConfigurationSetName, EventDestination } = DestinationProperties.parse(
      resolver.propertiesOf(resource),
    );
    kinds.set(ConfigurationSetName, new Set(EventDestination.MatchingEventTypes));
  }
  return kinds;
}

type Outcome = {
  readonly kind: string;
  readonly eventType: string;
  readonly detailType: string;
  readonly detail: object;
};

/** What becomes of a mail to an address: SES's mailbox simulator has addresses that bounce or complain. */
function outcomesFor(address: string, at: string): Outcome[] {
  const [name = '', domain] = address.split('@');
  const simulated = domain === 'simulator.amazonses.com' ? name.split('+')[0] : 'success';
  const sent: Outcome = { kind: 'send', eventType: 'Send', detailType: 'Email Sent', detail: { send: {} } };
  const delivered: Outcome = {
    kind: 'delivery',
    eventType: 'Delivery',
    detailType: 'Email Delivered',
    detail: {
      delivery: { timestamp: at, recipients: [address], smtpResponse: '250 ok', processingTimeMillis: 5 },
    },
  };
  if (simulated === 'bounce' || simulated === 'suppressionlist') {
    const bounce = {
      bounceType: 'Permanent',
      bounceSubType: simulated === 'bounce' ? 'General' : 'Suppressed',
      bouncedRecipients: [
        {
          emailAddress: address,
          action: 'failed',
          status: '5.1.1',
          diagnosticCode: 'smtp; 550 5.1.1 user unknown',
        },
      ],
      timestamp: at,
      feedbackId: `local-${at}`,
    };
    return [sent, { kind: 'bounce', eventType: 'Bounce', detailType: 'Email Bounced', detail: { bounce } }];
  }
  if (simulated === 'complaint') {
    const complaint = {
      complainedRecipients: [{ emailAddress: address }],
      timestamp: at,
      feedbackId: `local-${at}`,
    };
    return [
      sent,
      delivered,
      {
        kind: 'complaint',
        eventType: 'Complaint',
        detailType: 'Email Complaint Received',
        detail: { complaint },
      },
    ];
  }
  return [sent, delivered];
}

/** The events SES would put on the bus for one mail, in their order. */
export function deliveryEvents(
  mail: Mail,
  configurationSet: string,
  kinds: EventKinds,
): Record<string, unknown>[] {
  const told = kinds.get(configurationSet) ?? new Set<string>();
  const sender = addressIn(mail.from);
  const tags = Object.fromEntries(Object.entries(mail.tags).map(([name, value]) => [name, [value]]));
  const about = {
    timestamp: mail.at,
    source: mail.from,
    sourceArn: identityArn(sender.split('@')[1] ?? ''),
    sendingAccountId: account,
    messageId: mail.id,
    destination: [...mail.to, ...mail.cc, ...mail.bcc],
    commonHeaders: { from: [mail.from], to: mail.to, subject: mail.subject, messageId: mail.id },
    tags: { ...tags, 'ses:configuration-set': [configurationSet], 'ses:from-domain': [sender.split('@')[1]] },
  };
  const outcomes = about.destination.flatMap((address) => outcomesFor(addressIn(address), mail.at));
  const firstSend = outcomes.findIndex(({ kind }) => kind === 'send');
  return outcomes
    .filter(({ kind }, index) => told.has(kind) && (kind !== 'send' || index === firstSend))
    .map(({ eventType, detailType, detail }, index) => ({
      version: '0',
      id: `${mail.id}-${index}`,
      'detail-type': detailType,
      source: 'aws.ses',
      account,
      time: mail.at,
      region,
      resources: [`arn:aws:ses:${region}:${account}:configuration-set/${configurationSet}`],
      detail: { eventType, mail: about, ...detail },
    }));
}
