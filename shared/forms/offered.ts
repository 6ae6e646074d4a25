import type { AnswerValue } from '../domain/answer.ts';
import { refusals } from '../domain/refusal.ts';
import { isBlank } from '../questions/answer.ts';
import { attachedBy } from '../questions/attached.ts';
import { faultIn } from '../questions/question.ts';
import { findPart } from './find-part.ts';
import type { Edition } from './form.ts';

type Offered = {
  readonly section: string;
  readonly question: string;
  readonly part: string;
  readonly value: AnswerValue;
};

/**
 * What is wrong with an answer that came in a file, in words; undefined where the return could take it. Nothing can be
 * attached in a file, and a blank cell is no answer.
 */
export function faultInOffered(
  edition: Edition,
  variant: string,
  { section, question, part, value }: Offered,
): string | undefined {
  const found = findPart(edition, question, part);
  const isAsked =
    found !== undefined && found.section.id === section && found.question.variants.includes(variant);
  if (!isAsked || attachedBy(part) !== undefined) return refusals['unknown-question'].words;
  return isBlank(value) ? 'A blank answer is left out' : faultIn(found.part, value);
}
