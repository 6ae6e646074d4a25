import { readFile } from 'node:fs/promises';
import type { PaperAction } from '../../functions/store/imported-rounds.ts';
import type { AgencyKind, Basis } from '../../shared/domain/agency.ts';
import type { Board } from '../../shared/domain/board.ts';

/** A real board, with what its public papers of 2015 and 2016 say and nothing else: no real person, no grade, no lateness. */
export const slough: Board = {
  id: 'slough',
  name: 'Slough Local Safeguarding Children Board',
  shortName: 'Slough LSCB',
  calledAs: 'the board',
  managerTitle: 'Business manager',
  contact: {
    name: 'Demonstration copy, no contact',
    email: 'nobody@slough-demonstration.example',
    phone: '01632 960 000',
  },
  controller: 'Demonstration copy of public papers: no controller',
};

type SloughAgency = {
  readonly id: string;
  readonly name: string;
  readonly kind: AgencyKind;
  readonly units: readonly string[];
  readonly basis: Basis;
  readonly commissioner?: string;
};

type Audit = {
  readonly agency: string;
  readonly title: string;
  readonly from: string;
  readonly reported: string;
  readonly actions: readonly PaperAction[];
};

const read = async <T>(file: string): Promise<T> =>
  JSON.parse(await readFile(new URL(file, import.meta.url), 'utf8')) as T;

export const sloughAgencies = async (): Promise<readonly SloughAgency[]> =>
  (await read<{ agencies: SloughAgency[] }>('agencies.json')).agencies;

export const sloughAudit = (): Promise<Audit> => read<Audit>('section-11-audit-2016.json');
