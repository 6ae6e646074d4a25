import type { Question } from '../../../shared/questions/all-kinds.ts';
import { Details } from '../ui/details.tsx';

/** Help that stands folded beside a question: what it looks like, what others give as evidence, where it comes from. */
export const Guidance = ({ question: { guidance, shortLabel } }: { question: Question }) => {
  if (guidance === undefined) return null;
  const { looksLike, evidence = [], basis } = guidance;
  const about = <span className="govuk-visually-hidden"> ({shortLabel})</span>;
  return (
    <div className="guidance no-print">
      {looksLike !== undefined && (
        <Details summary={<>What this looks like{about}</>}>
          <p className="govuk-body">{looksLike}</p>
          {basis !== undefined && <p className="govuk-hint">{basis}</p>}
        </Details>
      )}
      {evidence.length > 0 && (
        <Details summary={<>Evidence others give{about}</>}>
          <ul className="govuk-list govuk-list--bullet">
            {evidence.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </Details>
      )}
    </div>
  );
};
