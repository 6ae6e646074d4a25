import { useEffect, useRef, useState } from 'react';
import { isForEarlierWords, isTold, type OfNeed } from '../../../../../shared/domain/training/deciding.ts';
import type { NeedDecision } from '../../../../../shared/domain/training/need-decision.ts';
import { Button } from '../../../ui/button.tsx';
import { DecideForm } from './decide-form.tsx';
import { type Found, titleOf } from './found.ts';
import { NeedCard } from './need-card.tsx';

const idOf = ({ need }: OfNeed): string => `need-${need.agencyId}-${need.need}`;

/** A decision that the agency was told stands, until the agency changes its need. */
const mayChange = ({ need, decision, answered }: OfNeed): boolean =>
  decision === undefined || !isTold(decision, answered) || isForEarlierWords(decision, need);

type Props = {
  readonly found: Found;
  readonly these: readonly OfNeed[];
  readonly under: 'agency' | 'need';
  readonly mayDecide: (agencyId: string) => boolean;
  readonly onDecided: (decisions: readonly NeedDecision[]) => void;
  readonly onChanged: () => void;
};

/** Needs one below another. After each decision the next one that waits has the focus. */
export function NeedList({ found, these, under, mayDecide, onDecided, onChanged }: Props) {
  const [open, setOpen] = useState<string>();
  const wanted = useRef<string>(undefined);
  useEffect(() => {
    const id = wanted.current;
    wanted.current = undefined;
    if (id !== undefined) document.getElementById(id)?.focus();
  });

  const decided = (at: number, decisions: readonly NeedDecision[]) => {
    const waiting = [...these.slice(at + 1), ...these.slice(0, at)].find(
      (each) => each.decision === undefined && mayDecide(each.need.agencyId),
    );
    onDecided(decisions);
    setOpen(undefined);
    const next = waiting ?? these[at];
    wanted.current = next && `${idOf(next)}-decide`;
  };

  return (
    <ul className="cards">
      {these.map((each, at) => (
        <NeedCard key={idOf(each)} of={each} found={found} under={under}>
          {open === idOf(each) ? (
            <DecideForm
              id={idOf(each)}
              found={found}
              these={[each]}
              onDecided={(decisions) => decided(at, decisions)}
              onCancel={() => {
                setOpen(undefined);
                wanted.current = `${idOf(each)}-decide`;
              }}
              onChanged={onChanged}
            />
          ) : (
            mayDecide(each.need.agencyId) &&
            mayChange(each) && (
              <div className="no-print">
                <Button
                  tone={each.decision === undefined ? 'plain' : 'secondary'}
                  id={`${idOf(each)}-decide`}
                  onClick={() => {
                    setOpen(idOf(each));
                    wanted.current = `${idOf(each)}-outcome`;
                  }}
                >
                  {each.decision === undefined ? 'Decide' : 'Decide otherwise'}
                  <span className="govuk-visually-hidden">
                    {' '}
                    on{' '}
                    {under === 'agency' ? `the need of ${each.need.agencyName}` : titleOf(each.need, found)}
                  </span>
                </Button>
              </div>
            )
          )}
        </NeedCard>
      ))}
    </ul>
  );
}
