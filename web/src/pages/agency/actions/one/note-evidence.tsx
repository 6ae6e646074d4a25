import { useAsk } from '../../../../api/use-ask.ts';
import { Link } from '../../../../ui/link.tsx';

/** The evidence that a note names, by its titles of today; what is no longer in the library is said to be gone. */
export const NoteEvidence = ({ agencyId, ids }: { agencyId: string; ids: readonly string[] }) => {
  const asked = useAsk('list-evidence', { params: { agencyId } });
  if (asked.state !== 'ready') return null;
  return (
    <ul className="govuk-list" aria-label="Evidence of this note">
      {ids.map((id) => {
        const found = asked.data.evidence.find(({ item }) => item.id === id);
        return (
          <li key={id}>
            Evidence:{' '}
            {found === undefined || found.brief.state === 'gone' ? (
              'an item that is no longer in the library'
            ) : (
              <Link to={`/agency/${agencyId}/evidence/${id}`}>{found.brief.title}</Link>
            )}
          </li>
        );
      })}
    </ul>
  );
};
