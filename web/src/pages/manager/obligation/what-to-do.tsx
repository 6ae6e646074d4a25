import { dayInWords } from '../../../../../shared/domain/day-in-words.ts';
import { isOwed } from '../../../../../shared/domain/standing.ts';
import { ButtonLink, Buttons } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { addressOf, type Found } from './found.ts';
import { TimeAskedFor } from './time-asked-for.tsx';

/** What a manager can do about a return as it stands. Once it has arrived, nothing here is left to do. */
export function WhatToDo({ found }: { found: Found }) {
  const { round, obligation } = found;
  const { exemptOn, askedForUntil, due, state, offered } = obligation;
  const here = addressOf(found);
  if (round.state !== 'open' || round.imported) return null;
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
      {offered !== null && (
        <Notice
          tone="warning"
          title={`Came as a file on ${dayInWords(offered.on)}: not yet confirmed by the agency`}
        />
      )}
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
        <ButtonLink to={`${here}/file`} tone="secondary">
          {offered === null ? 'Return as an Excel file' : 'The file that waits'}
        </ButtonLink>
      </Buttons>
    </>
  );
}
