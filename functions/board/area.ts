import { area } from '../runtime/area.ts';
import { findEarlierReply } from '../store/claims.ts';
import { readSignedIn } from '../store/sessions.ts';
import { handler as getBoardDocument } from './get-board-document.ts';
import { handler as getCompliance } from './get-compliance.ts';
import { handler as getObligation } from './get-obligation.ts';
import { handler as getRegister } from './get-register.ts';
import { handler as listBoardActions } from './list-board-actions.ts';
import { handler as listRounds } from './list-rounds.ts';
import { handler as readVersion } from './read-version.ts';

/** What the board’s side reads. It writes nothing, not even that a session is in use: the page sees to that. */
export const handler = area(
  'board',
  {
    'list-rounds': listRounds,
    'list-board-actions': listBoardActions,
    'get-register': getRegister,
    'get-compliance': getCompliance,
    'get-obligation': getObligation,
    'read-version': readVersion,
    'get-board-document': getBoardDocument,
  },
  { findSignedIn: readSignedIn, findEarlierReply },
);
