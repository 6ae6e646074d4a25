import { routes } from '../../shared/contract/all-routes.ts';
import type { PersonWithRoles } from '../../shared/domain/person.ts';
import { getSnapshot } from '../files/snapshots.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orNotFound } from '../runtime/refused.ts';
import { editionFor } from '../store/editions.ts';
import { boardPeople, leadsOf } from '../store/people.ts';
import { previousByRound } from '../store/received.ts';
import { getSeenWhole } from '../store/seen-return.ts';
import { settled } from '../store/settled.ts';
import { listMet, recordVersionShared } from '../store/shared-version.ts';

const asTo = ({ id, email }: Pick<PersonWithRoles, 'id' | 'email'>) => ({ personId: id, email });

/** An agency’s lead or signatory shares the latest version with a board that holds an earlier one, or none. */
export const handler = httpHandler(
  routes['share-version'],
  ({ params, body, person, signedIn, at, today, claim }) =>
    settled(async () => {
      const { agencyId } = params;
      const record = await getSeenWhole(params, signedIn);
      const { submission, meets, versions } = record;
      const version = orNotFound(versions.find((each) => each.version === Number(params.version)));
      const to = orNotFound(meets.find(({ roundId }) => roundId === body.roundId));

      const [met, edition, snapshot, previous, leads, managers] = await Promise.all([
        listMet(record),
        editionFor(submission.edition),
        getSnapshot(version.digest),
        previousByRound(submission, [to]),
        leadsOf(agencyId),
        boardPeople(to.boardId, 'manager'),
      ]);
      const obligation = orNotFound(met.find(({ roundId }) => roundId === to.roundId));
      const others = leads.filter(({ personId }) => personId !== person.id);
      return recordVersionShared({
        ...{ record, met, obligation, version, edition, snapshot },
        previous: previous.get(to.roundId) ?? null,
        from: [asTo(person), ...others],
        managers: managers.map(asTo),
        ...{ by: person.id, at, today, claim },
      });
    }),
);
