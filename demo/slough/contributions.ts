import { readFile } from 'node:fs/promises';
import { recordImportedContributions } from '../../functions/store/imported-contributions.ts';
import { recordImportedRound } from '../../functions/store/imported-rounds.ts';
import { agencyKinds } from '../../shared/domain/agency.ts';
import type { Instant } from '../../shared/domain/day.ts';
import { installer } from '../directory.ts';
import { slough, sloughAgencies } from './slough.ts';

type Line = {
  readonly agency: string;
  readonly previousPence: number;
  readonly pledgedPence: number;
  readonly coveredBy: string;
  readonly coverIsPermanent: string;
  readonly boardsServed: number;
  readonly argument: string;
};

/** The facts of the board’s minutes of the year 2014–15, as they stand in funding-2014-15.json; nothing is added. */
type Facts = {
  readonly source: string;
  readonly year: string;
  readonly totalPence: number;
  readonly contributions: readonly Line[];
  readonly inKindCategories: readonly string[];
  readonly risks: readonly string[];
  readonly protocol: { readonly agreedBy: string; readonly recordedIn: string; readonly aim: string };
};

const readFacts = async (): Promise<Facts> =>
  JSON.parse(await readFile(new URL('funding-2014-15.json', import.meta.url), 'utf8')) as Facts;

/** Where the facts come from, without the names of files. */
const sourceOf = ({ source }: Facts): string =>
  source.replaceAll(/papers\/\d+_[0-9a-f]+\.txt,\s*/g, '').replace('Theme 4', 'business plan, Theme 4');

const notesOf = (line: Line): string[] => [
  `Covered by ${line.coveredBy}; whether for good is ${line.coverIsPermanent}.`,
  `The agency serves ${line.boardsServed} boards; what was argued: ${line.argument}.`,
];

/** The year is the financial year, from 1 April to 31 March. */
const [began, ended] = ['2014-04-01', '2015-03-31'];

/** The round of 2014–15, closed: a total of all partners, and the one line that the minutes tell. */
export async function tellSloughContributions(at: Instant): Promise<void> {
  const facts = await readFacts();
  const agencies = await sloughAgencies();
  const [line] = facts.contributions;
  if (line === undefined) throw new Error('The minutes tell of no line');
  const agency = agencies.find(({ name }) => name === line.agency);
  if (agency === undefined) throw new Error(`${line.agency} is not on the board’s list`);
  const { id: agencyId, name, kind, basis } = agency;
  const id = `contributions-${facts.year}`;
  await recordImportedRound({
    board: slough,
    agency: { boardId: slough.id, agencyId, name, kind, variant: agencyKinds[kind].variant, basis },
    ...{ id, form: 'funding', title: `Contributions ${facts.year}`, began, reported: ended },
    ...{ actions: [], by: installer.id, at },
  });
  const paper = {
    agencyId,
    lastYear: line.previousPence,
    pledged: line.pledgedPence,
    notes: notesOf(line),
  };
  const notes = [
    `Kinds of help in kind that were named: ${facts.inKindCategories.join(', ')}.`,
    ...facts.risks.map((risk) => `Risk named: ${risk}.`),
    `A protocol was to be agreed by ${facts.protocol.agreedBy} and recorded in the ${facts.protocol.recordedIn}: ${facts.protocol.aim}.`,
  ];
  await recordImportedContributions(id, { total: facts.totalPence, source: sourceOf(facts), notes }, [paper]);
}
