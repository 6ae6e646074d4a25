import type { ReplyOf } from '../../functions/runtime/request.ts';
import type { routes } from '../../shared/contract/all-routes.ts';
import type { Ask } from './signed-in.ts';

type Place = { readonly boardId: string; readonly roundId: string };

/** A need that nobody has decided on yet is decided, its agency is answered, and reads it. */
export async function theNeeds(tom: Ask, bea: Ask, place: Place): Promise<void> {
  const agencyId = 'downs-hospitals';
  const { demands, decisions } = (await tom('get-demand', { params: place })).body as unknown as ReplyOf<
    (typeof routes)['get-demand']
  >;
  const needs = demands
    .flatMap((demand) => demand.needs)
    .filter(
      (each) =>
        each.agencyId === agencyId &&
        !decisions.some((other) => other.agencyId === agencyId && other.need === each.need),
    )
    .map(({ need }) => ({ agencyId, need, seen: 0 }));
  const decision = { outcome: 'not', offered: '', why: 'The hospital library has a course of its own.' };
  await tom('decide-needs', { params: place, body: { needs, decision } });
  await tom('answer-needs', { params: { ...place, agencyId }, body: { undecided: [] } });
  await bea('get-need-answers', { params: { ...place, agencyId } });
}
