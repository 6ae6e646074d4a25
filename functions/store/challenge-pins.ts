import type { ChallengePin } from '../../shared/domain/challenge.ts';
import type { Round } from '../../shared/domain/round.ts';
import { sectionName } from '../../shared/forms/form.ts';
import { refuse } from '../runtime/refused.ts';
import { editionFor } from './editions.ts';

type Pin = Pick<ChallengePin, 'section' | 'question'>;

/** What a challenge is pinned to, in the words of the round’s form. Refuses what the form does not ask. */
export async function pinIn(round: Round, pin: Pin | null): Promise<ChallengePin | null> {
  if (pin === null) return null;
  if (round.imported) return refuse('unknown-question');
  const edition = await editionFor(round.edition);
  const section = edition.sections.find(({ id }) => id === pin.section);
  if (section === undefined) return refuse('unknown-question');
  const sectionTitle = sectionName(edition, section);
  if (pin.question === null)
    return { section: section.id, sectionTitle, question: null, questionLabel: null };
  const question = section.questions.find(({ id }) => id === pin.question);
  if (question === undefined) return refuse('unknown-question');
  return {
    section: section.id,
    sectionTitle,
    question: question.id,
    questionLabel: question.shortLabel,
  };
}
