import { Link } from '../../../ui/link.tsx';
import type { Found } from './found.ts';
import { missingWords } from './missing-words.ts';

/** Who has not answered, with the people they told of last time. */
export const MissingList = ({ found }: { found: Found }) => {
  const { missing, excused, round } = found;
  return (
    <>
      <p className="govuk-body">
        {missingWords(found)}
        {excused > 0 && ` ${excused} ${excused === 1 ? 'agency need' : 'agencies need'} not answer.`}
      </p>
      {missing.length > 0 && (
        <ul className="govuk-list govuk-list--bullet">
          {missing.map(({ agencyId, agencyName, people }) => (
            <li key={agencyId}>
              <Link to={`/board/${round.boardId}/rounds/${round.id}/agencies/${agencyId}`}>{agencyName}</Link>
              : {people === null ? 'size not known' : `${people} people last time`}
            </li>
          ))}
        </ul>
      )}
    </>
  );
};
