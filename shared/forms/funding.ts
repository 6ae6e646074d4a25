import type { Edition } from './form.ts';
import { cash } from './funding/cash.ts';
import { inKind } from './funding/in-kind.ts';
import { outlook } from './funding/outlook.ts';

/**
 * What an agency gives to the board’s work in a year: money, and help in kind, which never adds to the money. Amounts are
 * whole pence. Facts of the fields: the board’s papers (2014 to 2016) and public practice; the wording is the portal’s own.
 */
export const funding: Edition = {
  form: 'funding',
  title: 'Funding contribution',
  shortTitle: 'Funding',
  askedBy:
    'The partner agencies of a safeguarding board pay for its work together. The board asks what you will give in the coming financial year: money, help in kind, or both.',
  sectionWord: 'Part',
  scale: [],
  variants: [
    { id: 'full', label: 'Statutory bodies and children’s services', minutes: 15, onePage: true },
    { id: 'provider', label: 'Commissioned provider or school', minutes: 10, onePage: true },
    { id: 'small', label: 'Small voluntary or faith body', minutes: 10, onePage: true },
  ],
  sections: [cash, inKind, outlook],
  checks: [
    {
      id: 'fall',
      level: 'warning',
      left: { total: ['cash', 'pledged'] },
      is: '>=',
      right: { question: 'last-year', times: 90 },
      words:
        'The money is more than a tenth lower than last year. The board will ask about it: your reason below is what it reads first.',
    },
  ],
  overview: ['last-year', 'cash', 'lower', 'in-kind', 'outlook'],
  signedBy: ['budget-holder', 'signatory'],
  declaration:
    'I hold the budget or may sign for this organisation. It will give what is stated here in the year named, under the conditions stated.',
};
