import { handler as addAction } from '../../functions/agency/add-action.ts';
import { handler as addNote } from '../../functions/agency/add-action-note.ts';
import { handler as saveAnswer } from '../../functions/agency/save-answer.ts';
import { getPlan } from '../../functions/store/actions.ts';
import { getObligation } from '../../functions/store/obligations.ts';
import type { ActionView } from '../../shared/contract/action-shapes.ts';
import type { Day, Instant } from '../../shared/domain/day.ts';
import { rolesAtAgency } from '../../shared/domain/permission.ts';
import type { Round } from '../../shared/domain/round.ts';
import type { Edition } from '../../shared/forms/form.ts';
import { attachedPart } from '../../shared/questions/attached.ts';
import { type Actor, act } from '../act.ts';
import { demoAnswers } from './answers.ts';
import type { Deed } from './deeds.ts';
import { type DemoNote, type DemoPromise, promisedLastRound, promisedThisRound } from './promises.ts';

type Cast = {
  readonly agencyId: string;
  readonly round: Round;
  readonly edition: Edition;
  readonly people: readonly Actor[];
  readonly seed?: string;
  readonly on: (days: number) => Day;
};

const leadOf = ({ agencyId, people }: Pick<Cast, 'agencyId' | 'people'>): Actor => {
  const actor = people.find(({ roles }) => rolesAtAgency(roles, agencyId).includes('lead'));
  if (actor === undefined) throw new Error(`${agencyId} has no lead in the demonstration`);
  return actor;
};

/** Grades a criterion as partly met, and promises an action for it, whatever stood there before. */
async function promiseOne(cast: Cast, told: DemoPromise, at: Instant): Promise<void> {
  const { agencyId, round, edition, on, seed = agencyId } = cast;
  const { question, text, ownerRole, deadline, measure } = told;
  const as = leadOf(cast);
  const { submissionId, variant } = await getObligation(round.id, agencyId);
  const before = demoAnswers(edition, variant, seed).filter((answer) => answer.question === question);
  const section = `standard-${question.split('.')[0]}`;
  const draft = {
    text,
    issue: null,
    form: edition.form,
    sections: [section],
    criteria: [question],
    ownerRole,
    deadline: deadline === null ? null : on(deadline),
    measure,
    submissionId,
  };
  const added = await act('add-action', addAction, { as, at, params: { agencyId }, body: draft });
  const { action } = added as ActionView;
  const save = (part: string, value: string | true) =>
    act('save-answer', saveAnswer, {
      as,
      at,
      params: { agencyId, submissionId, section, question, part },
      body: {
        value,
        version: before.some((answer) => answer.part === part) ? 1 : 0,
        saveId: `demo-action-${action.number}-${part.replaceAll('.', '-')}`.slice(0, 64),
        edition: round.edition,
      },
    });
  await save('grade', 'partly-met');
  await save('response', 'action');
  await save(attachedPart('action', action.id), true);
}

async function promise(cast: Cast, promised: readonly DemoPromise[], at: Instant): Promise<void> {
  for (const told of promised) await promiseOne(cast, told, at);
}

/** The day on which an agency promises what it will improve, in its return of this round. */
export function promiseDeeds(cast: Cast, day: number): Deed[] {
  const promised = (cast.seed === undefined ? promisedThisRound : promisedLastRound)[cast.agencyId] ?? [];
  if (promised.length === 0) return [];
  return [{ day, words: `${cast.agencyId} promises actions`, run: (at) => promise(cast, promised, at) }];
}

type Told = Pick<Cast, 'on'> & { readonly people: ReadonlyMap<string, readonly Actor[]> };

async function note(
  cast: Pick<Cast, 'agencyId' | 'people' | 'on'>,
  text: string,
  told: DemoNote,
): Promise<void> {
  const { agencyId } = cast;
  const action = (await getPlan(agencyId)).actions.find((each) => each.text === text);
  if (action === undefined) throw new Error(`${agencyId} has not promised: ${text}`);
  const day = cast.on(told.day);
  await act('add-action-note', addNote, {
    as: leadOf(cast),
    at: `${day}T11:00:00.000Z`,
    params: { agencyId, actionId: action.id },
    body: {
      version: action.version,
      on: day,
      text: told.text,
      status: told.status ?? null,
      impact: told.impact ?? null,
    },
  });
}

/** How the promised actions went, in the order of time for each. */
export async function tellProgress({ people, on }: Told): Promise<void> {
  for (const promised of [promisedLastRound, promisedThisRound])
    for (const [agencyId, all] of Object.entries(promised))
      for (const { text, notes } of all)
        for (const told of notes)
          await note({ agencyId, people: people.get(agencyId) ?? [], on }, text, told);
}
