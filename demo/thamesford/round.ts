import { handler as closeRound } from '../../functions/manager/close-round.ts';
import { handler as openRound } from '../../functions/manager/open-round.ts';
import { editionFor } from '../../functions/store/editions.ts';
import type { RoundDraft } from '../../shared/contract/manager-routes.ts';
import { agencyKinds } from '../../shared/domain/agency.ts';
import { addDays } from '../../shared/domain/calendar.ts';
import type { Day, Instant } from '../../shared/domain/day.ts';
import type { Round } from '../../shared/domain/round.ts';
import { publishedForms } from '../../shared/forms/published-forms.ts';
import { type Actor, act } from '../act.ts';
import { promiseDeeds, tellProgress } from './actions.ts';
import { thamesfordAgencies } from './agencies.ts';
import { thamesford } from './board.ts';
import { tellFile } from './came-as-file.ts';
import { deedsOf } from './deeds.ts';
import { tellLessons } from './lessons.ts';
import { roundDays, stories } from './stories.ts';
import { tellSharing } from './units.ts';

type Cast = {
  readonly today: Day;
  readonly manager: Actor;
  readonly people: ReadonlyMap<string, readonly Actor[]>;
  readonly caughtUp: () => Promise<void>;
  readonly step: (words: string) => void;
};

const at = (day: Day, hour: number): Instant => `${day}T${String(hour).padStart(2, '0')}:00:00.000Z`;

const asked = thamesfordAgencies.map(({ id, kind }) => ({
  agencyId: id,
  variant: agencyKinds[kind].variant,
}));

/** Who answered two years ago too, and so finds last round’s answers beside this one’s. */
const answeredBefore = ['riverside-police', 'thamesford-children', 'riverbank-youth'] as const;

const formNamed = (id: string) => {
  const form = publishedForms.find((each) => each.id === id);
  if (form === undefined) throw new Error(`There is no form ${id}`);
  return form;
};

async function open(
  manager: Actor,
  when: Instant,
  draft: Omit<RoundDraft, 'form' | 'edition'>,
): Promise<Round> {
  const form = formNamed('section-11');
  const body = { form: form.id, edition: form.currentEdition, ...draft };
  return (await act('open-round', openRound, {
    as: manager,
    at: when,
    params: { boardId: thamesford.id },
    body,
  })) as Round;
}

/** The round of two years ago, long closed. */
async function tellLastRound({ today, manager, people, caughtUp, step }: Cast): Promise<void> {
  const on = (days: number): Day => addDays(today, days);
  const lastYear = Number(today.slice(0, 4)) - 2;
  const round = await open(manager, at(on(-760), 9), {
    title: `Section 11 ${lastYear}`,
    opens: on(-760),
    due: on(-720),
    feedbackDue: null,
    agencies: asked.filter(({ agencyId }) => answeredBefore.some((each) => each === agencyId)),
  });
  const edition = await editionFor(round.edition);
  const story = { kind: 'submitted', from: -740, on: -725 } as const;
  for (const agencyId of answeredBefore) {
    const seed = `${agencyId} ${lastYear}`;
    const agencyPeople = people.get(agencyId) ?? [];
    const cast = { agencyId, story, round, edition, manager, people: agencyPeople, seed, on };
    const deeds = [...deedsOf(cast), ...promiseDeeds(cast, story.from + 1)];
    for (const deed of deeds.toSorted((a, b) => a.day - b.day)) await deed.run(at(on(deed.day), 10));
  }
  await caughtUp();
  const params = { boardId: thamesford.id, roundId: round.id };
  const body = { sequence: round.sequence };
  await act('close-round', closeRound, { as: manager, at: at(on(-600), 10), params, body });
  step(`the round of ${lastYear}, closed long ago`);
}

/** Lets the weeks of the round pass, deed by deed in the order of time. No daily run is played: what it sends says how things stand at the real moment. */
export async function tellTheRound(cast: Cast): Promise<void> {
  const { today, manager, people, caughtUp, step } = cast;
  await tellLastRound(cast);
  const on = (days: number): Day => addDays(today, days);
  const year = today.slice(0, 4);
  const round = await open(manager, at(on(roundDays.opens), 9), {
    title: `Section 11 ${year}`,
    opens: on(roundDays.opens),
    due: on(roundDays.due),
    feedbackDue: on(roundDays.feedbackDue),
    agencies: asked,
  });
  const edition = await editionFor(round.edition);

  const deeds = Object.entries(stories).flatMap(([agencyId, story]) => {
    const cast = { agencyId, story, round, edition, manager, people: people.get(agencyId) ?? [], on };
    return [...deedsOf(cast), ...('from' in story ? promiseDeeds(cast, story.from + 2) : [])];
  });
  for (let day = roundDays.opens; day < 0; day += 1) {
    const ofTheDay = deeds.filter((deed) => deed.day === day);
    if (ofTheDay.length === 0) continue;
    await Promise.all(ofTheDay.map((deed) => deed.run(at(on(day), 10))));
    await caughtUp();
    step(`day ${day}: ${ofTheDay.map((deed) => deed.words).join('; ')}`);
  }

  await tellSharing({ round, edition, people, on });
  await caughtUp();
  step('the council’s directorates answer their own parts; the police share out two standards');

  await tellProgress({ people, on });
  step('actions that were promised: done, under way, late and dropped');

  await tellLessons({ round, people, at: at(on(-1), 16) });
  step('four agencies tell what their return cost them');

  await tellFile(manager, { round, edition, at: at(on(-1), 17) });
  step('a charity’s return came as an Excel file');

  await open(manager, at(on(-2), 15), {
    title: `Section 11 follow-up for schools and providers ${Number(year) + 1}`,
    opens: on(-2),
    due: null,
    feedbackDue: null,
    agencies: asked.filter(({ variant }) => variant === 'provider'),
  });
}
