import { createHash } from 'node:crypto';
import type { Unit } from '../../shared/domain/agency.ts';
import type { Instant } from '../../shared/domain/day.ts';
import { Submission } from '../../shared/domain/submission.ts';
import { type AskedUnit, unitSubmissionId } from '../../shared/domain/unit-return.ts';
import { type Edition, variantOf } from '../../shared/forms/form.ts';
import type { Write } from './commit.ts';
import { isNew, parseItem, queryItems } from './database.ts';
import { begunWrites, type SubmissionRecord } from './submissions.ts';
import { keys, tables, unitPlace } from './tables.ts';
import { updateWrite } from './update-write.ts';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Where the part of a unit is kept. */
export const partIdOf = (submissionId: string, unit: string): string =>
  unitSubmissionId(submissionId, unit, hash);

/** The variant of a form that units of an agency are asked. */
export const unitVariant = 'unit';

type Who = { readonly by: string; readonly at: Instant };

/** A unit is asked for its part: a return of its own, and how it stands beside the agency’s. */
export function partWrites({ submission, opensOn }: SubmissionRecord, unit: Unit, { by, at }: Who): Write[] {
  const { id, agencyId, agencyName, form, edition } = submission;
  const submissionId = partIdOf(id, unit.id);
  const asked: AskedUnit = { unit, submissionId, standing: 'asked', at, by, reason: null, changes: 1 };
  return [
    ...begunWrites(
      { id: submissionId, agencyId, agencyName, form, edition, variant: unitVariant, unitOf: id, unit },
      { opensOn, by, at, agencyKey: unitPlace(agencyId, unit.id), dueKey: at },
    ),
    {
      item: {
        Put: {
          TableName: tables.returns(),
          Item: { ...keys.askedUnit(id, unit.id), ...asked },
          ConditionExpression: isNew,
        },
      },
      otherwise: 'changed-meanwhile',
    },
  ];
}

/** How a unit stands from now on, if it stood as the writer saw it. */
export const standingWrite = (
  submissionId: string,
  asked: AskedUnit,
  { standing, reason, at, by }: Pick<AskedUnit, 'standing' | 'reason'> & Who,
): Write =>
  updateWrite({
    table: tables.returns(),
    key: keys.askedUnit(submissionId, asked.unit.id),
    set: { standing, reason, at, by, changes: asked.changes + 1 },
    seen: { changes: asked.changes },
  });

/** In the transaction that signs the agency’s return: each unit stands as it did when its grades were read. */
export const unitsUnchangedChecks = (submissionId: string, units: readonly AskedUnit[]): Write[] =>
  units.map(({ unit, changes }) => ({
    item: {
      ConditionCheck: {
        TableName: tables.returns(),
        Key: keys.askedUnit(submissionId, unit.id),
        ConditionExpression: 'changes = :seen',
        ExpressionAttributeValues: { ':seen': changes },
      },
    },
    otherwise: 'changed-meanwhile',
  }));

/** The parts that a unit was asked for, in any round. From the index: seconds behind at most. */
export async function listParts(agencyId: string, unit: string): Promise<Submission[]> {
  const items = await queryItems(tables.returns(), unitPlace(agencyId, unit), '', {
    IndexName: 'by-agency',
    KeyConditionExpression: 'agencyKey = :pk',
    ConsistentRead: false,
  });
  return items.map(({ opensOn: _, assigned: __, ...item }) => parseItem(Submission, item));
}

/** May the return be split among units? The form has a variant for them, and this is not a page filled by one person. */
export const maySplit = (
  edition: Edition,
  { variant, unitOf }: Pick<Submission, 'variant' | 'unitOf'>,
): boolean =>
  unitOf === undefined &&
  variant !== unitVariant &&
  !variantOf(edition, variant).onePage &&
  edition.variants.some(({ id }) => id === unitVariant);
