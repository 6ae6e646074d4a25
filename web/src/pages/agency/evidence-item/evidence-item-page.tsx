import { useEffect, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { EvidenceView } from '../../../../../shared/contract/evidence-routes.ts';
import { dayInLondon } from '../../../../../shared/domain/calendar.ts';
import { dayInShort } from '../../../../../shared/domain/day-in-words.ts';
import { evidenceKinds, markings } from '../../../../../shared/domain/evidence.ts';
import type { AgencyRole } from '../../../../../shared/domain/role.ts';
import { useAgencyRoles } from '../../../api/me.tsx';
import { awaitsVerdict } from '../../../api/uploads.ts';
import { useAsk } from '../../../api/use-ask.ts';
import { Detail, Expiry, removeEvidence } from '../../../fields/evidence-line.tsx';
import { withNotice } from '../../../ui/arrival-notice.tsx';
import { AskedPage } from '../../../ui/asked-page.tsx';
import { Button, Buttons } from '../../../ui/button.tsx';
import { Confirm } from '../../../ui/dialog.tsx';
import { BackLink } from '../../../ui/link.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Page } from '../../../ui/page.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { ChangeEvidence } from './change-evidence.tsx';
import { Openings } from './openings.tsx';
import { Uses } from './uses.tsx';
import { Versions } from './versions.tsx';

const fillers: readonly AgencyRole[] = ['contributor', 'lead', 'deputy', 'signatory'];
const lookAgainAfter = 3_000;

const Facts = ({ item }: Pick<EvidenceView, 'item'>) => (
  <SummaryList
    lines={[
      { key: 'Kind', value: evidenceKinds[item.kind].words },
      ...(item.detail === null ? [] : [{ key: 'What it says', value: <Detail item={item} /> }]),
      { key: 'Protective marking', value: markings[item.marking].words },
      { key: 'Of', value: dayInShort(item.day) },
      { key: 'Good until', value: item.expires === null ? 'No end given' : <Expiry item={item} /> },
      { key: 'Added', value: `${item.addedBy.name}, ${dayInShort(dayInLondon(item.addedAt))}` },
    ]}
  />
);

type RemoveProps = { readonly view: EvidenceView; readonly onClose: () => void };

const Remove = ({ view, onClose }: RemoveProps) => {
  const navigate = useNavigate();
  const [problem, setProblem] = useState<string>();
  const remove = async () => {
    const outcome = await removeEvidence(view);
    if (!outcome.ok) return setProblem(outcome.problem.title);
    await navigate(`/agency/${view.item.agencyId}/evidence`, {
      state: withNotice(`“${view.item.title}” is taken out of the library.`),
    });
  };
  return (
    <Confirm
      title={`Take “${view.item.title}” out of the library?`}
      does="Take it out"
      warning
      onConfirm={() => void remove()}
      onCancel={onClose}
    >
      <p className="govuk-body">
        Returns that were submitted with it keep it. Answers of a return that is not submitted yet lose it,
        and say so.
      </p>
      {problem !== undefined && <Notice tone="failure" live="alert" title={problem} />}
    </Confirm>
  );
};

/** One item of evidence: what is said of it, its versions, which answers name it, and who opened it. */
export const EvidenceItemPage = () => {
  const { agencyId = '', evidenceId = '' } = useParams();
  const asked = useAsk('get-evidence', { params: { agencyId, evidenceId } });
  const roles = useAgencyRoles(agencyId);
  const [doing, setDoing] = useState<'change' | 'remove'>();
  const again = asked.state === 'ready' && awaitsVerdict(asked.data.evidence) ? asked.again : undefined;
  useEffect(() => {
    if (again === undefined) return undefined;
    const timer = setInterval(again, lookAgainAfter);
    return () => clearInterval(timer);
  }, [again]);
  return (
    <AskedPage of={asked} what="Loading the item">
      {({ evidence: view, openings, uses }) => {
        const { item } = view;
        const readOnly = item.removed !== null || !roles.some((role) => fillers.includes(role));
        const show = (evidence: EvidenceView) => {
          if (asked.state === 'ready') asked.put({ evidence, openings, uses });
        };
        const library = { put: show, again: asked.state === 'ready' ? asked.again : () => undefined };
        return (
          <Page title={item.title} back={<BackLink to={`/agency/${agencyId}/evidence`}>Evidence</BackLink>}>
            {item.removed !== null && (
              <Notice title="This item is no longer in the library; returns that were submitted with it keep it." />
            )}
            {doing === 'change' ? (
              <ChangeEvidence
                view={view}
                onCancel={() => setDoing(undefined)}
                onDone={(changed) => {
                  show(changed);
                  setDoing(undefined);
                }}
              />
            ) : (
              <Facts item={item} />
            )}
            {!readOnly && doing !== 'change' && (
              <Buttons>
                <Button tone="secondary" onClick={() => setDoing('change')}>
                  Change what is said of it
                </Button>
                <Button tone="secondary" onClick={() => setDoing('remove')}>
                  Take it out of the library
                </Button>
              </Buttons>
            )}
            {item.kind === 'document' && <Versions view={view} library={library} readOnly={readOnly} />}
            <Uses agencyId={agencyId} uses={uses} />
            {item.kind === 'document' && <Openings openings={openings} />}
            {doing === 'remove' && <Remove view={view} onClose={() => setDoing(undefined)} />}
          </Page>
        );
      }}
    </AskedPage>
  );
};
