import { area } from '../runtime/area.ts';
import { findEarlierReply } from '../store/claims.ts';
import { findSignedIn } from '../store/sessions.ts';
import { handler as finishSignIn } from './finish-sign-in.ts';
import { handler as getEdition } from './get-edition.ts';
import { handler as getHealth } from './get-health.ts';
import { handler as getMe } from './get-me.ts';
import { handler as getOpenapi } from './get-openapi.ts';
import { handler as listControllers } from './list-controllers.ts';
import { handler as signIn } from './sign-in.ts';
import { handler as signOut } from './sign-out.ts';
import { handler as staySignedIn } from './stay-signed-in.ts';

/** Signing in and out, and what every service answers to anyone. */
export const handler = area(
  'account',
  {
    'sign-in': signIn,
    'finish-sign-in': finishSignIn,
    'sign-out': signOut,
    'get-me': getMe,
    'stay-signed-in': staySignedIn,
    'get-edition': getEdition,
    'list-controllers': listControllers,
    'get-openapi': getOpenapi,
    'get-health': getHealth,
  },
  { findSignedIn, findEarlierReply },
);
