import { useAgencyRoles } from '../../../api/me.tsx';

/** What somebody may do with the plan of an agency: leads change it, contributors add to it and say how it goes. */
export const useMay = (agencyId: string): { readonly change: boolean; readonly note: boolean } => {
  const roles = useAgencyRoles(agencyId);
  const change = roles.includes('lead') || roles.includes('deputy');
  return { change, note: change || roles.includes('contributor') };
};
