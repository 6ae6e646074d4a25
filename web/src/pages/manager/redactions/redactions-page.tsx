import { useParams } from 'react-router';
import { useMe } from '../../../api/me.tsx';
import { useAsk } from '../../../api/use-ask.ts';
import { Empty } from '../../../ui/asked.tsx';
import { AskedPage } from '../../../ui/asked-page.tsx';
import { Button } from '../../../ui/button.tsx';
import { Cards } from '../../../ui/cards.tsx';
import { BackLink } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { RedactionCard } from './redaction-card.tsx';

/** What is hidden and waits for the manager; and the tombstones of what was erased. */
export const RedactionsPage = () => {
  const { boardId = '' } = useParams();
  const asked = useAsk('list-redactions', { params: { boardId } });
  const board = useMe().boards.find(({ id }) => id === boardId);
  const again = asked.state === 'ready' ? asked.again : () => undefined;
  return (
    <AskedPage of={asked} what="Loading what is hidden">
      {({ redactions }) => {
        const inHand = redactions.some(
          ({ state, found }) => state.kind.endsWith('ing') || (state.kind === 'hidden' && found === null),
        );
        return (
          <Page
            title="Hidden and erased words"
            caption={board?.name}
            back={<BackLink to={`/board/${boardId}`}>Rounds</BackLink>}
          >
            <p className="govuk-body">
              When a child or a named person slips into a return, whoever may edit it hides the words at once.
              You have them erased for ever, or put them back.
            </p>
            {inHand && (
              <p className="govuk-body no-print">
                The portal is at work; it takes some seconds.{' '}
                <Button tone="secondary" onClick={again}>
                  Look again
                </Button>
              </p>
            )}
            {redactions.length === 0 ? (
              <Empty title="Nothing is hidden, and nothing was ever erased" />
            ) : (
              <Cards>
                {redactions.map((each) => (
                  <RedactionCard key={each.id} boardId={boardId} redaction={each} again={again} />
                ))}
              </Cards>
            )}
          </Page>
        );
      }}
    </AskedPage>
  );
};
