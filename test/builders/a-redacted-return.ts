import { handler as hideText } from '../../functions/agency/hide-text.ts';
import { handler as prepareDraft } from '../../functions/agency/prepare-draft-document.ts';
import { handler as submit } from '../../functions/agency/submit-submission.ts';
import { handler as commentSection } from '../../functions/manager/comment-section.ts';
import { handler as putNote } from '../../functions/manager/put-note.ts';
import { aPerson, atAgency, atBoard } from './a-person.ts';
import { type AskedReturn, section11Hash } from './a-return.ts';
import { allRounder, digestRead, goodAnswers, makeReady } from './an-answer.ts';
import { anEvent, type Came, serveAs } from './an-event.ts';
import { twoBoards } from './two-boards.ts';

/** A name that should never have been written. */
export const child = 'Jemima Quibble';

export type Redacted = AskedReturn & { readonly boardId: string };

export const manager = (boardId = 'thamesford') => aPerson(atBoard('manager', boardId));
export const filler = (agencyId: string) => aPerson(atAgency('contributor', agencyId));

export const mustBe = (came: Came): Came => {
  if (came.status !== 200) throw new Error(JSON.stringify(came.body));
  return came;
};

export async function submitted(returned: AskedReturn): Promise<void> {
  const { agencyId, submissionId } = returned;
  mustBe(
    await serveAs(
      aPerson(atAgency('signatory', agencyId)),
      submit,
      anEvent('submit-submission', {
        params: { agencyId, submissionId },
        body: { digest: await digestRead(returned), agree: true, outsideApproval: null },
      }),
    ),
  );
}

/** A return with the name in one answer, printed as a draft, submitted, and quoted by the board in a comment and a note. */
export async function aReturnWithAName(): Promise<Redacted> {
  const { own } = await twoBoards();
  const returned = { ...own, edition: section11Hash, variant: 'full' };
  const { agencyId, submissionId, boardId, roundId } = returned;
  const good = await goodAnswers(returned);
  await makeReady(returned, {
    ...good,
    '1.1': { grade: 'met', note: `We spoke about ${child} in May, and ${child} told us.` },
  });
  mustBe(
    await serveAs(
      allRounder(agencyId),
      prepareDraft,
      anEvent('prepare-draft-document', { params: { agencyId, submissionId }, body: {} }),
    ),
  );
  await submitted(returned);
  const params = { boardId, roundId, agencyId };
  mustBe(
    await serveAs(
      manager(boardId),
      commentSection,
      anEvent('comment-section', {
        params: { ...params, section: 'standard-1' },
        body: { version: 1, revision: 0, strengths: 'Clear.', comments: `Who is ${child}?` },
      }),
    ),
  );
  mustBe(
    await serveAs(
      manager(boardId),
      putNote,
      anEvent('put-note', {
        params: { ...params, noteId: 'note-1' },
        body: { section: 'standard-1', text: `${child} should not be named`, revision: 0 },
      }),
    ),
  );
  return returned;
}

/** Somebody of the agency hides the name. */
export const hide = (
  { agencyId, submissionId }: AskedReturn,
  body: Record<string, unknown> = {},
): Promise<Came> =>
  serveAs(
    filler(agencyId),
    hideText,
    anEvent('hide-text', {
      params: { agencyId, submissionId },
      body: { question: '1.1', part: 'note', passage: child, reason: 'It names a child', ...body },
    }),
  );
