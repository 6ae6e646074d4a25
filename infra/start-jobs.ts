import { Duration } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import { alarm, countAlarm } from './alarms.ts';
import type { Data } from './data-stack.ts';
import { quarantine } from './evidence-bucket.ts';
import { job, onChange, onEvent, onSchedule } from './job-triggers.ts';
import type { FunctionHome } from './portal-function.ts';

/** The jobs, each with what starts it: a schedule, a change in a table, an event. */
export function startJobs(home: FunctionHome, data: Data, setName: string): void {
  const quarterHourly = 'rate(15 minutes)';

  const planner = job(home, 'plan-reminders');
  onSchedule(planner, 'plan-reminders', 'cron(0 7 * * ? *)', {});
  alarm(home.alarms, 'plan-reminders-missed', {
    errorImpact: 'The daily run did not happen: reminders are late until it runs again.',
    metric: planner.fn.metricInvocations({ period: Duration.days(1), statistic: 'Sum' }),
    threshold: 1,
    evaluationPeriods: 1,
    comparisonOperator: cloudwatch.ComparisonOperator.LESS_THAN_THRESHOLD,
    treatMissingData: cloudwatch.TreatMissingData.BREACHING,
  });

  countAlarm(home.alarms, 'bank-holidays-end', {
    metricName: 'BankHolidaysEndSoon',
    errorImpact:
      'In half a year reminders will no longer know bank holidays: add the coming year to the list and deploy.',
  });
  countAlarm(home.alarms, 'nobody-to-remind', {
    metricName: 'AgenciesWithNobody',
    errorImpact: 'An agency that owes a return has nobody to be reminded: its manager must find a contact.',
  });

  const sender = job(home, 'send-message');
  // A message wakes the sender once, when it is written; claims and tries after it would wake it for nothing.
  const waiting = {
    dynamodb: { NewImage: { outbox: { S: ['waiting'] }, state: { S: ['planned'] } } },
    eventName: ['INSERT'],
  };
  onChange(sender, data.tables.messages, waiting);
  onSchedule(sender, 'send-message', quarterHourly, { sweep: true });

  onEvent(job(home, 'record-delivery'), {
    source: ['aws.ses'],
    detail: { mail: { tags: { 'ses:configuration-set': [setName] } } },
  });

  onChange(job(home, 'count-progress'), data.tables.answers, { eventName: ['INSERT', 'MODIFY', 'REMOVE'] });

  const documents = job(home, 'make-document');
  // Asked for, for the first time or again after it was given up; a failed attempt waits for the sweep.
  const wanted = { entity: { S: ['document'] }, state: { S: ['being-prepared'] }, attempts: { N: ['0'] } };
  const asked = { dynamodb: { NewImage: wanted }, eventName: ['INSERT', 'MODIFY'] };
  onChange(documents, data.tables.returns, asked);
  onSchedule(documents, 'make-document', quarterHourly, { sweep: true });

  checkEvidence(home, data, quarterHourly);

  const eraser = job(home, 'erase-text');
  const redactions = { entity: { S: ['redaction'] }, work: { S: ['waiting'] } };
  onChange(eraser, data.tables.returns, {
    dynamodb: { NewImage: redactions },
    eventName: ['INSERT', 'MODIFY'],
  });
  onSchedule(eraser, 'erase-text', quarterHourly, { sweep: true });

  const watcher = job(home, 'watch-ledger');
  onChange(watcher, data.tables.ledger, { eventName: ['MODIFY', 'REMOVE'] });
  alarm(home.alarms, 'ledger-changed', {
    errorImpact:
      'An event in the append-only record was changed or removed: the history of a return may no longer be true.',
    metric: watcher.fn.metricInvocations({ period: Duration.minutes(5), statistic: 'Sum' }),
    threshold: 1,
    evaluationPeriods: 1,
  });
}

/** A file that arrives is looked into at once and again when GuardDuty has scanned it; what gets no verdict is given back. */
function checkEvidence(home: FunctionHome, { evidence }: Data, quarterHourly: string): void {
  const scans = job(home, 'record-scan');
  const bucketName = [evidence.bucketName];
  onEvent(
    scans,
    {
      source: ['aws.s3'],
      detailType: ['Object Created'],
      detail: { bucket: { name: bucketName }, object: { key: [{ prefix: `${quarantine}/` }] } },
    },
    'record-scan-on-arrival',
  );
  onEvent(
    scans,
    {
      source: ['aws.guardduty'],
      detailType: ['GuardDuty Malware Protection Object Scan Result'],
      detail: { s3ObjectDetails: { bucketName } },
    },
    'record-scan-on-verdict',
  );
  onSchedule(scans, 'record-scan', quarterHourly, { sweep: true });
  countAlarm(home.alarms, 'evidence-without-verdict', {
    metricName: 'EvidenceWithoutVerdict',
    errorImpact:
      'The malware scanner said nothing about a file: people read that the check could not be finished, and try again.',
  });
  countAlarm(home.alarms, 'evidence-infected', {
    metricName: 'EvidenceInfected',
    errorImpact:
      'Malware was found in a file that an agency sent; nobody can open it. Tell the agency: a computer of theirs may be infected.',
  });
}
