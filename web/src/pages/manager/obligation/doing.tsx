import type { ComponentType } from 'react';
import { useNavigate } from 'react-router';
import { withNotice } from '../../../ui/arrival-notice.tsx';
import { BackLink } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { DecideForm } from './decide-form.tsx';
import { ExemptForm } from './exempt-form.tsx';
import { ExtendForm } from './extend-form.tsx';
import { FeedbackDayForm } from './feedback-day-form.tsx';
import { addressOf, type Found } from './found.ts';
import { LiftForm } from './lift-form.tsx';
import { RefuseForm } from './refuse-form.tsx';
import { WithdrawForm } from './withdraw-form.tsx';

type FormProps = { readonly found: Found; readonly onDone: (words: string) => void };
type Entry = { readonly title: string; readonly Form: ComponentType<FormProps> };

const doings = {
  extend: { title: 'Give more time', Form: ExtendForm },
  'refuse-time': { title: 'Say no to more time', Form: RefuseForm },
  exempt: { title: 'Exempt from this round', Form: ExemptForm },
  'feedback-day': { title: 'Promise the feedback by a day', Form: FeedbackDayForm },
  decide: { title: 'Record a decision', Form: DecideForm },
  'withdraw-questions': { title: 'Withdraw the questions sent back', Form: WithdrawForm },
  'lift-exemption': { title: 'Take the exemption back', Form: LiftForm },
} as const satisfies Record<string, Entry>;

type What = keyof typeof doings;

export const isDoing = (what: string | null): what is What => what !== null && Object.hasOwn(doings, what);

type Props = { readonly what: What; readonly found: Found; readonly onChanged: () => void };

/** One thing to do about a return, on a page of its own; then back to the return, which says what was done. */
export function Doing({ what, found, onChanged }: Props) {
  const navigate = useNavigate();
  const { title, Form } = doings[what];
  const here = addressOf(found);
  const done = async (words: string) => {
    await navigate(here, { replace: true, state: withNotice(words) });
    onChanged();
  };
  return (
    <Page
      title={title}
      caption={`${found.obligation.agencyName}: ${found.round.title}`}
      back={<BackLink to={here}>Back to the return</BackLink>}
    >
      <Form found={found} onDone={(words) => void done(words)} />
    </Page>
  );
}
