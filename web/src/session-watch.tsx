import { useCallback, useEffect, useState } from 'react';
import type { Me } from '../../shared/contract/account-routes.ts';
import { timeInLondon } from '../../shared/domain/day-in-words.ts';
import { call } from './api/call.ts';
import { signInAddress } from './api/me.tsx';
import { onSession, tellSession } from './api/session-signal.ts';
import { type SessionStage, stageOf } from './api/session-stage.ts';
import { Button } from './ui/button.tsx';
import { Dialog } from './ui/dialog.tsx';
import { WayOut } from './way-out.tsx';

const lookEvery = 5_000;

const openSignIn = (): void => {
  window.open(signInAddress('/signed-in'), '_blank', 'noopener');
};

/** When the person last typed or clicked, looked at every five seconds against the session's end. */
const useStage = (session: Me['session'], renew: () => void): SessionStage => {
  const [stage, setStage] = useState<SessionStage>('fine');
  useEffect(() => {
    let active = Date.now();
    const note = () => {
      active = Date.now();
    };
    const look = () => {
      const now = stageOf({ session, now: Date.now(), active });
      setStage(now);
      if (now === 'renew') renew();
    };
    const timer = setInterval(look, lookEvery);
    document.addEventListener('keydown', note);
    document.addEventListener('pointerdown', note);
    look();
    return () => {
      clearInterval(timer);
      document.removeEventListener('keydown', note);
      document.removeEventListener('pointerdown', note);
    };
  }, [session, renew]);
  return stage;
};

/**
 * Warns before the session ends for want of activity, lets people stay, and after its end lets them sign in again in
 * another tab: the page behind stays as it is. Whoever types or clicks is kept signed in without being asked.
 */
export const SessionWatch = ({ me }: { me: Me }) => {
  const [session, setSession] = useState(me.session);
  const [ended, setEnded] = useState(false);
  const [someoneElse, setSomeoneElse] = useState(false);
  const [told, setTold] = useState(false);
  const myself = me.person.id;

  const stay = useCallback(async () => {
    const outcome = await call('stay-signed-in', {});
    if (outcome.ok) setSession(outcome.data);
  }, []);
  const renew = useCallback(() => void stay(), [stay]);
  const stage = useStage(session, renew);

  const lookAgain = useCallback(async () => {
    const outcome = await call('get-me', {});
    if (!outcome.ok) return;
    if (outcome.data.person.id !== myself) return setSomeoneElse(true);
    setSession(outcome.data.session);
    setEnded(false);
    tellSession('renewed');
  }, [myself]);

  useEffect(() => onSession((news) => news === 'ended' && setEnded(true)), []);

  useEffect(() => {
    // Tabs of one browser tell one another that somebody signed in.
    const tabs = new BroadcastChannel('session');
    tabs.postMessage('signed-in');
    tabs.onmessage = () => void lookAgain();
    return () => tabs.close();
  }, [lookAgain]);

  useEffect(() => {
    const seen = () => document.visibilityState === 'visible' && ended && void lookAgain();
    document.addEventListener('visibilitychange', seen);
    return () => document.removeEventListener('visibilitychange', seen);
  }, [ended, lookAgain]);

  if (someoneElse)
    return (
      <Dialog title="Somebody else has signed in">
        <p className="govuk-body">
          Another person signed in on this browser. What {me.person.name} typed is kept on this device,
          encrypted.
        </p>
        <Button onClick={() => window.location.assign('/')}>Go on as the other person</Button>
      </Dialog>
    );
  if (ended || stage === 'over')
    return (
      <Dialog title="Your session has ended">
        <p className="govuk-body">
          What you typed is kept. Sign in again in a new tab, then come back to this one.
        </p>
        <Button onClick={openSignIn}>Sign in again</Button>
        <WayOut />
      </Dialog>
    );
  if (stage === 'ending' && !told)
    return (
      <Dialog title="Your session ends soon" onClose={() => setTold(true)}>
        <p className="govuk-body">
          It ends at {timeInLondon(session.endsAt)}, after the longest time a session may last. What you typed
          is kept; you then sign in again and go on.
        </p>
        <Button onClick={() => setTold(true)}>Go on until then</Button>
      </Dialog>
    );
  if (stage !== 'warn') return null;
  return (
    <Dialog title="Are you still there?" onClose={renew}>
      <p className="govuk-body">
        To keep the returns safe, you will be signed out at {timeInLondon(session.idleEndsAt)}. What you typed
        is kept.
      </p>
      <Button onClick={renew}>Stay signed in</Button>
    </Dialog>
  );
};
