import * as z from 'zod/mini';
import { type EventPattern, eventPattern, matches } from './event-pattern.ts';
import type { EventQueue } from './lambda/event-queue.ts';
import type { PlayedFunction } from './lambda/functions.ts';
import type { Resolver } from './template/resolver.ts';
import type { Resource } from './template/templates.ts';

const RuleProperties = z.strictObject({
  EventPattern: z.record(z.string(), z.json()),
  State: z.literal('ENABLED'),
  Tags: z.json(),
  Targets: z.array(
    z.strictObject({
      Arn: z.string(),
      Id: z.string(),
      DeadLetterConfig: z.strictObject({ Arn: z.string() }),
      RetryPolicy: z.json(),
    }),
  ),
});

export type EventBus = { readonly put: (event: Readonly<Record<string, unknown>>) => Promise<void> };

/** The default event bus: each rule that matches hands the event to its functions. */
export function eventBus(
  resources: readonly Resource[],
  resolver: Resolver,
  functionAt: (arn: string) => PlayedFunction,
  queue: EventQueue,
): EventBus {
  const rules: { pattern: EventPattern; targets: PlayedFunction[] }[] = resources
    .filter(({ kind }) => kind === 'AWS::Events::Rule')
    .map((resource) => {
      const { EventPattern: pattern, Targets } = RuleProperties.parse(resolver.propertiesOf(resource));
      return { pattern: eventPattern(pattern), targets: Targets.map(({ Arn }) => functionAt(Arn)) };
    });
  return {
    async put(event) {
      const targets = rules.filter(({ pattern }) => matches(pattern, event)).flatMap((rule) => rule.targets);
      await Promise.all(targets.map((target) => queue.add(target, event)));
    },
  };
}
