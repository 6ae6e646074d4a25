import { Cron } from 'croner';
import * as z from 'zod/mini';
import type { EventQueue } from './lambda/event-queue.ts';
import type { PlayedFunction } from './lambda/functions.ts';
import type { Resolver } from './template/resolver.ts';
import type { Resource } from './template/templates.ts';

const ScheduleProperties = z.strictObject({
  FlexibleTimeWindow: z.strictObject({ Mode: z.literal('OFF') }),
  ScheduleExpression: z.string(),
  ScheduleExpressionTimezone: z.string(),
  Target: z.strictObject({
    Arn: z.string(),
    DeadLetterConfig: z.strictObject({ Arn: z.string() }),
    Input: z.string(),
    RetryPolicy: z.json(),
    RoleArn: z.string(),
  }),
});

export type Schedule = {
  readonly job: string;
  readonly expression: string;
  readonly timezone: string;
  /** Runs the job now as if it were `at`, and resolves to its reply. */
  readonly fire: (at: Date) => Promise<unknown>;
  readonly close: () => void;
};

const scheduledTime = '<aws.scheduler.scheduled-time>';

/** The scheduler gives whole seconds. */
const inSeconds = (at: Date): string => at.toISOString().replace(/\.\d+Z$/, 'Z');

export function playSchedules(
  resources: readonly Resource[],
  resolver: Resolver,
  functionAt: (arn: string) => PlayedFunction,
  queue: EventQueue,
): Schedule[] {
  return resources
    .filter(({ kind }) => kind === 'AWS::Scheduler::Schedule')
    .map((resource) => {
      const { Target, ScheduleExpression, ScheduleExpressionTimezone } = ScheduleProperties.parse(
        resolver.propertiesOf(resource),
      );
      const fn = functionAt(Target.Arn);
      const eventAt = (at: Date): unknown =>
        JSON.parse(Target.Input.replaceAll(scheduledTime, inSeconds(at)));
      const clock = new Cron(
        cronOf(ScheduleExpression),
        { timezone: ScheduleExpressionTimezone, unref: true },
        () => void queue.add(fn, eventAt(new Date())),
      );
      return {
        job: fn.name,
        expression: ScheduleExpression,
        timezone: ScheduleExpressionTimezone,
        fire: (at) => fn.invoke(eventAt(at)),
        close: () => clock.stop(),
      };
    });
}

/** AWS's two ways of saying when, as the five fields that everyone else uses; throws at what cannot be said so. */
export function cronOf(expression: string): string {
  const minutes = Number(/^rate\((\d+) minutes?\)$/.exec(expression)?.[1]);
  if (minutes > 0 && 60 % minutes === 0) return `*/${minutes} * * * *`;
  const fields = /^cron\(([^)]+)\)$/.exec(expression)?.[1]?.split(' ') ?? [];
  const [minute, hour, day, month, weekday, year] = fields;
  // AWS counts weekdays from 1; names mean the same to both.
  if (fields.length !== 6 || year !== '*' || /\d/.test(weekday ?? '')) {
    throw new Error(`The player does not know the schedule ${expression}.`);
  }
  return [minute, hour, day, month, weekday].map((field) => (field === '?' ? '*' : field)).join(' ');
}
