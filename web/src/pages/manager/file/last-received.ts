import type { Snapshot } from '../../../../../shared/forms/freeze.ts';
import type { AnswersByQuestion } from '../../../../../shared/questions/answer.ts';
import { call } from '../../../api/call.ts';
import type { ReplyOf } from '../../../api/route-shapes.ts';

type Found = ReplyOf<'get-obligation'>;
type Place = { readonly boardId: string; readonly roundId: string; readonly agencyId: string };

const valuesOf = (snapshot: Snapshot): AnswersByQuestion =>
  Object.fromEntries(
    snapshot.sections.flatMap(({ questions }) => questions.map(({ id, values }) => [id, values])),
  );

/** The newest version that the board received in a round; nothing where it received none. */
async function receivedIn(place: Place, versions: Found['versions']): Promise<AnswersByQuestion | undefined> {
  const newest = Math.max(0, ...versions.map(({ version }) => version));
  if (newest === 0) return undefined;
  const read = await call('read-version', { params: { ...place, version: String(newest) } });
  return read.ok ? valuesOf(read.data.snapshot as unknown as Snapshot) : undefined;
}

/**
 * What the agency last sent to this board with this form: in this round, or in the nearest before it. The board never
 * sees a draft, so nothing else can be put into a workbook here.
 */
export async function lastReceived(found: Found): Promise<AnswersByQuestion> {
  const { round, obligation, versions } = found;
  const { boardId, agencyId } = obligation;
  const here = await receivedIn({ boardId, roundId: round.id, agencyId }, versions);
  if (here !== undefined) return here;
  const rounds = await call('list-rounds', { params: { boardId } });
  const before = (rounds.ok ? rounds.data.rounds : [])
    .filter((each) => each.form === round.form && !each.imported && each.opens < round.opens)
    .sort((a, b) => b.opens.localeCompare(a.opens))[0];
  if (before === undefined) return {};
  const place = { boardId, roundId: before.id, agencyId };
  const then = await call('get-obligation', { params: place });
  return (then.ok && (await receivedIn(place, then.data.versions))) || {};
}
