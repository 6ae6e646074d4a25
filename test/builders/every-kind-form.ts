import { createHash } from 'node:crypto';
import { canonicalJson } from '../../shared/forms/canonical-json.ts';
import type { Edition } from '../../shared/forms/form.ts';
import type { AnswersByQuestion } from '../../shared/questions/answer.ts';
import { figures, figuresAnswers, figuresChecks } from './figures-section.ts';

const both = ['long', 'short'];

/** A form that exists in tests only: every kind of question, every way to ask on a condition, two variants. */
export const everyKindForm: Edition = {
  form: 'every-kind',
  title: 'A form with every kind of question',
  shortTitle: 'Every kind',
  askedBy: 'The tests ask for it.',
  sectionWord: 'Part',
  scale: [
    { grade: 'met', label: 'Met', means: 'In place.', shape: 'full-circle', symbol: '●' },
    { grade: 'partly-met', label: 'Partly met', means: 'Half in place.', shape: 'half-circle', symbol: '◐' },
    {
      grade: 'not-met',
      label: 'Not met',
      means: 'Not in place.',
      shape: 'empty-circle',
      symbol: '○',
      wantsResponse: true,
    },
    {
      grade: 'not-applicable',
      label: 'Not applicable',
      means: 'Nothing to do with us.',
      shape: 'dash',
      symbol: '–',
      wantsReason: true,
    },
  ],
  variants: [
    { id: 'long', label: 'Long', minutes: 20, onePage: false },
    { id: 'short', label: 'Short', minutes: 5, onePage: true },
  ],
  sections: [
    {
      id: 'about-you',
      title: 'About you',
      shortTitle: 'About you',
      questions: [
        {
          kind: 'short-text',
          id: 'service',
          label: 'What is your service called?',
          shortLabel: 'Service',
          variants: both,
        },
        {
          kind: 'choice',
          id: 'contact',
          label: 'How do you meet children?',
          shortLabel: 'Contact with children',
          options: [
            { id: 'direct', label: 'We work with them' },
            { id: 'indirect', label: 'Through their families' },
            { id: 'none', label: 'Not at all' },
          ],
          variants: both,
        },
        {
          kind: 'count',
          id: 'staff',
          label: 'How many people work with children?',
          shortLabel: 'Staff',
          unit: 'people',
          most: 100_000,
          variants: both,
          askWhen: { question: 'contact', part: 'answer', in: ['direct', 'indirect'] },
        },
        {
          kind: 'yes-no',
          id: 'policy',
          label: 'Do you have a policy?',
          shortLabel: 'Policy',
          variants: both,
        },
        {
          kind: 'date',
          id: 'reviewed',
          label: 'When was it last reviewed?',
          shortLabel: 'Day of review',
          variants: both,
          askWhen: { all: [{ question: 'policy', part: 'answer', in: [true] }] },
        },
      ],
    },
    {
      id: 'practice',
      number: '1',
      title: 'Practice',
      shortTitle: 'Practice',
      rollUp: true,
      questions: [
        { kind: 'grade', id: '1.1', label: 'We lead.', shortLabel: '1.1', variants: both },
        {
          kind: 'grade',
          id: '1.2',
          label: 'We check.',
          shortLabel: '1.2',
          critical: true,
          guidance: { looksLike: 'It is done.', evidence: ['A percentage'], basis: 'The tests' },
          variants: ['long'],
        },
        { kind: 'grade', id: '1.3', label: 'We listen.', shortLabel: '1.3', variants: ['long'] },
        {
          kind: 'long-text',
          id: 'what-next',
          label: 'What will you do next?',
          shortLabel: 'What next',
          variants: ['long'],
          askWhen: {
            any: [
              { question: '1.1', part: 'grade', in: ['partly-met', 'not-met'] },
              { question: '1.2', part: 'grade', in: ['partly-met', 'not-met'] },
            ],
          },
        },
      ],
    },
    {
      id: 'extra',
      number: '2',
      title: 'Extra',
      shortTitle: 'Extra',
      rollUp: true,
      questions: [
        { kind: 'grade', id: '2.1', label: 'We do more.', shortLabel: '2.1', variants: ['long'] },
        {
          kind: 'long-text',
          id: 'remarks',
          label: 'Anything else?',
          shortLabel: 'Remarks',
          hint: 'Leave it blank if there is nothing.',
          optional: true,
          most: 500,
          variants: ['long'],
        },
      ],
    },
    figures,
  ],
  checks: figuresChecks,
  declaration: 'This is what the tests say.',
};

/** SHA-256 of its canonical JSON, as an edition is named. */
export const everyKindHash = createHash('sha256').update(canonicalJson(everyKindForm), 'utf8').digest('hex');

/** Answers that leave nothing to do in either variant. */
export const everyKindAnswers: AnswersByQuestion = {
  service: { answer: 'Thamesford Swimming Club' },
  contact: { answer: 'direct' },
  staff: { answer: 1240 },
  policy: { answer: true },
  reviewed: { answer: '2026-03-27' },
  '1.1': { grade: 'met', note: 'Minutes of\nthe trustees' },
  '1.2': { grade: 'partly-met' },
  '1.3': { grade: 'not-applicable', reason: 'We have no one to listen to' },
  'what-next': { answer: 'Check every year.' },
  '2.1': { grade: 'met' },
  ...figuresAnswers,
};
