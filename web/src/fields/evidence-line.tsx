import type { EvidenceView } from '../../../shared/contract/evidence-routes.ts';
import { dayInShort } from '../../../shared/domain/day-in-words.ts';
import { evidenceKinds, expiryOf, markings } from '../../../shared/domain/evidence.ts';
import { call } from '../api/call.ts';
import { todayInLondon } from '../api/today.ts';
import { useSend } from '../api/use-send.ts';
import { LinkButton } from '../ui/button.tsx';
import { Status } from '../ui/status.tsx';

type Open = { readonly view: EvidenceView; readonly version: number };

/** Fetches a checked document; who opened it is recorded. */
export const OpenEvidence = ({ view, version }: Open) => {
  const { agencyId, id: evidenceId, title } = view.item;
  const { send, sending, problem } = useSend('open-evidence');
  const open = async () => {
    const outcome = await send({ params: { agencyId, evidenceId, version: String(version) }, body: {} });
    if (outcome?.ok) window.location.assign(outcome.data.url);
  };
  return (
    <>
      <LinkButton onClick={() => void open()}>
        {sending ? 'Opening…' : 'Open'}
        <span className="govuk-visually-hidden"> {title}</span>
      </LinkButton>
      {problem && <span role="alert"> {problem.title}</span>}
    </>
  );
};

/** Whether an item still proves anything, where that ends one day. */
export const Expiry = ({ item }: { item: EvidenceView['item'] }) => {
  const expiry = expiryOf(item, todayInLondon());
  if (item.expires === null) return null;
  const day = dayInShort(item.expires);
  if (expiry === 'expired') return <Status shape="!" tone="bad" words={`Expired on ${day}`} />;
  if (expiry === 'expires-soon') return <Status shape="!" tone="warning" words={`Expires soon, on ${day}`} />;
  return <>Good until {day}</>;
};

/** “Document, official, of Mon 1 Jun 2026”. */
export const factsOf = ({ kind, marking, day }: EvidenceView['item']): string =>
  `${evidenceKinds[kind].words}, ${markings[marking].words.toLowerCase()}, of ${dayInShort(day)}`;

/** The link, the place or the figure; a link is followed in a window of its own. */
export const Detail = ({ item }: { item: EvidenceView['item'] }) => {
  if (item.detail === null) return null;
  if (item.kind !== 'link') return <span className="evidence__detail">{item.detail}</span>;
  return (
    <a className="govuk-link evidence__detail" href={item.detail} target="_blank" rel="noopener noreferrer">
      {item.detail}
      <span className="govuk-visually-hidden"> (opens in a new tab)</span>
    </a>
  );
};

/** Takes an item out of the library. */
export const removeEvidence = ({ item }: EvidenceView) =>
  call('remove-evidence', { params: { agencyId: item.agencyId, evidenceId: item.id } });
