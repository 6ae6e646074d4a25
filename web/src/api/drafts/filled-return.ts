import type { Answer } from '../../../../shared/domain/answer.ts';
import { onSession } from '../session-signal.ts';
import { holdsUnsent } from '../unsent.ts';
import { type Book, openBook, type Saved } from './book.ts';
import { type DraftBox, type FoundDraft, openDraftBox } from './draft-box.ts';
import { addressOf, type PartAddress, partKey } from './part-address.ts';
import type { Filled } from './send-part.ts';
import { openTabs, ownTab } from './tab.ts';

type Person = { readonly personId: string; readonly draftKey: string };

/** Loaded, not saved just now: no “Saved 10:32”. */
const asLoaded = (answer: Answer): Saved => ({ ...answer, at: null });

const books = new Map<string, Promise<Book>>();

/** Takes over the drafts of this tab before a reload, and of tabs that are gone. The latest is the one on the screen. */
async function restore(book: Book, box: DraftBox, tab: string, answers: readonly Answer[]): Promise<void> {
  const isOpen = await openTabs();
  const free = (await box.list()).filter((found) => found.tab === tab || !isOpen(found.tab));
  const latestFirst = free.sort((one, other) => other.draft.at.localeCompare(one.draft.at));
  for (const { part, draft, attempt } of latestFirst) {
    const answer = answers.find((each) => partKey(each) === part);
    const server = { by: answer?.by.name ?? '', at: answer?.at ?? '', saveId: answer?.saveId ?? '' };
    book.happened(part, { kind: 'found', draft, server, attempt });
  }
  await Promise.all(latestFirst.map((found) => moved(box, found, book, tab)));
}

const whenSaved = (book: Book, address: PartAddress, act: () => void): void => {
  const isSaved = () => book.part(address).standing.kind === 'saved';
  if (isSaved()) {
    act();
    return;
  }
  const stop = book.subscribe(() => {
    if (!isSaved()) return;
    stop();
    act();
  });
};

/** What another tab kept and is on the screen stands under this tab from now on; what it clashes with stays until that is settled. */
async function moved(
  box: DraftBox,
  { tab, part, draft }: FoundDraft,
  book: Book,
  own: string,
): Promise<void> {
  if (tab === own) return;
  const address = addressOf(part);
  const { typed, standing } = book.part(address);
  const isOnScreen = standing.kind !== 'saved' && typed === draft.typed;
  if (!isOnScreen) return whenSaved(book, address, () => void box.remove(part, tab));
  await box.put(part, draft);
  await box.remove(part, tab);
}

const textsOf = (book: Book): string[] =>
  [...book.parts()].flatMap(([key, { typed, standing }]) => {
    const { question, part } = addressOf(key);
    return standing.kind === 'saved' || typed === null ? [] : [`${question} (${part}): ${String(typed)}`];
  });

const listen = (book: Book, tabs: BroadcastChannel, hasBox: boolean): void => {
  const leave = () => book.flush(true);
  tabs.onmessage = ({ data }) => book.hear([data as Saved]);
  window.addEventListener('online', book.retry);
  window.addEventListener('pagehide', leave);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && leave());
  onSession((news) => news === 'renewed' && book.retry());
  holdsUnsent({ count: book.unsent, texts: () => textsOf(book) });
  window.addEventListener('beforeunload', (event) => {
    leave();
    if (!hasBox && book.unsent() > 0) event.preventDefault();
  });
};

async function begin(
  filled: Filled,
  { personId, draftKey }: Person,
  answers: readonly Answer[],
): Promise<Book> {
  const tab = await ownTab();
  const { submissionId } = filled;
  const box = await openDraftBox({ personId, submissionId, draftKey, tab });
  const tabs = new BroadcastChannel(`answers of ${submissionId}`);
  const book = openBook({ filled, box, tell: (saved) => tabs.postMessage(saved) });
  book.hear(answers.map(asLoaded));
  if (box) await restore(book, box, tab, answers).catch(() => undefined);
  listen(book, tabs, box !== undefined);
  return book;
}

/**
 * The book of a return for the person signed in; it outlives the pages that show it, so that nothing waits unsent behind
 * a page that was left. Freshly loaded answers are heard, and take the place of what nobody is changing here.
 */
export async function bookFor(filled: Filled, person: Person, answers: readonly Answer[]): Promise<Book> {
  const key = `${person.personId}|${filled.submissionId}`;
  const known = books.get(key);
  const opened = known ?? begin(filled, person, answers);
  books.set(key, opened);
  const book = await opened;
  if (known !== undefined) book.hear(answers.map(asLoaded));
  return book;
}
