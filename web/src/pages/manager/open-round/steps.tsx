import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { todayInLondon } from '../../../api/today.ts';
import { BackLink } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { AgenciesStep } from './agencies-step.tsx';
import { CheckStep } from './check-step.tsx';
import { type Askable, agencyFaults, blankRound, roundFaults } from './round-form.ts';
import { RoundStep } from './round-step.tsx';
import { useKeptRound } from './use-kept-round.ts';

const titles = {
  round: 'Open a round',
  agencies: 'Which agencies do you ask?',
  check: 'Check who will get what',
} as const;
type Step = keyof typeof titles;
const order: readonly Step[] = ['round', 'agencies', 'check'];

/** The step that the address asks for, but none before those ahead of it are complete. */
function stepIn(wanted: string | null, incomplete: readonly Step[]): Step {
  const step = order.find((each) => each === wanted) ?? 'round';
  return order.slice(0, order.indexOf(step)).find((each) => incomplete.includes(each)) ?? step;
}

type Props = { readonly boardId: string; readonly caption: ReactNode; readonly askable: Askable };

export function Steps({ boardId, caption, askable }: Props) {
  const today = todayInLondon();
  const [search, setSearch] = useSearchParams();
  const { round, keep, forget } = useKeptRound(boardId, blankRound(askable, today));
  const incomplete: Step[] = [
    ...(roundFaults(round, today).length > 0 ? ['round' as const] : []),
    ...(agencyFaults(round).length > 0 ? ['agencies' as const] : []),
  ];
  const step = stepIn(search.get('step'), incomplete);
  const goTo = (next: Step) => setSearch({ step: next });
  const number = order.indexOf(step);
  const before = order[number - 1];

  return (
    <Page
      key={step}
      title={titles[step]}
      caption={
        <>
          {caption} · step {number + 1} of {order.length}
        </>
      }
      back={
        before === undefined ? (
          <BackLink to={`/board/${boardId}`}>Rounds</BackLink>
        ) : (
          <BackLink to={`?step=${before}`} />
        )
      }
    >
      {step === 'round' && (
        <RoundStep round={round} askable={askable} onChange={keep} onNext={() => goTo('agencies')} />
      )}
      {step === 'agencies' && (
        <AgenciesStep round={round} askable={askable} onChange={keep} onNext={() => goTo('check')} />
      )}
      {step === 'check' && <CheckStep boardId={boardId} round={round} askable={askable} onOpened={forget} />}
    </Page>
  );
}
