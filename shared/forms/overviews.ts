import { ownValue } from '../domain/own-value.ts';
import type { BoardRole } from '../domain/role.ts';

/** A page that a form brings along, beyond those that every form has. */
type Overview = {
  readonly form: string;
  /** What follows the round’s own address. */
  readonly path: string;
  /** As links call it. */
  readonly words: string;
};

/** What a board makes of all returns of a round, and who sees it. The server decides. */
export type BoardOverview = Overview & { readonly roles: readonly BoardRole[] };

/** Every page of a board that belongs to one form: `/board/{board}/rounds/{round}/{path}`. */
export const boardOverviews: readonly BoardOverview[] = [
  {
    form: 'training-needs',
    path: 'demand',
    words: 'Demand, compliance and decisions',
    roles: ['manager', 'training-officer', 'chair'],
  },
  {
    form: 'funding',
    path: 'contributions',
    words: 'Contributions: asked, pledged, agreed, received',
    roles: ['manager', 'chair', 'executive-member'],
  },
  {
    form: 'funding',
    path: 'agreed-contributions',
    words: 'Agreed contributions',
    roles: ['manager', 'training-officer', 'reviewer', 'chair', 'executive-member', 'member', 'lay-member'],
  },
];

/** Forms whose answers are meant for the board that asked, and for no other: what is pledged to one is not pledged to two. */
const forOneBoard: readonly string[] = ['funding'];

export const isForOneBoard = (form: string): boolean => forOneBoard.includes(form);

/** What a form shows the agency itself. */
type AgencyOverview = Overview & {
  /** It says something while the return is still filled in, such as what the board asks for. */
  readonly early?: true;
};

/** Every page of an agency that belongs to one form: `/agency/{agency}/rounds/{round}/{path}`. */
export const agencyOverviews: readonly AgencyOverview[] = [
  { form: 'training-needs', path: 'need-answers', words: 'What the board answers to your needs' },
  {
    form: 'funding',
    path: 'contribution',
    words: 'Your contribution: asked, pledged, agreed, received',
    early: true,
  },
];

/** The pages of a round’s form that somebody with these roles may see. */
export const overviewsFor = (form: string, roles: readonly BoardRole[]): BoardOverview[] =>
  boardOverviews.filter((each) => each.form === form && each.roles.some((role) => roles.includes(role)));

/** Forms whose returns are read by those alone who negotiate about them; what comes of it is released to all. */
const readBy: Readonly<Record<string, readonly BoardRole[]>> = {
  funding: ['manager', 'chair', 'executive-member'],
};

/** Does somebody with these roles read the returns of a form, of those to whom the contract grants reading returns? */
export const readsReturnsOf = (form: string, roles: readonly BoardRole[]): boolean =>
  ownValue(readBy, form)?.some((role) => roles.includes(role)) ?? true;
