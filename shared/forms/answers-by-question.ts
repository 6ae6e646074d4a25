import type { Answer } from '../domain/answer.ts';
import type { AnswersByQuestion, PartValues } from '../questions/answer.ts';

/** The saved parts as the values of a return; a part that was cleared is as one never filled. */
export function answersByQuestion(
  answers: readonly Pick<Answer, 'question' | 'part' | 'value'>[],
): AnswersByQuestion {
  const byQuestion = new Map<string, PartValues>();
  for (const { question, part, value } of answers) {
    if (value !== null) byQuestion.set(question, { ...byQuestion.get(question), [part]: value });
  }
  return Object.fromEntries(byQuestion);
}
