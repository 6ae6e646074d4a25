import { criterion, standard, workingTogether } from './standard.ts';

export const standard1 = standard({
  number: '1',
  title: 'Leadership and commitment',
  shortTitle: 'Leadership',
  intro: 'Those at the top know how safe children are with you, and act on what they learn.',
  criteria: [
    criterion('1.1', ['full', 'provider', 'small'], {
      statement:
        'Safeguarding children has a named lead at the top of our organisation, and that person’s job description says so.',
      looksLike:
        'Staff can say who the lead is. The lead sits on the board or the senior team and has time for the task.',
      evidence: [
        'Title of the post',
        'Extract of the job description',
        'Chart of the organisation',
        'Terms of reference',
      ],
      basis: workingTogether,
    }),
    criterion('1.2', ['full', 'unit'], {
      statement:
        'Our leaders get regular news of how safeguarding is going, and decide things because of it.',
      looksLike:
        'Safeguarding is on the agenda at set times. The minutes show decisions, and a later meeting asks what came of them.',
      evidence: [
        'Minutes of the board or senior team',
        'Figures shown to leaders',
        'A decision that changed a service',
      ],
      basis: workingTogether,
    }),
    criterion('1.3', ['full', 'unit'], {
      statement:
        'Our strategy and service plans have aims for safeguarding children, and senior managers are appraised on them.',
      looksLike: 'A reader finds the aims without being told where to look, and every aim has an owner.',
      evidence: ['Pages of the plans', 'The blank appraisal form for senior managers'],
    }),
    criterion('1.4', ['full', 'unit'], {
      statement: 'What we commission or buy has to meet section 11 standards, and we check that it does.',
      looksLike:
        'Contracts name the standard. Somebody visits or asks for proof, and acts when a provider falls short.',
      evidence: [
        'Wording of the contract clause',
        'List of providers and when each was checked',
        'Notes of a monitoring visit',
      ],
    }),
    criterion('1.5', ['full', 'provider'], {
      statement: 'We audit our own safeguarding practice, put right what we find and then look again.',
      looksLike: 'There is a programme of audits for the year, and a second look shows what improved.',
      evidence: ['This year’s audit programme', 'Results of a first audit and of its repeat'],
    }),
    criterion('1.6', ['full', 'unit', 'provider'], {
      statement:
        'What we learn from case reviews, inspections and complaints gets to our staff and changes their work.',
      looksLike: 'Staff can name something that they now do differently because of a review.',
      evidence: [
        'Briefings to staff',
        'List of actions and where each has got to',
        'An audit that shows changed practice',
      ],
    }),
  ],
});
