import * as z from 'zod/mini';
import { type EventPattern, eventPattern } from '../event-pattern.ts';
import type { Resolver } from '../template/resolver.ts';
import type { Resource } from '../template/templates.ts';

/** How one function hears of the changes of one table. */
export type Mapping = {
  readonly id: string;
  readonly functionName: string;
  readonly streamArn: string;
  readonly batchSize: number;
  readonly patterns: readonly EventPattern[];
  readonly startingPosition: 'TRIM_HORIZON' | 'LATEST';
  readonly bisect: boolean;
  readonly retries: number;
  readonly reportsFailures: boolean;
  readonly deadLetterQueue: string | undefined;
  readonly invoke: (event: unknown) => Promise<unknown>;
  readonly giveUp: (letter: unknown) => void;
  readonly report: (fault: unknown) => void;
};

const MappingProperties = z.strictObject({
  BatchSize: z.number(),
  BisectBatchOnFunctionError: z.boolean(),
  DestinationConfig: z.strictObject({ OnFailure: z.strictObject({ Destination: z.string() }) }),
  EventSourceArn: z.string(),
  FilterCriteria: z.optional(z.strictObject({ Filters: z.array(z.strictObject({ Pattern: z.string() })) })),
  FunctionName: z.string(),
  FunctionResponseTypes: z.array(z.literal('ReportBatchItemFailures')),
  // Gathering for a moment only saves invocations; here each poll is handed on at once.
  MaximumBatchingWindowInSeconds: z.number(),
  MaximumRecordAgeInSeconds: z.number(),
  MaximumRetryAttempts: z.number(),
  StartingPosition: z.enum(['TRIM_HORIZON', 'LATEST']),
  Tags: z.json(),
});

export type Surroundings = {
  readonly invoke: (functionName: string, event: unknown) => Promise<unknown>;
  readonly giveUp: (queueArn: string, letter: unknown) => void;
  readonly report: (fault: unknown) => void;
};

export function readMappings(
  resources: readonly Resource[],
  resolver: Resolver,
  { invoke, giveUp, report }: Surroundings,
): Mapping[] {
  return resources
    .filter(({ kind }) => kind === 'AWS::Lambda::EventSourceMapping')
    .map((resource) => {
      const properties = MappingProperties.parse(resolver.propertiesOf(resource));
      const queue = properties.DestinationConfig.OnFailure.Destination;
      return {
        id: resource.id,
        functionName: properties.FunctionName,
        streamArn: properties.EventSourceArn,
        batchSize: properties.BatchSize,
        patterns: (properties.FilterCriteria?.Filters ?? []).map(({ Pattern }) =>
          eventPattern(JSON.parse(Pattern)),
        ),
        startingPosition: properties.StartingPosition,
        bisect: properties.BisectBatchOnFunctionError,
        retries: properties.MaximumRetryAttempts,
        reportsFailures: properties.FunctionResponseTypes.length > 0,
        deadLetterQueue: queue,
        invoke: (event) => invoke(properties.FunctionName, event),
        giveUp: (letter) => giveUp(queue, letter),
        report,
      };
    });
}
