/** The people worth trying the demonstration as, in the order of a round; everybody else is in thamesford/people.ts. */
export const demoPeople: readonly { readonly email: string; readonly words: string }[] = [
  { email: 'priya@thamesford-lscb.example', words: 'business manager: opens rounds, chases, extends, reads' },
  {
    email: 'ola@riverside-police.example',
    words: 'lead at the police: a return half filled, with more time',
  },
  { email: 'dee@riverside-police.example', words: 'contributor at the police: was given two standards' },
  {
    email: 'nadia@thamesford-council.example',
    words: 'lead at the council: four directorates answer their parts',
  },
  { email: 'howard@thamesford-council.example', words: 'fills the part of Housing, which was given back' },
  { email: 'bea@downs-hospitals.example', words: 'lead at the hospitals: ready for sign-off' },
  { email: 'owen@downs-hospitals.example', words: 'signatory at the hospitals: reads, declines or signs' },
  { email: 'kit@riverbank-youth.example', words: 'a small youth project: one page, already submitted' },
  { email: 'carys@hilltop.example', words: 'lead at an academy trust: overdue, and a second round' },
  { email: 'ines@riverside-police.example', words: 'budget holder at the police: a pledge that falls' },
  { email: 'jude@care-leavers.example', words: 'lead of a charity: the manager put in their Excel file' },
  { email: 'tom@thamesford-lscb.example', words: 'training officer: demand, decisions, answers to agencies' },
  { email: 'grace@thamesford-lscb.example', words: 'Executive: what partners pledge, agree and pay' },
  { email: 'marion@thamesford-lscb.example', words: 'board member: the summary' },
  { email: 'leo@thamesford-lscb.example', words: 'lay member: the same, terms explained' },
  {
    email: 'lead@slough-demonstration.example',
    words: 'nobody real: works on the council’s 14 actions of 2016',
  },
  { email: 'alex@portal.example', words: 'administrator; also manager of Slough, as its papers tell' },
];
