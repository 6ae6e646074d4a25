import * as z from 'zod/mini';
import { Id } from './agency.ts';
import { Day } from './day.ts';
import { isReadable, showsSomething, unreadable } from './readable-text.ts';

/** The most that each text of an action holds. */
export const actionMost = { text: 1000, issue: 1000, ownerRole: 120, measure: 500, impact: 2000, note: 2000 };

const inFull = (most: number): string => most.toLocaleString('en-GB');

const words = (most: number) =>
  z
    .string()
    .check(
      z.trim(),
      z.maxLength(most, `Use ${inFull(most)} characters at most`),
      z.refine(isReadable, unreadable),
    );

const some = (most: number, otherwise: string) => words(most).check(z.refine(showsSomething, otherwise));

/** A text that may be left out; null then, never an empty one. */
const perhaps = (most: number) => z.nullable(some(most, 'Write something, or leave it out'));

/** The id of a section or a question, as forms write them. */
export const PlaceId = z.string().check(z.regex(/^[a-z0-9][a-z0-9.-]{0,62}$/, 'Choose from the form'));

const places = (most: number) =>
  z.array(PlaceId).check(
    z.maxLength(most, `Choose ${most} at most`),
    z.refine((ids) => new Set(ids).size === ids.length, 'Name each of them once'),
  );

/** What somebody writes down of an action. */
export const ActionDraft = z.strictObject({
  text: some(actionMost.text, 'Write what will be done'),
  issue: perhaps(actionMost.issue),
  form: Id,
  sections: places(20),
  criteria: places(60),
  /** Null is “to be agreed”. */
  ownerRole: z.nullable(
    some(actionMost.ownerRole, 'Enter the owner’s role').check(
      z.regex(/^[^\n\r\u2028\u2029]*$/, 'Use one line of text'),
    ),
  ),
  /** Null is “to be agreed”. */
  deadline: z.nullable(Day),
  measure: perhaps(actionMost.measure),
});
export type ActionDraft = z.infer<typeof ActionDraft>;

/** All that can be changed of an action, beside how it stands. */
export const ActionChange = z.strictObject({ ...ActionDraft.shape, impact: perhaps(actionMost.impact) });
export type ActionChange = z.infer<typeof ActionChange>;

export const NoteText = some(actionMost.note, 'Write what has been done');
export const ImpactText = some(actionMost.impact, 'Write what has changed');
