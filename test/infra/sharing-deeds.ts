import type { Ask } from './signed-in.ts';

type Whole = { readonly agencyId: string; readonly submissionId: string };
type Somebody = { readonly personId: string; readonly email: string };

/**
 * All that a lead does to share a return: sections given and taken, a unit left out and asked again, a part given back
 * and handed in, and somebody who hands over. The units of the demonstration’s council are there already.
 */
export async function shareTheReturn(lead: Ask, { agencyId, submissionId }: Whole): Promise<void> {
  const params = { agencyId, submissionId };
  const to = { name: 'Sue Cessor', email: 'sue@thamesford-council.example' };
  const body = { sections: ['standard-7', 'standard-8'], to };
  const given = await lead('assign-sections', { params, body });
  const { personId } = (given.body.people as Somebody[]).find(({ email }) => email === to.email)!;
  await lead('list-assignments', { params });
  await lead('unassign-section', { params: { ...params, personId, section: 'standard-8' } });
  await lead('get-holdings', { params: { agencyId, personId } });
  const next = { name: 'Ann Other', email: 'ann@thamesford-council.example' };
  await lead('hand-over', { params: { agencyId, personId }, body: { to: next } });

  const unit = 'chief-executive-s-office';
  await lead('list-units', { params });
  await lead('leave-out-unit', {
    params: { ...params, unit },
    body: { reason: 'Nobody there works with children' },
  });
  await lead('ask-units', { params, body: { units: [unit] } });
  const part = { agencyId, submissionId: `${submissionId}-adults-and-public-health` };
  await lead('give-back-unit', { params: part, body: { reason: 'Please look at 5.1 again' } });
  await lead('hand-in-unit', { params: part, body: {} });
}
