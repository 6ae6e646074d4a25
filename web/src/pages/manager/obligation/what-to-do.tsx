import { isOwed } from '../../../../../shared/domain/standing.ts';
import { ButtonLink, Buttons } from '../../../ui/button.tsx';
import { addressOf, type Found } from './found.ts';
import { TimeAskedFor } from './time-asked-for.tsx';

/** What a manager can do about a return as it stands. Once it has arrived, nothing here is left to do. */
export function WhatToDo({ found }: { found: Found }) {
  const { round, obligation } = found;
  const { exemptOn, askedForUntil, due, state } = obligation;
  const here = addressOf(found);
  if (round.state === 'closed' || round.imported) return null;
  if (exemptOn !== null)
    return (
      <Buttons>
        <ButtonLink to={`${here}?do=lift-exemption`} tone="secondary">
          Take the exemption back
        </ButtonLink>
      </Buttons>
    );
  if (!isOwed(obligation)) return null;
  return (
    <>
      <TimeAskedFor found={found} />
      <Buttons>
        {due !== null && (
          <ButtonLink to={`${here}?do=extend`} tone={askedForUntil === null ? 'secondary' : 'plain'}>
            Give more time
          </ButtonLink>
        )}
        {askedForUntil !== null && (
          <ButtonLink to={`${here}?do=refuse-time`} tone="secondary">
            Say no, with a reason
          </ButtonLink>
        )}
        {state.kind === 'sent-back' && (
          <ButtonLink to={`${here}?do=withdraw-questions`} tone="secondary">
            Withdraw the questions
          </ButtonLink>
        )}
        <ButtonLink to={`${here}?do=exempt`} tone="secondary">
          Exempt from this round
        </ButtonLink>
      </Buttons>
    </>
  );
}
