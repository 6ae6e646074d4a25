import type { Edition } from '../../../../../shared/forms/form.ts';
import { faultsOf } from '../../../api/faults-of.ts';
import type { ReplyOf } from '../../../api/route-shapes.ts';
import { useSend } from '../../../api/use-send.ts';
import { PlaceList, PlannedSections } from '../../../fields/planned-sections.tsx';
import { Button } from '../../../ui/button.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { plannedChanges } from '../../../workbook/form/planned-changes.ts';
import type { ReadForm } from '../../../workbook/form/read-form.ts';

type Props = {
  readonly found: ReplyOf<'get-obligation'>;
  readonly edition: Edition;
  readonly read: Extract<ReadForm, { ok: true }>;
  readonly fileName: string;
  readonly onDone: () => void;
};

/** What the file says, and putting it in for the agency to confirm. What is blank in it says nothing. */
export const PutIn = ({ found, edition, read, fileName, onDone }: Props) => {
  const { send, sending, problem } = useSend('offer-file');
  const said = read.answers.flatMap((answer) =>
    answer.value === null ? [] : [{ ...answer, given: undefined }],
  );
  const planned = plannedChanges(said, { edition, values: {}, isOpen: () => true, sees: () => true });
  const answers = planned
    .flatMap(({ changes }) => changes)
    .flatMap(({ section, question, part, value }) =>
      value === null ? [] : [{ section, question, part, value }],
    );
  const { boardId, roundId, agencyId, agencyName } = found.obligation;
  const putIn = async () => {
    const body = { fileName, edition: found.round.edition, answers };
    const outcome = await send({ params: { boardId, roundId, agencyId }, body });
    if (outcome?.ok) onDone();
  };
  if (answers.length === 0) return <Notice title="The workbook is blank: there is nothing to put in." />;
  return (
    <>
      {problem && <ErrorSummary faults={faultsOf(problem, () => undefined)} />}
      {read.wrong.length > 0 && (
        <Notice tone="warning" title="Some cells cannot be taken as they are, and are left out">
          <PlaceList places={read.wrong} />
        </Notice>
      )}
      <PlannedSections planned={planned} withoutBefore />
      <p className="govuk-body">
        The lead of {agencyName} sees this and takes it over, or declines it. Until then it counts as no
        answer; reminders stop.
      </p>
      <Button busy={sending} onClick={() => void putIn()}>
        Put in {answers.length === 1 ? '1 answer' : `${answers.length} answers`} for {agencyName} to confirm
      </Button>
    </>
  );
};
