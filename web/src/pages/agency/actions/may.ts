import { useAgencyRoles, useAgencyUnits } from '../../../api/me.tsx';

type May = {
  readonly change: boolean;
  readonly note: boolean;
  /** Sees all of it; the people of a unit see what is theirs. */
  readonly whole: boolean;
};

/** What somebody may do with the plan of an agency: leads change it, contributors and units add to it and say how it goes. */
export const useMay = (agencyId: string): May => {
  const roles = useAgencyRoles(agencyId);
  const change = roles.includes('lead') || roles.includes('deputy');
  const worksForUnit = useAgencyUnits(agencyId).length > 0;
  return {
    change,
    note: change || roles.includes('contributor') || worksForUnit,
    whole: roles.length > 0,
  };
};
