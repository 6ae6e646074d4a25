import { useParams } from 'react-router';
import { complianceOf } from '../../../../../shared/domain/compliance.ts';
import { dayInWords } from '../../../../../shared/domain/day-in-words.ts';
import { roundInBrief } from '../../../../../shared/domain/round-in-brief.ts';
import { overviewsFor } from '../../../../../shared/forms/overviews.ts';
import { useBoardRoles, useMe } from '../../../api/me.tsx';
import type { ReplyOf } from '../../../api/route-shapes.ts';
import { todayInLondon } from '../../../api/today.ts';
import { useAsk } from '../../../api/use-ask.ts';
import { Asked, Empty } from '../../../ui/asked.tsx';
import { ButtonLink, Buttons, PrintButton } from '../../../ui/button.tsx';
import { BackLink } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { Figures } from './figures.tsx';
import { HeatMap } from './heat-map.tsx';
import { Terms } from './terms.tsx';

type Compliance = ReplyOf<'get-compliance'>;

const readers = ['manager', 'reviewer', 'chair'];

/** How a round stands, as the board reads it; for members and lay members the same as for the chair. */
export function SummaryPage() {
  const { boardId = '', roundId = '' } = useParams();
  const mayRead = useBoardRoles(boardId).some((role) => readers.includes(role));
  const board = useMe().boards.find(({ id }) => id === boardId);
  const asked = useAsk('get-compliance', { params: { boardId, roundId } });
  const title = asked.state === 'ready' ? asked.data.round.title : 'The round';

  return (
    <Page
      title={title}
      caption={board?.name}
      back={<BackLink to={`/board/${boardId}`}>Rounds</BackLink>}
      wide
    >
      <Asked of={asked} what="Loading the summary">
        {(compliance) => <Summary compliance={compliance} mayRead={mayRead} />}
      </Asked>
    </Page>
  );
}

const dueWords = ({ round }: Compliance): string =>
  round.due === null ? 'Due day to be confirmed' : `Due ${dayInWords(round.due)}`;

function Summary({ compliance, mayRead }: { compliance: Compliance; mayRead: boolean }) {
  const { rows, sections, scale, rollUpRule, round } = compliance;
  const overviews = overviewsFor(round.form, useBoardRoles(round.boardId));
  if (rows.length === 0)
    return (
      <Empty title="No agency is asked in this round">
        <p className="govuk-body">
          Once agencies are asked, you see here who has answered and what they say.
        </p>
      </Empty>
    );
  return (
    <>
      <p className="in-brief">
        {round.imported
          ? 'This round was held before the portal. Its papers record actions, and no grades.'
          : roundInBrief(
              rows,
              sections,
              scale.map(({ key }) => key),
            )}
      </p>
      <p className="govuk-body">
        {dueWords(compliance)} · As it stands on {dayInWords(todayInLondon())}
      </p>
      {!round.imported && <Figures compliance={complianceOf(rows)} />}
      {!round.imported && sections.length > 0 && <HeatMap compliance={compliance} mayRead={mayRead} />}
      <Terms scale={scale} rollUpRule={rollUpRule} graded={sections.length > 0} />
      <Buttons>
        {overviews.map(({ path, words }) => (
          <ButtonLink key={path} to={`/board/${round.boardId}/rounds/${round.id}/${path}`} tone="secondary">
            {words}
          </ButtonLink>
        ))}
        <PrintButton />
      </Buttons>
    </>
  );
}
