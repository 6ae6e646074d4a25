import { handler as askUnits } from '../../functions/agency/ask-units.ts';
import { handler as assignSections } from '../../functions/agency/assign-sections.ts';
import { handler as handInUnit } from '../../functions/agency/hand-in-unit.ts';
import type { Served } from '../../functions/runtime/http-handler.ts';
import type { RouteKey } from '../../shared/contract/all-routes.ts';
import type { AskedReturn } from './a-return.ts';
import { placesIn, secretOf, type World } from './a-world.ts';
import { allRounder, fillIn, goodAnswers } from './an-answer.ts';
import { anEvent, serveAs } from './an-event.ts';

async function done(key: RouteKey, handler: Served, { agencyId, submissionId }: AskedReturn, body: unknown) {
  const came = await serveAs(
    allRounder(agencyId),
    handler,
    anEvent(key, { params: { agencyId, submissionId }, body }),
  );
  if (came.status !== 200) throw new Error(`${key}: ${JSON.stringify(came.body)}`);
}

/** The part of a unit of the agency whose return this is. */
export const partOf = (whole: AskedReturn, unit: string): AskedReturn => ({
  ...whole,
  variant: 'unit',
  submissionId: `${whole.submissionId}-${unit}`,
});

/**
 * The return of downs-police is shared: two units have filled their parts, of which one has handed in, a third was
 * asked, and a colleague was given a section.
 */
export async function isShared(world: World): Promise<void> {
  const whole = world.returns.downs.find(({ agencyId }) => agencyId === 'downs-police')!;
  const { personId } = placesIn(world, 'downs', 'downs-police');
  await done('ask-units', askUnits, whole, { units: ['custody', 'patrol', 'roads'] });
  await done('assign-sections', assignSections, whole, { sections: ['standard-1'], to: { personId } });
  const note = secretOf(`${whole.agencyId} ${whole.roundId}`, 'answer');
  for (const unit of ['custody', 'patrol']) {
    const part = partOf(whole, unit);
    await fillIn(part, { ...(await goodAnswers(part)), '1.2': { grade: 'met', note } });
  }
  await done('hand-in-unit', handInUnit, partOf(whole, 'patrol'), {});
}
