import { dayInWords } from '../../../../../shared/domain/day-in-words.ts';
import { isOwed } from '../../../../../shared/domain/standing.ts';
import type { Found } from './found.ts';

const noneWords = ({ round, obligation }: Found): string => {
  if (obligation.due === null) return 'None until the due day is set.';
  return round.state !== 'open' ? 'None: the round is closed.' : 'None is left. From here people decide.';
};

/** The reminders that the portal will send by itself, as things stand. */
export function StepsAhead({ found }: { found: Found }) {
  const { ahead, obligation, round } = found;
  if (round.imported || !isOwed(obligation)) return null;
  return (
    <section aria-labelledby="steps-ahead">
      <h2 className="govuk-heading-m" id="steps-ahead">
        Reminders ahead
      </h2>
      {ahead.length === 0 ? (
        <p className="govuk-body">{noneWords(found)}</p>
      ) : (
        <ul className="govuk-list">
          {ahead.map(({ rule, on, does }) => (
            <li key={rule}>
              <strong>{dayInWords(on)}:</strong> {does}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
