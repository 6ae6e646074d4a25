import type { Edition } from './form.ts';
import { childsVoice } from './section-11/childs-voice.ts';
import { standard1 } from './section-11/standard-1.ts';
import { standard2 } from './section-11/standard-2.ts';
import { standard3 } from './section-11/standard-3.ts';
import { standard4 } from './section-11/standard-4.ts';
import { standard5 } from './section-11/standard-5.ts';
import { standard6 } from './section-11/standard-6.ts';
import { standard7 } from './section-11/standard-7.ts';
import { standard8 } from './section-11/standard-8.ts';
import { variants } from './section-11/variants.ts';

/**
 * The self-assessment under section 11 of the Children Act 2004: eight standards, forty criteria, and what children say.
 * The wording is the portal's own; a board can replace it by an edition of its own.
 */
export const section11: Edition = {
  form: 'section-11',
  title: 'Section 11 self-assessment',
  shortTitle: 'Section 11',
  askedBy:
    'Your safeguarding board asks its partner agencies how well they keep children safe. Section 11 of the Children Act 2004 lays this duty on public bodies that it names; other agencies answer because of a contract, under another law, or of their own free will.',
  sectionWord: 'Standard',
  scale: [
    {
      grade: 'met',
      label: 'Met',
      means: 'This is in place wherever it should be, and we can show it.',
      shape: 'full-circle',
      symbol: '●',
    },
    {
      grade: 'partly-met',
      label: 'Partly met',
      means: 'Some of it is in place, or in some places, or we cannot show it yet.',
      shape: 'half-circle',
      symbol: '◐',
      wantsResponse: true,
    },
    {
      grade: 'not-met',
      label: 'Not met',
      means: 'Little or none of it is in place.',
      shape: 'empty-circle',
      symbol: '○',
      wantsResponse: true,
    },
    {
      grade: 'not-applicable',
      label: 'Not applicable',
      means: 'It has nothing to do with our work. We say why.',
      shape: 'dash',
      symbol: '–',
      wantsReason: true,
    },
  ],
  variants,
  sections: [
    standard1,
    standard2,
    standard3,
    standard4,
    standard5,
    standard6,
    standard7,
    standard8,
    childsVoice,
  ],
  declaration:
    'I may sign for this organisation. I have read this return. To the best of my knowledge it gives a true picture of how we keep children safe, and it contains no details of individual children and no names of staff. The board may ask us for the evidence behind it.',
};
