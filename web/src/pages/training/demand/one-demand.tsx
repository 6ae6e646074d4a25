import { useState } from 'react';
import { isForEarlierWords, isTold, type OfNeed } from '../../../../../shared/domain/training/deciding.ts';
import type { Demand } from '../../../../../shared/domain/training/need.ts';
import type { NeedDecision } from '../../../../../shared/domain/training/need-decision.ts';
import { Button, Buttons, PrintButton } from '../../../ui/button.tsx';
import { BackLink } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { DecideForm } from './decide-form.tsx';
import { addressOf, decidedOn, type Found, groupOf, titleOf } from './found.ts';
import { missingWords } from './missing-words.ts';
import { NeedList } from './need-list.tsx';

type Props = {
  readonly found: Found;
  readonly demand: Demand;
  readonly mayDecide: (agencyId: string) => boolean;
  readonly onDecided: (decisions: readonly NeedDecision[]) => void;
  readonly onChanged: () => void;
};

/** Those on which a decision can be taken for all at once: none was, or it can still be changed. */
const stillOpen = ({ need, decision, answered }: OfNeed): boolean =>
  decision === undefined || !isTold(decision, answered) || isForEarlierWords(decision, need);

/** What each agency asks for that asks for the same, and a decision on one of them or on all alike. */
export function OneDemand({ found, demand, mayDecide, onDecided, onChanged }: Props) {
  const [forAll, setForAll] = useState(false);
  const these = decidedOn(demand.needs, found);
  const open = these.filter((each) => stillOpen(each) && mayDecide(each.need.agencyId));
  const { high, medium, low, all } = demand.places;
  return (
    <Page
      title={titleOf(demand, found)}
      caption={`${found.round.title}: ${groupOf(demand, found)}`}
      back={<BackLink to={addressOf(found)}>All demand</BackLink>}
    >
      <SummaryList
        lines={[
          { key: 'Places', value: `${all}: ${high} of high, ${medium} of medium, ${low} of low priority` },
          { key: 'Agencies', value: demand.agencies },
          { key: 'Weight', value: `${demand.weight}: ${found.weightRule}` },
          { key: 'Not in these figures', value: missingWords(found) },
        ]}
      />
      {open.length > 1 &&
        (forAll ? (
          <section className="card" aria-label="Decide for all">
            <DecideForm
              id="for-all"
              found={found}
              these={open}
              onDecided={(decisions) => {
                setForAll(false);
                onDecided(decisions);
              }}
              onCancel={() => setForAll(false)}
              onChanged={onChanged}
            />
          </section>
        ) : (
          <Buttons>
            <Button tone="secondary" onClick={() => setForAll(true)}>
              Decide alike for {open.length} agencies
            </Button>
          </Buttons>
        ))}
      <NeedList
        found={found}
        these={these}
        under="agency"
        mayDecide={mayDecide}
        onDecided={onDecided}
        onChanged={onChanged}
      />
      <Buttons>
        <PrintButton />
      </Buttons>
    </Page>
  );
}
