import { area } from '../runtime/area.ts';
import { findEarlierReply } from '../store/claims.ts';
import { findSignedIn } from '../store/sessions.ts';
import { handler as addAgency } from './add-agency.ts';
import { handler as addBoard } from './add-board.ts';
import { handler as changeAgency } from './change-agency.ts';
import { handler as changeBoard } from './change-board.ts';
import { handler as closeRound } from './close-round.ts';
import { handler as exemptObligation } from './exempt-obligation.ts';
import { handler as extendObligation } from './extend-obligation.ts';
import { handler as getAgency } from './get-agency.ts';
import { handler as getBoard } from './get-board.ts';
import { handler as grantRole } from './grant-role.ts';
import { handler as liftExemption } from './lift-exemption.ts';
import { handler as listAgencies } from './list-agencies.ts';
import { handler as listBoardAgencies } from './list-board-agencies.ts';
import { handler as listBoards } from './list-boards.ts';
import { handler as listPeople } from './list-people.ts';
import { handler as openBoardEvidence } from './open-board-evidence.ts';
import { handler as openRound } from './open-round.ts';
import { handler as previewRound } from './preview-round.ts';
import { handler as putBoardAgency } from './put-board-agency.ts';
import { handler as refuseTime } from './refuse-time.ts';
import { handler as removeBoardAgency } from './remove-board-agency.ts';
import { handler as removeRole } from './remove-role.ts';
import { handler as setDueDay } from './set-due-day.ts';

/** Every write on the board’s side, and the administrator’s pages. */
export const handler = area(
  'manager',
  {
    'list-board-agencies': listBoardAgencies,
    'preview-round': previewRound,
    'open-round': openRound,
    'set-due-day': setDueDay,
    'close-round': closeRound,
    'extend-obligation': extendObligation,
    'refuse-time': refuseTime,
    'exempt-obligation': exemptObligation,
    'lift-exemption': liftExemption,
    'list-boards': listBoards,
    'add-board': addBoard,
    'get-board': getBoard,
    'change-board': changeBoard,
    'list-agencies': listAgencies,
    'add-agency': addAgency,
    'get-agency': getAgency,
    'change-agency': changeAgency,
    'put-board-agency': putBoardAgency,
    'remove-board-agency': removeBoardAgency,
    'list-people': listPeople,
    'grant-role': grantRole,
    'remove-role': removeRole,
    'open-board-evidence': openBoardEvidence,
  },
  { findSignedIn, findEarlierReply },
);
