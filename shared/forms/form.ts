import * as z from 'zod/mini';
import { Id } from '../domain/agency.ts';
import { AgencyRole } from '../domain/role.ts';
import { Question } from '../questions/all-kinds.ts';
import type { AnswersByQuestion } from '../questions/answer.ts';
import type { Beside } from '../questions/attached.ts';
import { GradeScale } from '../questions/grade-scale.ts';
import type { EditionFacts } from '../questions/question.ts';
import { Check } from '../questions/term.ts';

/** Who is asked what of a form: 'full', 'unit', 'provider', 'small' in Section 11. A form has at least one. */
export const Variant = z.strictObject({
  id: Id,
  label: z.string(),
  /** How long it takes, in minutes, from hours reported; "about 25 minutes" on screen. */
  minutes: z.int().check(z.positive()),
  /** The whole return on one page, without a task list. */
  onePage: z.boolean(),
});
export type Variant = z.infer<typeof Variant>;

/** Questions that are answered, declared complete and reviewed together: a standard, in Section 11. */
export const Section = z.strictObject({
  id: Id,
  /** Where the section stands in the form's own count; one outside it has none. `sectionName` puts it in words. */
  number: z.optional(z.string()),
  title: z.string(),
  /** The heading of a narrow column. */
  shortTitle: z.string(),
  intro: z.optional(z.string()),
  /** The grades of its questions add up to one grade of the section (roll-up.ts). */
  rollUp: z.optional(z.boolean()),
  questions: z.array(Question).check(z.minLength(1)),
});
export type Section = z.infer<typeof Section>;

/** One published wording of a form. Never edited: it is stored under the SHA-256 of its canonical JSON. */
export const Edition = z.strictObject({
  form: Id,
  title: z.string(),
  shortTitle: z.string(),
  /** Who asks, and why an agency is asked, in words. */
  askedBy: z.string(),
  /** What a numbered section is called: 'Standard'. */
  sectionWord: z.string(),
  scale: GradeScale,
  variants: z.array(Variant).check(z.minLength(1)),
  sections: z.array(Section).check(z.minLength(1)),
  /** What should hold between answers (checks.ts). */
  checks: z.optional(z.array(Check)),
  /** The questions whose answers the board adds up over all agencies; kept apart so that an overview is one query. */
  overview: z.optional(z.array(z.string()).check(z.minLength(1))),
  /** What the signatory signs. */
  declaration: z.string(),
  /** Who signs it, the likeliest first; the signatory where the form says nothing. */
  signedBy: z.optional(z.array(AgencyRole).check(z.minLength(1))),
});
export type Edition = z.infer<typeof Edition>;

/** A form as far as it is filled: what every question about a return starts from. */
export type FilledForm = {
  readonly edition: Edition;
  /** Id of the variant this agency is asked. */
  readonly variant: string;
  readonly answers: AnswersByQuestion;
  /** What is attached to the answers, as far as it was loaded. */
  readonly beside?: Beside | undefined;
  /** Questions with an answer carried forward from last round that nobody has confirmed or changed. */
  readonly unconfirmed?: ReadonlySet<string>;
};

/** What the kinds of questions are told of the form they stand in. */
export const factsOf = ({ edition, beside }: Pick<FilledForm, 'edition' | 'beside'>): EditionFacts => ({
  scale: edition.scale,
  beside,
});

/** The variant called so. One that the edition does not have is our fault: with none, nothing would be asked and all be complete. */
export const variantOf = (edition: Edition, id: string): Variant => {
  const variant = edition.variants.find((each) => each.id === id);
  if (variant === undefined) throw new Error(`Form ${edition.form} has no variant ${id}`);
  return variant;
};

/** "Standard 5: Training", or the title alone where a section has no number. */
export const sectionName = (
  edition: Pick<Edition, 'sectionWord'>,
  section: Pick<Section, 'number' | 'title'>,
): string =>
  section.number === undefined ? section.title : `${edition.sectionWord} ${section.number}: ${section.title}`;

/** "about 25 minutes", "about 2½ hours". */
export const timeItTakes = ({ minutes }: Pick<Variant, 'minutes'>): string => {
  if (minutes < 90) return `about ${minutes} minutes`;
  const halves = Math.round(minutes / 30);
  return `about ${Math.floor(halves / 2)}${halves % 2 === 1 ? '½' : ''} hours`;
};
