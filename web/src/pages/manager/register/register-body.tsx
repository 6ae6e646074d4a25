import { complianceOf } from '../../../../../shared/domain/compliance.ts';
import { overviewsFor } from '../../../../../shared/forms/overviews.ts';
import { useBoardRoles } from '../../../api/me.tsx';
import type { ReplyOf } from '../../../api/route-shapes.ts';
import { todayInLondon } from '../../../api/today.ts';
import { Empty } from '../../../ui/asked.tsx';
import { Button, ButtonLink, Buttons, PrintButton } from '../../../ui/button.tsx';
import { download } from '../../../ui/download.ts';
import { countsInWords } from './counts-in-words.ts';
import { FilterBar } from './filter-bar.tsx';
import { registerCsv } from './register-csv.ts';
import { registerRow } from './register-rows.ts';
import { RegisterTable } from './register-table.tsx';
import { rowsShown } from './register-view.ts';
import { useRegisterView } from './use-register-view.ts';

const captionOf = (shown: number, all: number): string =>
  shown === all ? `All ${all} returns` : `${shown} of ${all} returns`;

export function RegisterBody({ register }: { register: ReplyOf<'get-register'> }) {
  const { round, obligations } = register;
  const today = todayInLondon();
  const overviews = overviewsFor(round.form, useBoardRoles(round.boardId));
  const { view, show } = useRegisterView(round.boardId, round.id);
  const rows = obligations.map((each) => registerRow(each, today, round.state !== 'open'));
  const shown = rowsShown(rows, view, today);

  return (
    <>
      <p className="counts">{countsInWords(complianceOf(obligations)).join(' · ')}</p>
      <FilterBar
        obligations={obligations}
        view={view}
        today={today}
        onFind={(find) => show({ ...view, find })}
      />
      {shown.length === 0 ? (
        <Empty title="No return is in this view">
          <p className="govuk-body">Choose “All” to see every agency asked.</p>
        </Empty>
      ) : (
        <RegisterTable
          caption={captionOf(shown.length, rows.length)}
          rows={shown}
          form={round.form}
          view={view}
          onSort={show}
        />
      )}
      <Buttons>
        {overviews.map(({ path, words }) => (
          <ButtonLink key={path} to={`/board/${round.boardId}/rounds/${round.id}/${path}`}>
            {words}
          </ButtonLink>
        ))}
        <ButtonLink to={`/board/${round.boardId}/rounds/${round.id}/summary`} tone="secondary">
          Summary for the board
        </ButtonLink>
        <ButtonLink to={`/board/${round.boardId}/rounds/${round.id}/lessons`} tone="secondary">
          Lessons learned
        </ButtonLink>
        <PrintButton />
        <Button
          tone="secondary"
          onClick={() => download(`${round.id}-register-${today}.csv`, 'text/csv', registerCsv(shown))}
        >
          Download what is shown (CSV)
        </Button>
      </Buttons>
    </>
  );
}
