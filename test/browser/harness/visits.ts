import { agreedVisits, contributionVisits, ownContributionVisits } from './contribution-visits.ts';
import { answeredVisits, officerVisits } from './need-visits.ts';

/** A page to be looked at, by its path in one of web/src’s lists of pages. */
export type Visit = {
  readonly path: string;
  readonly heading: RegExp;
  /** What of the address is not the visitor’s own agency, board and round. */
  readonly place?: Readonly<Record<string, string>>;
  readonly search?: string;
  /** Looked at on a small screen, in the dark and with forced colours as well. */
  readonly forAll?: boolean;
};

/** What anyone may read, signed in or not. */
export const openVisits: readonly Visit[] = [
  { path: '/welcome', heading: /Returns to your safeguarding board/, forAll: true },
  { path: '/sign-in-help', heading: /sign/i, forAll: true },
  { path: '/privacy', heading: /privacy/i },
  { path: '/accessibility', heading: /accessib/i },
  { path: '/no-access', heading: /You have no access yet/ },
  { path: '*', heading: /There is no page at this address/, place: { '*': 'nowhere' } },
];

const aReturn = '/agency/:agencyId/returns/:submissionId';

/** At an agency whose return is half filled: riverside-police. */
export const leadVisits: readonly Visit[] = [
  { path: '/agency/:agencyId', heading: /Returns for Riverside Police/, forAll: true },
  { path: aReturn, heading: /Section 11/, forAll: true },
  {
    path: `${aReturn}/sections/:section`,
    heading: /Standard 5/,
    place: { section: 'standard-5' },
    forAll: true,
  },
  { path: `${aReturn}/check`, heading: /Check your answers/ },
  { path: `${aReturn}/excel`, heading: /Fill it in with Excel/, forAll: true },
  { path: `${aReturn}/print`, heading: /Section 11/ },
  { path: '/agency/:agencyId/colleagues', heading: /Who works on these returns/, forAll: true },
  { path: '/agency/:agencyId/actions', heading: /Action plan/, forAll: true },
  { path: '/agency/:agencyId/actions/new', heading: /Add an action/ },
  { path: '/agency/:agencyId/actions/import', heading: /Import the action plan/ },
  { path: '/agency/:agencyId/challenges', heading: /Challenges/, forAll: true },
  {
    path: '/agency/:agencyId/challenges/:boardId/:number',
    heading: /Challenge 1/,
    place: { boardId: 'thamesford', number: '1' },
  },
  { path: '/agency/:agencyId/rounds/:roundId/more-time', heading: /Ask for more time/ },
  {
    path: '/agency/:agencyId/rounds/:roundId/answer-with',
    heading: /Answer with the return you have already/,
    forAll: true,
  },
  { path: `${aReturn}/hide`, heading: /Hide what should not be seen/, forAll: true },
  { path: '/agency/:agencyId/redactions', heading: /Hidden and erased words/, forAll: true },
  { path: '/agency/:agencyId/evidence', heading: /Evidence of Riverside Police/, forAll: true },
  { path: '/agency/:agencyId/evidence/:evidenceId', heading: /\w/, forAll: true },
  {
    path: '/agency/:agencyId/evidence/:evidenceId/versions/:version/hide',
    heading: /Hide this document/,
    place: { version: '1' },
  },
  { path: '/signed-in', heading: /You are signed in again/ },
];

/** At an agency whose units answer their own parts: thamesford-council. */
export const councilVisits: readonly Visit[] = [
  { path: aReturn, heading: /Section 11/, forAll: true },
  { path: `${aReturn}/units`, heading: /Units and their parts/, forAll: true },
  { path: '/agency/:agencyId/colleagues/:personId/hand-over', heading: /Hand over/, forAll: true },
];

/** At an agency whose return waits for sign-off: downs-hospitals. */
export const signatoryVisits: readonly Visit[] = [
  { path: `${aReturn}/sign`, heading: /Sign off/, forAll: true },
];

/** At an agency that sent its one-page return: riverbank-youth. */
export const smallVisits: readonly Visit[] = [
  { path: aReturn, heading: /Section 11/, forAll: true },
  { path: `${aReturn}/versions/:version`, heading: /version 1/, place: { version: '1' } },
  {
    path: `${aReturn}/versions/:version/hide`,
    heading: /Hide what should not be seen/,
    place: { version: '1' },
  },
  { path: `${aReturn}/lessons`, heading: /What did you learn/, forAll: true },
  { path: '/agency/:agencyId/rounds/:roundId/feedback', heading: /Feedback/, forAll: true },
];

const aRound = '/board/:boardId/rounds/:roundId';
const ofAgency = (agencyId: string) => ({
  path: `${aRound}/agencies/:agencyId`,
  place: { agencyId },
});

export const managerVisits: readonly Visit[] = [
  { path: '/board/:boardId', heading: /Rounds/, forAll: true },
  { path: '/board/:boardId/open-round', heading: /Open a round/, forAll: true },
  { path: aRound, heading: /Section 11/, forAll: true },
  { ...ofAgency('riverside-police'), heading: /Riverside Police/, forAll: true },
  { ...ofAgency('thamesford-icb'), heading: /Integrated Care Board/ },
  { ...ofAgency('millbrook-secure-home'), heading: /Millbrook/ },
  { ...ofAgency('st-aldates'), heading: /St Aldate/ },
  { ...ofAgency('thamesford-community-health'), heading: /Community Health/ },
  { ...ofAgency('family-court-service'), search: '?do=extend', heading: /Give more time/ },
  { ...ofAgency('family-court-service'), search: '?do=exempt', heading: /Exempt/ },
  { ...ofAgency('family-court-service'), search: '?do=refuse-time', heading: /Say no to more time/ },
  { path: `${aRound}/lessons`, heading: /Lessons learned/, forAll: true },
  { ...ofAgency('bright-steps'), search: '?do=decide', heading: /Record a decision/ },
  { ...ofAgency('thamesford-children'), search: '?do=feedback-day', heading: /Promise the feedback/ },
  {
    path: `${aRound}/agencies/:agencyId/feedback`,
    place: { agencyId: 'thamesford-children' },
    heading: /Feedback/,
    forAll: true,
  },
  {
    path: `${aRound}/agencies/:agencyId/feedback`,
    place: { agencyId: 'riverbank-youth' },
    heading: /Feedback/,
    forAll: true,
  },
  { path: '/board/:boardId/to-review', heading: /Returns to review/, forAll: true },
  { path: '/board/:boardId/substitute', heading: /Who stands in for a reviewer/, forAll: true },
  {
    path: `${aRound}/agencies/:agencyId/file`,
    heading: /Return as an Excel file/,
    place: { agencyId: 'st-aldates' },
    forAll: true,
  },
  {
    path: `${aRound}/agencies/:agencyId/review`,
    place: { agencyId: 'thamesford-children' },
    heading: /Review/,
    forAll: true,
  },
  {
    path: `${aRound}/agencies/:agencyId/send-back`,
    place: { agencyId: 'thamesford-children' },
    heading: /Send questions back/,
    forAll: true,
  },
  { path: '/board/:boardId/redactions', heading: /Hidden and erased words/, forAll: true },
  {
    path: `${aRound}/agencies/:agencyId/versions/:version/hide`,
    place: { agencyId: 'bright-steps', version: '1' },
    heading: /Hide what should not be seen/,
  },
  { path: '/board/:boardId/actions', heading: /Actions of agencies/, forAll: true },
  { path: '/board/:boardId/challenges', heading: /Challenges/, forAll: true },
  { path: '/board/:boardId/challenges/raise', heading: /Raise a challenge/ },
  { path: '/board/:boardId/challenges/:number', heading: /Challenge 2/, place: { number: '2' } },
  {
    path: `${aRound}/agencies/:agencyId/versions/:version`,
    place: { agencyId: 'bright-steps', version: '1' },
    heading: /Bright Steps/,
    forAll: true,
  },
];

export const memberVisits: readonly Visit[] = [
  { path: '/board/:boardId', heading: /Rounds/ },
  { path: `${aRound}/summary`, heading: /Section 11/, forAll: true },
];

const audit = { boardId: 'slough', roundId: 'section-11-audit-2015-16' };

/** Somebody who administers the installation and manages the board of the papers. */
export const administratorVisits: readonly Visit[] = [
  { path: '/', heading: /What concerns you/ },
  { path: '/admin', heading: /Boards/, forAll: true },
  {
    path: '/admin/boards/:boardId',
    heading: /Thamesford/,
    place: { boardId: 'thamesford' },
    forAll: true,
  },
  { path: '/admin/agencies', heading: /Agencies/ },
  { path: '/admin/agencies/:agencyId', heading: /Integrated/, place: { agencyId: 'thamesford-icb' } },
  { path: '/admin/people', heading: /People/ },
  { path: '/board/:boardId', heading: /Rounds/, place: audit },
  { path: aRound, heading: /Section 11/, place: audit },
  { path: `${aRound}/summary`, heading: /Section 11/, place: audit },
  {
    path: `${aRound}/agencies/:agencyId`,
    heading: /Council/,
    place: { ...audit, agencyId: 'slough-borough-council' },
  },
];

/** What a lead at the agency of that round finds. */
export const pastVisits: readonly Visit[] = [
  { path: '/agency/:agencyId/rounds/:roundId/actions', heading: /Action plan/ },
  {
    path: '/agency/:agencyId/actions/:actionId',
    place: { actionId: 'section-11-audit-2015-16-10' },
    heading: /Action 10/,
    forAll: true,
  },
];

export const allVisits: readonly Visit[] = [
  openVisits,
  leadVisits,
  councilVisits,
  signatoryVisits,
  smallVisits,
  managerVisits,
  memberVisits,
  administratorVisits,
  pastVisits,
  // Looked at where there is a round of them: test/browser/contributions.test.ts.
  officerVisits,
  answeredVisits,
  contributionVisits,
  agreedVisits,
  ownContributionVisits,
].flat();
