import type { Section } from '../form.ts';
import { variants } from './variants.ts';

/** Asked of every agency, whatever its variant. */
export const childsVoice: Section = {
  id: 'childs-voice',
  title: 'The child’s voice',
  shortTitle: 'Child’s voice',
  intro: 'Every agency is asked this, large or small, whether it works with children directly or not.',
  questions: [
    {
      kind: 'long-text',
      id: 'childs-voice',
      label: 'What have children told you, and what did you do about it?',
      shortLabel: 'The child’s voice',
      hint: 'Speak of children as a group. If you do not meet children in your work, say how you think of those in the families of the adults you serve.',
      variants: variants.map(({ id }) => id),
    },
  ],
};
