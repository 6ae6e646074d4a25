import * as z from 'zod/mini';
import type { AnswerValue } from '../domain/answer.ts';
import type { PartValues } from './answer.ts';
import { AskWhen } from './ask-when.ts';
import type { Beside } from './attached.ts';
import type { FrozenTable } from './frozen-table.ts';
import type { GradeScale } from './grade-scale.ts';
import { Prefill } from './prefill.ts';

/** Travels in addresses and keys: small letters, digits, dots and hyphens, such as '1.1' or 'impact-1'. */
export const QuestionId = z
  .string()
  .check(
    z.regex(/^[a-z0-9][a-z0-9.-]{0,62}$/, 'An id of a question has small letters, digits, dots and hyphens'),
  );

/** Help that stands folded beside a question. */
export const Guidance = z.strictObject({
  /** One or two plain sentences. */
  looksLike: z.optional(z.string()),
  /** What others give as evidence; never names or anything about one child. */
  evidence: z.optional(z.array(z.string())),
  /** Where the question comes from: an Act, guidance, the board's own decision. */
  basis: z.optional(z.string()),
});
export type Guidance = z.infer<typeof Guidance>;

/** What every question has, whatever its kind; each kind spreads it into its own schema. */
export const questionShape = {
  id: QuestionId,
  /** What is asked, in full. */
  label: z.string(),
  /** How lists and messages call it where the label is too long: '1.1', 'Impact on children'. */
  shortLabel: z.string(),
  hint: z.optional(z.string()),
  guidance: z.optional(Guidance),
  /** The variants of the form in which it is asked. */
  variants: z.array(z.string()).check(z.minLength(1)),
  /** Not met caps its section at not met. Only a grade can be critical. */
  critical: z.optional(z.boolean()),
  /** May be left blank. */
  optional: z.optional(z.boolean()),
  /** Asked only when this holds. */
  askWhen: z.optional(AskWhen),
  /** What the last return said elsewhere, put in as carried forward. */
  prefill: z.optional(Prefill),
};

const QuestionShape = z.object(questionShape);
export type QuestionBase = z.infer<typeof QuestionShape> & { readonly kind: string };

/** One part of an answer: stored, versioned and saved on its own. Its schema judges one value; its message is in plain words. */
export type Part = {
  readonly id: string;
  readonly label: string;
  readonly schema: z.ZodMiniType<AnswerValue>;
};

/** Something missing or wrong in a part; the words say what to do. */
export type PartGap = { readonly part: string; readonly words: string };

/** A part of an answer as a reader sees it. */
export type PartInWords = { readonly part: string; readonly label: string; readonly text: string };

/**
 * What a question needs to know of the edition it stands in, and of what is attached to its answers. An `Edition` is
 * one; with it alone, nothing is known of attached items.
 */
export type EditionFacts = { readonly scale: GradeScale; readonly beside?: Beside | undefined };

/**
 * A kind of question: what its own JSON is, which parts an answer has, when an answer is complete, how it reads.
 * Written as methods so that a kind of one question can stand in the list of all kinds; `kindOf` pairs them rightly.
 */
export type QuestionKind<Q extends QuestionBase = QuestionBase> = {
  readonly kind: Q['kind'];
  readonly schema: z.ZodMiniType<Q>;
  /** The part called so, or undefined when an answer to this question has no such part. */
  part(question: Q, partId: string, edition: EditionFacts): Part | undefined;
  /** The parts that every answer has, in order. */
  parts(question: Q, edition: EditionFacts): readonly Part[];
  /** Whether the question has its answer, complete or not: a grade without a note is one, a note without a grade is not. */
  isAnswered(question: Q, values: PartValues): boolean;
  /** What is missing or wrong for the return to be complete; empty when all is well. */
  gaps(question: Q, values: PartValues, edition: EditionFacts): readonly PartGap[];
  /** The parts that have a value, in order, with every character that was typed. */
  inWords(question: Q, values: PartValues, edition: EditionFacts): readonly PartInWords[];
  /** The same as a table, where the kind is drawn as one and something is filled. */
  table?(question: Q, values: PartValues): FrozenTable | undefined;
};

/** What is wrong with a value, in words, or undefined when nothing is. */
export const faultIn = (part: Part, value: unknown): string | undefined => {
  const judged = part.schema.safeParse(value);
  return judged.success ? undefined : judged.error.issues[0]?.message;
};
