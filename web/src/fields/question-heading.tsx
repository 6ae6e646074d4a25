import type { Question } from '../../../shared/questions/all-kinds.ts';

const isNumber = /^\d+\.\d+/;

/** The question in full, with its number where it has one, and what is special about it. */
export const QuestionHeading = ({ question }: { question: Question }) => (
  <>
    {isNumber.test(question.shortLabel) && <span className="question__number">{question.shortLabel} </span>}
    {question.label}
    {question.critical === true && <span className="question__mark">Critical</span>}
    {question.optional === true && <span className="question__mark">Optional</span>}
  </>
);
