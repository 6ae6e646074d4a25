import type { UnitView } from '../../../../../shared/contract/sharing-routes.ts';
import { mayAskUnits } from '../../../../../shared/domain/unit-return.ts';
import { useAsk } from '../../../api/use-ask.ts';
import { Asked, Empty } from '../../../ui/asked.tsx';
import { BackLink } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { leads, type OpenReturn, titleOf, WithReturn } from '../with-return.tsx';
import { AskUnits } from './ask-units.tsx';
import { UnitCard } from './unit-card.tsx';
import { WorstGrades } from './worst-grades.tsx';

const isIn = ({ standing }: UnitView): boolean => standing === 'handed-in';

const Units = ({ open }: { open: OpenReturn }) => {
  const { at, agencyId, submissionId, view } = open;
  const asked = useAsk('list-units', { params: { agencyId, submissionId } });
  const mayChange = leads(open) && view.submission.state.kind === 'draft';
  const again = () => {
    if (asked.state === 'ready') asked.again();
    open.again();
  };
  return (
    <Page
      title="Units and their parts"
      caption={`${view.submission.agencyName}: ${titleOf(open)}`}
      back={<BackLink to={at}>Task list</BackLink>}
      wide
    >
      <p className="govuk-body">
        Each unit answers its own part and hands it in. You decide the agency’s grade of each criterion, and
        say why where it is not the lowest of your units’.
      </p>
      <Asked of={asked} what="Loading the units">
        {({ free, units }) => (
          <>
            {units.length === 0 && <Empty title="No unit has been asked for its part." />}
            {units.length > 0 && (
              <ul className="cards">
                {units.map((unit) => (
                  <UnitCard
                    key={`${unit.unit.id} ${unit.standing}`}
                    open={open}
                    of={unit}
                    mayChange={mayChange}
                    onDone={again}
                  />
                ))}
              </ul>
            )}
            {units.some(isIn) && <WorstGrades open={open} units={units.filter(isIn)} />}
            {leads(open) && mayAskUnits(view.submission) && (
              <AskUnits open={open} free={free} onDone={again} />
            )}
          </>
        )}
      </Asked>
    </Page>
  );
};

/** How far each unit of the agency is with its part, what they say standard by standard, and the lead’s next steps. */
export const UnitsPage = () => <WithReturn>{(open) => <Units open={open} />}</WithReturn>;
