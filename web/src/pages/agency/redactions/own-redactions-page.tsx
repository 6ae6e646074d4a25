import { useParams } from 'react-router';
import type { OwnRedaction } from '../../../../../shared/contract/redaction-routes.ts';
import { instantInWords } from '../../../../../shared/domain/day-in-words.ts';
import { useAsk } from '../../../api/use-ask.ts';
import { Asked, Empty } from '../../../ui/asked.tsx';
import { Card, Cards } from '../../../ui/cards.tsx';
import { BackLink, Link } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { Status } from '../../../ui/status.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';

const looks = {
  hidden: { words: 'Hidden', shape: '!', tone: 'warning' },
  restoring: { words: 'Being put back', shape: '◐', tone: 'quiet' },
  restored: { words: 'Put back', shape: '○', tone: 'quiet' },
  erasing: { words: 'Being erased', shape: '◐', tone: 'quiet' },
  erased: { words: 'Erased for ever', shape: '■', tone: 'plain' },
} as const satisfies Record<OwnRedaction['state']['kind'], object>;

const Reissued = ({ agencyId, reissued }: Pick<OwnRedaction, 'reissued'> & { agencyId: string }) =>
  reissued.map(({ submissionId, version, documentId }) => (
    <div key={documentId}>
      <Link to={`/agency/${agencyId}/returns/${submissionId}/versions/${version}`}>
        Version {version} of the return, with a new document
      </Link>
    </div>
  ));

const OneRedaction = ({ agencyId, redaction }: { agencyId: string; redaction: OwnRedaction }) => {
  const { where, hiddenBy, hiddenAt, reason, state, reissued } = redaction;
  const side = hiddenBy.side === 'agency' ? 'your agency' : 'the board';
  return (
    <Card title={where} aside={<Status {...looks[state.kind]} />}>
      <SummaryList
        lines={[
          { key: 'Hidden by', value: `${hiddenBy.name} (${side}), ${instantInWords(hiddenAt)}` },
          { key: 'Why', value: reason ?? 'The reason was erased too' },
          ...('by' in state
            ? [
                {
                  key: 'Decided by',
                  value: `${state.by.name}, ${instantInWords('doneAt' in state ? state.doneAt : state.at)}`,
                },
              ]
            : [{ key: 'Decided by', value: 'Nobody yet: the board’s manager decides' }]),
          ...(reissued.length === 0
            ? []
            : [{ key: 'Issued again', value: <Reissued agencyId={agencyId} reissued={reissued} /> }]),
        ]}
      />
    </Card>
  );
};

/** What of an agency’s words and files was hidden or erased: who, when, why, and what was issued again. */
export const OwnRedactionsPage = () => {
  const { agencyId = '' } = useParams();
  const asked = useAsk('list-own-redactions', { params: { agencyId } });
  return (
    <Page title="Hidden and erased words" back={<BackLink to={`/agency/${agencyId}`}>All returns</BackLink>}>
      <p className="govuk-body">
        When a child or a named person slips into a return, whoever may edit it hides the words at once, and
        the board’s manager has them erased or puts them back. The words themselves stand nowhere in this
        list.
      </p>
      <Asked of={asked} what="Loading what was hidden">
        {({ redactions }) =>
          redactions.length === 0 ? (
            <Empty title="Nothing of yours was ever hidden or erased.">
              <p className="govuk-body">
                To hide something, open the return or the document and choose “Something here should not be
                seen”.
              </p>
            </Empty>
          ) : (
            <Cards>
              {redactions.map((each) => (
                <OneRedaction key={each.id} agencyId={agencyId} redaction={each} />
              ))}
            </Cards>
          )
        }
      </Asked>
    </Page>
  );
};
