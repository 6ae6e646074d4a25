import { useState } from 'react';
import { hasUnsent } from './api/unsent.ts';
import { useSend } from './api/use-send.ts';
import { LinkButton } from './ui/button.tsx';
import { Confirm } from './ui/dialog.tsx';

/** Ends the session and goes where the sign-in service says. Asks first while something typed is not yet saved. */
export const SignOut = () => {
  const { send, problem, sending } = useSend('sign-out');
  const [asking, setAsking] = useState(false);

  const leave = async () => {
    const outcome = await send({});
    if (outcome?.ok) window.location.assign(outcome.data.goTo);
    else if (outcome?.problem.status === 401) window.location.assign('/');
  };

  return (
    <>
      <LinkButton onClick={() => (hasUnsent() ? setAsking(true) : void leave())}>Sign out</LinkButton>
      {problem && <span role="alert"> {problem.title}</span>}
      {asking && (
        <Confirm
          title="Sign out before everything is saved?"
          does="Sign out"
          busy={sending}
          onConfirm={() => void leave()}
          onCancel={() => setAsking(false)}
        >
          <p className="govuk-body">
            Some of what you typed has not reached the portal yet. It is kept on this device, encrypted, and
            sent when you next sign in here.
          </p>
        </Confirm>
      )}
    </>
  );
};
