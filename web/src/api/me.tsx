import { createContext, type ReactNode, useContext } from 'react';
import type { Me } from '../../../shared/contract/account-routes.ts';
import { rolesAtAgency, rolesAtBoard, unitsAtAgency } from '../../../shared/domain/permission.ts';
import type { AgencyRole, BoardRole } from '../../../shared/domain/role.ts';

const MeContext = createContext<Me | undefined>(undefined);

export const MeProvider = ({ me, children }: { me: Me | undefined; children: ReactNode }) => (
  <MeContext value={me}>{children}</MeContext>
);

/** Whoever is signed in, or undefined on the pages that anyone may read. */
export const useMeIfSignedIn = (): Me | undefined => useContext(MeContext);

/** Whoever is signed in. Every page but the open ones is shown to somebody signed in only. */
export function useMe(): Me {
  const me = useContext(MeContext);
  if (me === undefined) throw new Error('This page is for people who are signed in');
  return me;
}

export const useAgencyRoles = (agencyId: string): readonly AgencyRole[] =>
  rolesAtAgency(useMe().roles, agencyId);

/** The units of an agency for which somebody works. */
export const useAgencyUnits = (agencyId: string): readonly string[] => unitsAtAgency(useMe().roles, agencyId);

export const useBoardRoles = (boardId: string): readonly BoardRole[] => rolesAtBoard(useMe().roles, boardId);

/** Where the browser goes to sign in, and comes back to. */
export const signInAddress = (returnTo: string): string =>
  `/api/account/sign-in?return-to=${encodeURIComponent(returnTo)}`;
