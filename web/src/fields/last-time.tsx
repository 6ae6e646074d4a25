import { lazy, Suspense, useRef } from 'react';
import { frozenQuestionIn } from '../../../shared/forms/carry.ts';
import type { FrozenQuestion, Snapshot } from '../../../shared/forms/freeze.ts';
import type { Question } from '../../../shared/questions/all-kinds.ts';
import { attachedBy } from '../../../shared/questions/attached.ts';
import { Button } from '../ui/button.tsx';
import { Details } from '../ui/details.tsx';
import { Status } from '../ui/status.tsx';
import { useBeside } from './beside-question.ts';
import { FrozenTableView } from './frozen-table.tsx';

/** Loaded only where something was promised; without it the last answer is still there to read. */
const PromisedLastTime = lazy(async () => {
  try {
    return { default: (await import('./promised-last-time.tsx')).PromisedLastTime };
  } catch {
    return { default: () => null };
  }
});

const Grade = ({ of, snapshot }: { of: FrozenQuestion; snapshot: Snapshot }) => {
  const step = snapshot.scale.find(({ grade }) => grade === of.values.grade);
  return step === undefined ? null : <Status shape={step.symbol} words={step.label} />;
};

const Words = ({ of }: { of: FrozenQuestion }) => {
  const words = of.words.filter(({ part }) => part !== 'grade');
  if (words.length === 0) return null;
  return (
    <Details
      summary={
        <>
          What you wrote last time<span className="govuk-visually-hidden"> ({of.shortLabel})</span>
        </>
      }
    >
      {of.table !== undefined && <FrozenTableView table={of.table} caption={of.shortLabel} />}
      {(of.table === undefined ? words : []).map(({ part, label, text }) => (
        <div key={part}>
          {(words.length > 1 || attachedBy(part) !== undefined) && <p className="frozen__label">{label}</p>}
          <p className="frozen__text">{text}</p>
        </div>
      ))}
    </Details>
  );
};

type Props = { readonly question: Question; readonly section: string };

/** Last round’s answer beside the question; where it was carried forward, a person says that it still holds. */
export const LastTime = ({ question, section }: Props) => {
  const { last, unconfirmed, confirm } = useBeside();
  const place = useRef<HTMLDivElement>(null);
  const before = last === null ? undefined : frozenQuestionIn(last.snapshot, question);
  const waits = unconfirmed.has(question.id);
  if (last === null || ((before === undefined || before.words.length === 0) && !waits)) return null;
  return (
    <div className={waits ? 'last-time last-time--waits' : 'last-time'} ref={place} tabIndex={-1}>
      {before !== undefined && before.words.length > 0 && (
        <>
          <p className="last-time__line">
            <span className="last-time__when">{last.called}</span>{' '}
            <Grade of={before} snapshot={last.snapshot} />
          </p>
          <Words of={before} />
          {before.actions !== undefined && (
            <Suspense fallback={null}>
              <PromisedLastTime promised={before.actions} />
            </Suspense>
          )}
        </>
      )}
      {waits && (
        <div className="last-time__confirm">
          <p className="govuk-body">
            <strong>Carried forward.</strong> Change it above, or say that it still holds.
          </p>
          {confirm !== undefined && (
            <Button
              tone="secondary"
              onClick={() => {
                // The button goes once it is confirmed; whoever works by keyboard stays at the question.
                place.current?.focus();
                confirm(section, question.id);
              }}
            >
              Still true<span className="govuk-visually-hidden">, {question.shortLabel}</span>
            </Button>
          )}
        </div>
      )}
    </div>
  );
};
