import { handler as addAction } from '../../functions/agency/add-action.ts';
import { handler as addColleague } from '../../functions/agency/add-colleague.ts';
import { handler as askUnits } from '../../functions/agency/ask-units.ts';
import { handler as assignSections } from '../../functions/agency/assign-sections.ts';
import { handler as declareSection } from '../../functions/agency/declare-section.ts';
import { handler as giveBackUnit } from '../../functions/agency/give-back-unit.ts';
import { handler as handInUnit } from '../../functions/agency/hand-in-unit.ts';
import { handler as saveAnswer } from '../../functions/agency/save-answer.ts';
import { getObligation } from '../../functions/store/obligations.ts';
import type { Colleague } from '../../shared/contract/reply-shapes.ts';
import type { Unit } from '../../shared/domain/agency.ts';
import type { Day, Instant } from '../../shared/domain/day.ts';
import { rolesAtAgency } from '../../shared/domain/permission.ts';
import type { AgencyRole } from '../../shared/domain/role.ts';
import type { Round } from '../../shared/domain/round.ts';
import { asked } from '../../shared/forms/asked.ts';
import type { Edition } from '../../shared/forms/form.ts';
import { type Actor, act } from '../act.ts';
import { demoAnswers } from './answers.ts';

/** How far each directorate of the council is with its part: one handed in, one given back, one half-way, one not begun. */
const directorates = [
  {
    unit: 'adults-and-public-health',
    name: 'Amara Diallo',
    email: 'amara@thamesford-council.example',
    share: 1,
    handsIn: true,
    promises: {
      text: 'Ask every adult who uses our drug and alcohol service whether a child lives with them',
      ownerRole: 'Public health commissioner',
      standard: 4,
      deadline: 75,
    },
  },
  {
    unit: 'housing',
    name: 'Howard Pike',
    email: 'howard@thamesford-council.example',
    share: 1,
    handsIn: true,
    givenBackFor: 'Standard 5 does not say how many of the wardens have done level 2. Please add the figure.',
    promises: {
      text: 'Level 2 training for the wardens of all five estates',
      ownerRole: 'Head of Housing',
      standard: 5,
      deadline: 21,
    },
  },
  {
    unit: 'customer-services',
    name: 'Cleo Marsden',
    email: 'cleo@thamesford-council.example',
    share: 0.4,
  },
  {
    unit: 'chief-executive-s-office',
    name: 'Edwin Shaw',
    email: 'edwin@thamesford-council.example',
    share: 0,
  },
] as const;

const [agencyId, variant] = ['thamesford-council', 'unit'];

type Cast = {
  readonly round: Round;
  readonly edition: Edition;
  readonly people: ReadonlyMap<string, readonly Actor[]>;
  readonly on: (days: number) => Day;
};
type Part = { readonly unit: Unit; readonly submissionId: string };

const at = (day: Day, hour: number): Instant => `${day}T${String(hour).padStart(2, '0')}:00:00.000Z`;

const personAt = ({ people }: Cast, place: string, role: AgencyRole): Actor => {
  const actor = people.get(place)?.find(({ roles }) => rolesAtAgency(roles, place).includes(role));
  if (actor === undefined) throw new Error(`${place} has no ${role} in the demonstration`);
  return actor;
};

async function fills(actor: Actor, { unit, submissionId }: Part, share: number, cast: Cast): Promise<void> {
  const { edition, round, on } = cast;
  const answers = demoAnswers(edition, variant, unit.id);
  const params = { agencyId, submissionId };
  for (const [place, answer] of answers.slice(0, Math.ceil(answers.length * share)).entries()) {
    const { value, ...where } = answer;
    const body = { value, version: 0, saveId: `demo-unit-${place}`, edition: round.edition };
    const deed = { as: actor, at: at(on(-12), 11), params: { ...params, ...where }, body };
    await act('save-answer', saveAnswer, deed);
  }
  const sections = asked({ edition, variant, answers: {} }).map(({ section }) => section.id);
  for (const section of sections.slice(0, Math.floor(sections.length * share)))
    await act('declare-section', declareSection, {
      as: actor,
      at: at(on(-11), 12),
      params: { ...params, section },
      body: { complete: true },
    });
}

type Promised = {
  readonly text: string;
  readonly ownerRole: string;
  readonly standard: number;
  readonly deadline: number;
};

/** A directorate promises an action in its part: it is theirs in the council’s plan. */
const promises = (as: Actor, { submissionId }: Part, { edition, on }: Cast, promised: Promised) =>
  act('add-action', addAction, {
    as,
    at: at(on(-8), 15),
    params: { agencyId },
    body: {
      text: promised.text,
      issue: null,
      form: edition.form,
      sections: [`standard-${promised.standard}`],
      criteria: [],
      ownerRole: promised.ownerRole,
      deadline: on(promised.deadline),
      measure: null,
      submissionId,
    },
  });

/** The council’s lead asks four directorates for their parts; each has somebody who fills it. */
async function tellUnits(cast: Cast): Promise<void> {
  const { round, on } = cast;
  const lead = personAt(cast, agencyId, 'lead');
  const { submissionId } = await getObligation(round.id, agencyId);
  const params = { agencyId, submissionId };
  const actors = new Map<string, Actor>();
  for (const { unit, name, email } of directorates) {
    const body = { name, email, role: 'contributor', unit };
    const deed = { as: lead, at: at(on(-19), 9), params: { agencyId }, body };
    const { colleagues } = (await act('add-colleague', addColleague, deed)) as { colleagues: Colleague[] };
    const id = colleagues.find((each) => each.email === email)?.personId ?? '';
    actors.set(unit, { id, name, email, roles: [{ at: 'agency', agencyId, role: 'contributor', unit }] });
  }
  const units = directorates.map(({ unit }) => unit);
  const { asked: parts } = (await act('ask-units', askUnits, {
    as: lead,
    at: at(on(-19), 10),
    params,
    body: { units },
  })) as { asked: Part[] };

  for (const directorate of directorates) {
    const part = parts.find(({ unit }) => unit.id === directorate.unit);
    const actor = actors.get(directorate.unit);
    if (part === undefined || actor === undefined) throw new Error(`${directorate.unit} was not asked`);
    await fills(actor, part, directorate.share, cast);
    const of = { agencyId, submissionId: part.submissionId };
    if ('promises' in directorate) await promises(actor, part, cast, directorate.promises);
    if ('handsIn' in directorate)
      await act('hand-in-unit', handInUnit, { as: actor, at: at(on(-6), 14), params: of, body: {} });
    if ('givenBackFor' in directorate) {
      const body = { reason: directorate.givenBackFor };
      await act('give-back-unit', giveBackUnit, { as: lead, at: at(on(-5), 9), params: of, body });
    }
  }
}

/** The police’s lead gives two standards to a colleague, who sees no others from then on. */
async function tellAssignments(cast: Cast): Promise<void> {
  const police = 'riverside-police';
  const { submissionId } = await getObligation(cast.round.id, police);
  const { id: personId } = personAt(cast, police, 'contributor');
  await act('assign-sections', assignSections, {
    as: personAt(cast, police, 'lead'),
    at: at(cast.on(-3), 9),
    params: { agencyId: police, submissionId },
    body: { sections: ['standard-5', 'standard-6'], to: { personId } },
  });
}

/** Work that is shared: directorates of the council with parts of their own, and standards given to a colleague. */
export async function tellSharing(cast: Cast): Promise<void> {
  await tellUnits(cast);
  await tellAssignments(cast);
}
