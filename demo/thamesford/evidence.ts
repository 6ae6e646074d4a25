import { handler as addEvidence } from '../../functions/agency/add-evidence.ts';
import { handler as saveAnswer } from '../../functions/agency/save-answer.ts';
import { handler as startUpload } from '../../functions/agency/start-upload.ts';
import { getObligation } from '../../functions/store/obligations.ts';
import type { EvidenceView } from '../../shared/contract/evidence-routes.ts';
import type { Day, Instant } from '../../shared/domain/day.ts';
import type { PlanChecklist } from '../../shared/domain/plan-checklist.ts';
import type { Round } from '../../shared/domain/round.ts';
import { type Actor, act } from '../act.ts';
import { onePagePdf } from './one-page-pdf.ts';

/** An item of an agency's library, and the answers it is attached to; days are counted from today. */
type Told = {
  readonly title: string;
  readonly marking?: 'official-sensitive';
  readonly of: number;
  readonly expires?: number;
  readonly questions: readonly string[];
} & (
  | { readonly kind: 'document'; readonly lines: readonly string[] }
  | { readonly kind: 'link' | 'location' | 'figure'; readonly detail: string }
  | { readonly kind: 'checklist'; readonly checklist: PlanChecklist }
);

const policy: Told = {
  kind: 'document',
  title: 'Safeguarding children policy',
  of: -210,
  expires: 20,
  questions: ['1.1', '1.2'],
  lines: ['Safeguarding children policy', 'Approved by the board of directors', 'To be renewed each year'],
};

/** What agencies of the demonstration prove their answers with. */
const libraries: Readonly<Record<string, readonly Told[]>> = {
  'thamesford-children': [
    policy,
    {
      kind: 'figure',
      title: 'Staff with training in date',
      of: -40,
      questions: ['1.3'],
      detail: '94 % of 412 staff who work with children (workforce system, end of last month)',
    },
    {
      kind: 'link',
      title: 'How children can complain',
      of: -90,
      questions: ['2.1'],
      detail: 'https://thamesford-council.example/children/complain',
    },
    {
      kind: 'checklist',
      title: 'Young carers’ strategy',
      of: -75,
      questions: ['4.3'],
      checklist: {
        listened:
          'Twelve young carers met us twice, at school and at home; their own words open the strategy.',
        responded: 'They asked for a named person at each school: every school now has one.',
        improves: 'A young carer is seen within a week, and nobody has to tell their story twice.',
      },
    },
  ],
  'riverside-police': [
    { ...policy, title: 'Force policy on safeguarding children', questions: ['1.1'] },
    {
      kind: 'location',
      title: 'Audit of police protection powers',
      marking: 'official-sensitive',
      of: -60,
      expires: -5,
      questions: ['1.2'],
      detail: 'Held at force headquarters; the head of public protection shows it to the panel on request.',
    },
  ],
};

type Cast = {
  readonly agencyId: string;
  readonly round: Round;
  readonly people: readonly Actor[];
  readonly on: (days: number) => Day;
};

async function sendFile(view: EvidenceView, told: Told & { kind: 'document' }, as: Actor, at: Instant) {
  const { agencyId, id: evidenceId } = view.item;
  const params = { agencyId, evidenceId, version: '1' };
  const pdf = onePagePdf(told.lines);
  const body = { file: { name: 'policy.pdf', size: pdf.length } };
  const { upload } = (await act('start-upload', startUpload, { as, at, params, body })) as {
    upload: { url: string; fields: Record<string, string> };
  };
  const form = new FormData();
  for (const [name, value] of Object.entries(upload.fields)) form.append(name, value);
  form.append('file', new Blob([new Uint8Array(pdf)]));
  const reply = await fetch(upload.url, { method: 'POST', body: form });
  if (!reply.ok) throw new Error(`The demonstration's evidence was not taken: ${await reply.text()}`);
}

async function add(told: Told, { agencyId, on }: Cast, as: Actor, at: Instant): Promise<EvidenceView> {
  const about = {
    kind: told.kind,
    title: told.title,
    marking: told.marking ?? 'official',
    day: on(told.of),
    expires: told.expires === undefined ? null : on(told.expires),
  };
  const body =
    told.kind === 'document'
      ? { ...about, file: { name: 'policy.pdf', size: onePagePdf(told.lines).length } }
      : told.kind === 'checklist'
        ? { ...about, checklist: told.checklist }
        : { ...about, detail: told.detail };
  const view = (await act('add-evidence', addEvidence, {
    as,
    at,
    params: { agencyId },
    body,
  })) as EvidenceView;
  if (told.kind === 'document') await sendFile(view, told, as, at);
  return view;
}

/** An agency fills its library and attaches what is in it to its answers, as its own people would. */
export async function tellEvidence(cast: Cast, at: Instant): Promise<void> {
  const { agencyId, round, people } = cast;
  const [as] = people;
  if (as === undefined) return;
  const { submissionId } = await getObligation(round.id, agencyId);
  for (const told of libraries[agencyId] ?? []) {
    const { item } = await add(told, cast, as, at);
    for (const question of told.questions)
      await act('save-answer', saveAnswer, {
        as,
        at,
        params: {
          agencyId,
          submissionId,
          section: `standard-${question.split('.')[0]}`,
          question,
          part: `evidence.${item.id}`,
        },
        body: { value: true, version: 0, saveId: `demo-${item.id}`, edition: round.edition },
      });
  }
}

/** Whether the demonstration tells of any evidence of this agency. */
export const hasEvidence = (agencyId: string): boolean => agencyId in libraries;
