import { useNavigate, useParams } from 'react-router';
import { isOwed } from '../../../../../shared/domain/standing.ts';
import type { ReplyOf } from '../../../api/route-shapes.ts';
import { useAsk } from '../../../api/use-ask.ts';
import { useEdition } from '../../../api/use-edition.ts';
import { withNotice } from '../../../ui/arrival-notice.tsx';
import { Asked } from '../../../ui/asked.tsx';
import { BackLink } from '../../../ui/link.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Page } from '../../../ui/page.tsx';
import { DownloadBlank } from './download-blank.tsx';
import { FileWaits } from './file-waits.tsx';
import { ReadFileForm } from './read-file-form.tsx';

type Props = { readonly found: ReplyOf<'get-obligation'>; readonly onDone: (words: string) => void };

const Both = ({ found, onDone }: Props) => {
  const edition = useEdition(found.round.edition);
  const { agencyName, offered } = found.obligation;
  return (
    <Asked of={edition} what="Loading the questions">
      {(questions) => (
        <>
          <h2 className="govuk-heading-m">1. Send a workbook</h2>
          <p className="govuk-body">
            For people who will not sign in. It holds the questions, and what {agencyName} last sent to you
            with this form; never a draft of theirs.
          </p>
          <DownloadBlank found={found} edition={questions} />
          <h2 className="govuk-heading-m">2. Put in what came back</h2>
          {offered === null ? (
            <ReadFileForm
              found={found}
              edition={questions}
              onDone={() => onDone(`Put in. ${agencyName} has still to confirm it; reminders have stopped.`)}
            />
          ) : (
            <FileWaits found={found} onDone={() => onDone('Taken back. What the file said is erased.')} />
          )}
        </>
      )}
    </Asked>
  );
};

/** A return as an Excel file by mail: the manager sends the workbook, and puts in what comes back. */
export const FilePage = () => {
  const { boardId = '', roundId = '', agencyId = '' } = useParams();
  const asked = useAsk('get-obligation', { params: { boardId, roundId, agencyId } });
  const navigate = useNavigate();
  const here = `/board/${boardId}/rounds/${roundId}/agencies/${agencyId}`;
  const ready = asked.state === 'ready' ? asked.data : undefined;
  const isOpen = ready !== undefined && ready.round.state === 'open' && !ready.round.imported;
  return (
    <Page
      title="Return as an Excel file"
      caption={ready && `${ready.obligation.agencyName}: ${ready.round.title}`}
      back={<BackLink to={here}>Back to the return</BackLink>}
    >
      <Asked of={asked} what="Loading the return">
        {(found) =>
          isOpen && isOwed(found.obligation) ? (
            <Both found={found} onDone={(words) => void navigate(here, { state: withNotice(words) })} />
          ) : (
            <Notice title="Nothing is owed here now, so no file can be put in." />
          )
        }
      </Asked>
    </Page>
  );
};
