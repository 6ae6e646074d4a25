import type { Portal } from '../../../infra/local/portal.ts';
import { dayInLondon } from '../../../shared/domain/calendar.ts';
import { ask } from './api.ts';
import type { Person } from './person.ts';

/** Fills a portal with the demonstration, as `npm start` does. */
export async function demonstration(portal: Portal): Promise<void> {
  // Imported only now: the functions’ clients read their environment when they are made.
  const { loadDemo } = await import('../../../demo/load-demo.ts');
  await loadDemo({
    now: new Date().toISOString(),
    caughtUp: () => portal.settled(),
    step: () => {},
  });
}

/** What stands for itself in an address of the page list, as the demonstration has it. */
export type Place = Readonly<Record<string, string>>;

/** This year’s: there is one of two years ago as well. */
const isMain = (title: string): boolean =>
  title === `Section 11 ${dayInLondon(new Date().toISOString()).slice(0, 4)}`;

const found = <T>(thing: T | undefined, what: string): T => {
  if (thing === undefined) throw new Error(`The demonstration has no ${what}.`);
  return thing;
};

type Returns = {
  readonly returns: readonly {
    readonly roundTitle: string;
    readonly obligation: { readonly roundId: string; readonly submissionId: string };
  }[];
};

/** An agency’s return in the round that every Thamesford agency is asked in. */
export async function placeOfAgency({ page }: Person, agencyId: string): Promise<Place> {
  const { body } = await ask<Returns>(page, 'GET', `/api/agency/${agencyId}/returns`);
  const main = found(
    body.returns
      .filter(({ roundTitle }) => isMain(roundTitle))
      .toSorted((a, b) => a.roundTitle.localeCompare(b.roundTitle))
      .at(-1),
    `return of ${agencyId}`,
  );
  const { roundId, submissionId } = main.obligation;
  return { agencyId, roundId, submissionId };
}

type Rounds = { readonly rounds: readonly { readonly id: string; readonly title: string }[] };

/** The round that every Thamesford agency is asked in. */
export async function placeOfRound({ page }: Person): Promise<Place> {
  const { body } = await ask<Rounds>(page, 'GET', '/api/board/thamesford/rounds');
  const main = found(
    body.rounds.find(({ title }) => isMain(title)),
    'round',
  );
  return { boardId: 'thamesford', roundId: main.id };
}

/** An address of the page list with what it names filled in. */
export const addressAt = (path: string, place: Place): string =>
  path.replace(/:(\w+)/g, (_, name: string) => found(place[name], name));
