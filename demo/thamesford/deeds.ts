import { handler as askForTime } from '../../functions/agency/ask-for-time.ts';
import { handler as declareReady } from '../../functions/agency/declare-ready.ts';
import { handler as declareSection } from '../../functions/agency/declare-section.ts';
import { handler as getAnswers } from '../../functions/agency/get-answers.ts';
import { handler as saveAnswer } from '../../functions/agency/save-answer.ts';
import { handler as submitSubmission } from '../../functions/agency/submit-submission.ts';
import { handler as exempt } from '../../functions/manager/exempt-obligation.ts';
import { handler as extend } from '../../functions/manager/extend-obligation.ts';
import { handler as refuseTime } from '../../functions/manager/refuse-time.ts';
import { getObligation } from '../../functions/store/obligations.ts';
import type { Day, Instant } from '../../shared/domain/day.ts';
import { rolesAtAgency } from '../../shared/domain/permission.ts';
import type { AgencyRole } from '../../shared/domain/role.ts';
import type { Round } from '../../shared/domain/round.ts';
import { asked } from '../../shared/forms/asked.ts';
import { type Edition, variantOf } from '../../shared/forms/form.ts';
import { type Actor, act } from '../act.ts';
import { demoAnswers } from './answers.ts';
import { hasEvidence, tellEvidence } from './evidence.ts';
import type { AgencyStory, Story } from './stories.ts';

type Cast = {
  readonly agencyId: string;
  readonly story: AgencyStory;
  readonly round: Round;
  readonly edition: Edition;
  readonly manager: Actor;
  readonly people: readonly Actor[];
  /** What the answers are drawn from; another word, other answers. */
  readonly seed?: string;
  /** The day so many days from today. */
  readonly on: (days: number) => Day;
};

/** Something done on one day of the demonstration; `day` is counted from today. */
export type Deed = {
  readonly day: number;
  readonly words: string;
  readonly run: (at: Instant) => Promise<void>;
};

const hours = (at: Instant, add: number): Instant => new Date(Date.parse(at) + add * 3_600_000).toISOString();

/** What an agency's people do with their return. */
const agencySide = ({ agencyId, round, edition, people, seed = agencyId }: Cast) => {
  const as = (role: AgencyRole): Actor => {
    const actor = people.find(({ roles }) => rolesAtAgency(roles, agencyId).includes(role));
    if (actor === undefined) throw new Error(`${agencyId} has no ${role} in the demonstration`);
    return actor;
  };
  const filler = people.find(({ roles }) => rolesAtAgency(roles, agencyId).includes('contributor'));
  const submission = async () => {
    const { submissionId, variant } = await getObligation(round.id, agencyId);
    return { params: { agencyId, submissionId }, variant };
  };

  const fill = async (at: Instant, share: number): Promise<void> => {
    const { params, variant } = await submission();
    const answers = demoAnswers(edition, variant, seed);
    for (const [place, answer] of answers.slice(0, Math.ceil(answers.length * share)).entries()) {
      const { value, ...where } = answer;
      const body = { value, version: 0, saveId: `demo-save-${place}`, edition: round.edition };
      const actor = filler ?? as('lead');
      await act('save-answer', saveAnswer, { as: actor, at, params: { ...params, ...where }, body });
    }
    const sections = asked({ edition, variant, answers: {} }).map(({ section }) => section.id);
    for (const section of sections.slice(0, Math.floor(sections.length * share)))
      await act('declare-section', declareSection, {
        as: filler ?? as('lead'),
        at: hours(at, 1),
        params: { ...params, section },
        body: { complete: true },
      });
  };

  const ready = async (at: Instant): Promise<void> => {
    const { params } = await submission();
    await act('declare-ready', declareReady, { as: as('lead'), at, params, body: {} });
  };

  const submit = async (at: Instant, outsideApproval: unknown): Promise<void> => {
    const { params, variant } = await submission();
    const onePage = variantOf(edition, variant).onePage;
    if (!onePage) await ready(at);
    const signer = onePage || outsideApproval !== null ? as('lead') : as('signatory');
    const { digest } = (await act('get-answers', getAnswers, { as: signer, at, params })) as {
      digest: string;
    };
    const body = { digest, agree: true, outsideApproval };
    await act('submit-submission', submitSubmission, { as: signer, at: hours(at, 2), params, body });
  };

  const askMoreTime = (at: Instant, until: Day, reason: string) =>
    act('ask-for-time', askForTime, {
      as: as('lead'),
      at,
      params: { agencyId, roundId: round.id },
      body: { until, reason },
    });

  return { fill, ready, submit, askMoreTime };
};

/** What an agency proves its answers with, the day after it wrote them. */
const withEvidence = (cast: Cast, day: number): Deed[] =>
  cast.seed === undefined && hasEvidence(cast.agencyId)
    ? [{ day, words: `${cast.agencyId} adds evidence`, run: (at) => tellEvidence(cast, at) }]
    : [];

function storyDeeds(cast: Cast, story: Story): Deed[] {
  const { agencyId, round, manager, on } = cast;
  const side = agencySide(cast);
  switch (story.kind) {
    case 'not-started':
      return [];
    case 'in-progress':
      return [
        { day: story.from, words: `${agencyId} fills`, run: (at) => side.fill(at, story.share) },
        ...withEvidence(cast, story.from + 1),
      ];
    case 'ready':
      return [
        { day: story.from, words: `${agencyId} fills`, run: (at) => side.fill(at, 1) },
        { day: story.readyOn, words: `${agencyId} is ready`, run: side.ready },
      ];
    case 'submitted': {
      const { from, on: day, outside } = story;
      const approval = outside === undefined ? null : { ...outside, on: on(day) };
      return [
        { day: from, words: `${agencyId} fills`, run: (at) => side.fill(at, 1) },
        ...withEvidence(cast, from + 1),
        { day, words: `${agencyId} submits`, run: (at) => side.submit(at, approval) },
      ];
    }
    case 'exempt': {
      const params = { boardId: round.boardId, roundId: round.id, agencyId };
      const run = async (at: Instant): Promise<void> => {
        await act('exempt-obligation', exempt, { as: manager, at, params, body: { reason: story.reason } });
      };
      return [{ day: story.on, words: `${agencyId} is exempt`, run }];
    }
  }
}

/** Everything that happens to one agency in the round, each on its day. */
export function deedsOf(cast: Cast): Deed[] {
  const { story, agencyId, round, manager, on } = cast;
  const params = { boardId: round.boardId, roundId: round.id, agencyId };
  const { askedForTime, refused, extended } = story;
  return [
    ...storyDeeds(cast, story),
    ...(askedForTime
      ? [
          {
            day: askedForTime.on,
            words: `${agencyId} asks for more time`,
            run: async (at: Instant) => {
              await agencySide(cast).askMoreTime(at, on(askedForTime.until), askedForTime.reason);
            },
          },
        ]
      : []),
    ...(refused
      ? [
          {
            day: refused.on,
            words: `${agencyId} is told that there is no more time`,
            run: async (at: Instant) => {
              const body = { reason: refused.reason };
              await act('refuse-time', refuseTime, { as: manager, at, params, body });
            },
          },
        ]
      : []),
    ...(extended
      ? [
          {
            day: extended.on,
            words: `${agencyId} gets more time`,
            run: async (at: Instant) => {
              const body = { due: on(extended.due), reason: extended.reason };
              await act('extend-obligation', extend, { as: manager, at, params, body });
            },
          },
        ]
      : []),
  ];
}
