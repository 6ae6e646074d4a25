import { instantInWords } from '../../../../../shared/domain/day-in-words.ts';
import type { Found } from './found.ts';

/** What happened to this return, the latest first, with who did it and why. */
export const Timeline = ({ entries }: { entries: Found['timeline'] }) => (
  <section aria-labelledby="history">
    <h2 className="govuk-heading-m" id="history">
      History
    </h2>
    {entries.length === 0 && <p className="govuk-body">Nothing has happened yet.</p>}
    <ol className="timeline">
      {entries
        .toSorted((a, b) => b.at.localeCompare(a.at))
        .map(({ at, kind, words, by, reason }) => (
          <li className="timeline__entry" key={`${at} ${kind}`}>
            <p className="timeline__words">{words}</p>
            {reason !== null && <p className="timeline__reason">Reason: {reason}</p>}
            <p className="timeline__when">
              {instantInWords(at)} · {by ?? 'the portal'}
            </p>
          </li>
        ))}
    </ol>
  </section>
);
