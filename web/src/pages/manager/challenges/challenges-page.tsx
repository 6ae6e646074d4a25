import { useParams, useSearchParams } from 'react-router';
import type { Challenge } from '../../../../../shared/domain/challenge.ts';
import { pinInWords } from '../../../../../shared/domain/challenge.ts';
import { dayInShort } from '../../../../../shared/domain/day-in-words.ts';
import { useBoardRoles, useMe } from '../../../api/me.tsx';
import { todayInLondon } from '../../../api/today.ts';
import { useAsk } from '../../../api/use-ask.ts';
import { ChallengeStatus } from '../../../fields/challenge-thread.tsx';
import { ArrivalNotice } from '../../../ui/arrival-notice.tsx';
import { Asked, Empty } from '../../../ui/asked.tsx';
import { Button, ButtonLink, Buttons, PrintButton } from '../../../ui/button.tsx';
import { download } from '../../../ui/download.ts';
import { BackLink, Link } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { Select } from '../../../ui/select.tsx';
import { Cell, Row, Table } from '../../../ui/table.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { raiserRoles } from '../staff-roles.ts';
import {
  agenciesIn,
  challengeCsv,
  type LogView,
  searchOf,
  shownOf,
  showOptions,
  viewOf,
} from './challenge-log.ts';

const Line = ({ challenge }: { challenge: Challenge }) => {
  const { boardId, number, agencyName, pin, asks, answerBy, outcome } = challenge;
  return (
    <Row>
      <Cell head>
        <Link quiet to={`/board/${boardId}/challenges/${number}`}>
          Challenge {number}
        </Link>
      </Cell>
      <Cell>{agencyName}</Cell>
      <Cell>
        {asks}
        {pin !== null && <small className="cell-note">{pinInWords(pin)}</small>}
      </Cell>
      <Cell>{answerBy === null ? 'No day set' : dayInShort(answerBy)}</Cell>
      <Cell>
        <ChallengeStatus challenge={challenge} />
      </Cell>
      <Cell>{outcome ?? ''}</Cell>
    </Row>
  );
};

const Filter = ({
  all,
  view,
  onView,
}: {
  all: readonly Challenge[];
  view: LogView;
  onView: (view: LogView) => void;
}) => (
  <div className="log-filter no-print">
    <Select
      id="show"
      label="Show"
      options={showOptions}
      value={view.show}
      onChange={(show) => onView({ ...view, show })}
    />
    <Select
      id="agency"
      label="Agency"
      options={[{ value: 'every', label: 'Every agency' }, ...agenciesIn(all)]}
      value={view.agency === '' ? 'every' : view.agency}
      onChange={(agency) => onView({ ...view, agency: agency === 'every' ? '' : agency })}
    />
    <TextInput
      id="find"
      label="Find words"
      width={20}
      value={view.find}
      onChange={(find) => onView({ ...view, find })}
    />
  </div>
);

const Log = ({ boardId, all }: { boardId: string; all: readonly Challenge[] }) => {
  const [search, setSearch] = useSearchParams();
  const today = todayInLondon();
  const view = viewOf(search);
  const shown = shownOf(all, view, today);
  return (
    <>
      <Filter all={all} view={view} onView={(next) => setSearch(searchOf(next), { replace: true })} />
      {shown.length === 0 ? (
        <Empty title="No challenge is in this view" />
      ) : (
        <Table
          caption={shown.length === all.length ? `All ${all.length}` : `${shown.length} of ${all.length}`}
          columns={['Challenge', 'Agency', 'Question', 'Answer by', 'State', 'What changed']}
        >
          {shown.map((challenge) => (
            <Line key={challenge.number} challenge={challenge} />
          ))}
        </Table>
      )}
      <Buttons>
        <PrintButton />
        <Button
          tone="secondary"
          onClick={() =>
            download(`${boardId}-challenges-${today}.csv`, 'text/csv', challengeCsv(shown, today))
          }
        >
          Download what is shown (CSV)
        </Button>
      </Buttons>
    </>
  );
};

/** The log of a board’s challenges: what was asked of whom, what came of it, and what changed. */
export function ChallengesPage() {
  const { boardId = '' } = useParams();
  const board = useMe().boards.find(({ id }) => id === boardId);
  const mayRaise = useBoardRoles(boardId).some((role) => raiserRoles.includes(role));
  const asked = useAsk('list-challenges', { params: { boardId } });
  return (
    <Page
      title="Challenges"
      caption={board?.name}
      back={<BackLink to={`/board/${boardId}`}>Rounds</BackLink>}
      wide
    >
      <ArrivalNotice />
      {mayRaise && (
        <Buttons>
          <ButtonLink to={`/board/${boardId}/challenges/raise`}>Raise a challenge</ButtonLink>
        </Buttons>
      )}
      <Asked of={asked} what="Loading the challenges">
        {({ challenges }) =>
          challenges.length === 0 ? (
            <Empty title="No challenge has been raised yet">
              <p className="govuk-body">
                A challenge is a numbered question to an agency that wants an answer by a day.
              </p>
            </Empty>
          ) : (
            <Log boardId={boardId} all={challenges} />
          )
        }
      </Asked>
    </Page>
  );
}
