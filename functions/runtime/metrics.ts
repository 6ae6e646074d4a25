import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';

const metrics = new Metrics({
  namespace: process.env.POWERTOOLS_METRICS_NAMESPACE ?? 'portal',
  serviceName: 'portal',
});

/**
 * Figures of one run, by name, written at once through the log: they cost no call. Counts only, no personal data.
 * `of` says what they are figures of, where an alarm tells one from another.
 */
export function count(
  figures: Readonly<Record<string, number>>,
  of: Readonly<Record<string, string>> = {},
): void {
  for (const [name, value] of Object.entries(of)) metrics.addDimension(name, value);
  for (const [name, value] of Object.entries(figures)) metrics.addMetric(name, MetricUnit.Count, value);
  metrics.publishStoredMetrics();
}
