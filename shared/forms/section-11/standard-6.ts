import { criterion, standard, workingTogether } from './standard.ts';

export const standard6 = standard({
  number: '6',
  title: 'Safer recruitment and allegations',
  shortTitle: 'Recruitment',
  intro: 'You take care whom you let work with children, and act when someone may be a danger to them.',
  criteria: [
    criterion('6.1', ['full', 'unit', 'provider', 'small'], {
      statement: 'We recruit by a written safer-recruitment procedure, for paid and for unpaid roles.',
      looksLike: 'Adverts, forms and interviews all follow it, and it covers volunteers and trustees.',
      evidence: ['The procedure', 'What a recent advert says about safeguarding'],
      basis: workingTogether,
    }),
    criterion('6.2', ['full', 'unit', 'provider', 'small'], {
      statement:
        'Before anyone starts, the checks that our policy asks for are made and recorded; they are renewed when due.',
      critical: true,
      looksLike:
        'Identity, references and the right level of criminal record check are seen first. Show it by a percentage; the register itself stays with you. This criterion is critical: if it is not met, the standard is not met.',
      evidence: [
        'Share of posts with every check recorded, as a percentage',
        'Result of an audit of a sample, with nobody named',
      ],
      basis: workingTogether,
    }),
    criterion('6.3', ['full', 'provider'], {
      statement: 'Each recruitment panel has someone trained in safer recruitment on it.',
      looksLike: 'Training is in date, and the panel’s record shows who had it by role.',
      evidence: ['Share of panels with a trained member, as a percentage'],
    }),
    criterion('6.4', ['full', 'unit', 'provider', 'small'], {
      statement:
        'Our procedure tells allegations against staff or volunteers from worries about quality and from complaints, names the officer to go to, and includes our duty to refer to the Disclosure and Barring Service.',
      looksLike:
        'Managers know the local authority’s officer for allegations and how soon to call. When someone is removed, or would have been, because of harm or a risk of harm, a referral to the Disclosure and Barring Service is made and recorded.',
      evidence: [
        'The procedure',
        'Number of allegations, and of referrals to the Disclosure and Barring Service, in a year (leave out numbers under 5)',
        'Share dealt with in the time set',
      ],
      basis: workingTogether,
    }),
    criterion('6.5', ['full', 'unit', 'provider'], {
      statement: 'The same care is taken with volunteers, agency workers and contractors.',
      looksLike: 'You do not rely on the word of the agency alone: you ask for proof and sample it.',
      evidence: [
        'Terms agreed with staffing agencies',
        'Result of a check of volunteers’ files, as a percentage',
      ],
    }),
  ],
});
