import { wordChanges } from '../../../../../shared/forms/word-changes.ts';

type Props = { readonly before: string; readonly after: string };

/** Two texts as one, word by word: what was put in and what was taken out, in shapes and words as well as in colour. */
export const WordMarks = ({ before, after }: Props) => (
  <p className="frozen__text word-marks">
    {wordChanges(before, after).map(({ kind, text }, at) => {
      const key = `${at}-${kind}`;
      if (kind === 'added')
        return (
          <ins key={key}>
            <span className="govuk-visually-hidden">[put in: </span>
            {text}
            <span className="govuk-visually-hidden">] </span>
          </ins>
        );
      if (kind === 'removed')
        return (
          <del key={key}>
            <span className="govuk-visually-hidden">[taken out: </span>
            {text}
            <span className="govuk-visually-hidden">] </span>
          </del>
        );
      return <span key={key}>{text}</span>;
    })}
  </p>
);
