import { useState } from 'react';
import { instantInWords } from '../../../../../shared/domain/day-in-words.ts';
import { useSend } from '../../../api/use-send.ts';
import { Failed } from '../../../ui/asked.tsx';
import { Button, ButtonLink, Buttons } from '../../../ui/button.tsx';
import { Confirm } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { leads, type OpenReturn } from '../with-return.tsx';
import { wanting } from './wanting.ts';

const HandIn = ({ open }: { open: OpenReturn }) => {
  const { agencyId, submissionId } = open;
  const { send, sending, problem, forget } = useSend('hand-in-unit');
  const [asking, setAsking] = useState(false);
  const handIn = async () => {
    const outcome = await send({ params: { agencyId, submissionId }, body: {} });
    if (outcome?.ok) open.again();
    setAsking(false);
  };
  return (
    <>
      {problem && <Failed problem={problem} />}
      <Buttons>
        <Button
          onClick={() => {
            forget();
            setAsking(true);
          }}
        >
          Hand in
        </Button>
        <ButtonLink to={`${open.at}/check`} tone="secondary">
          Check your answers
        </ButtonLink>
      </Buttons>
      {asking && (
        <Confirm
          title="Hand in your unit’s part?"
          does="Hand in"
          busy={sending}
          onConfirm={() => void handIn()}
          onCancel={() => setAsking(false)}
        >
          <p className="govuk-body">
            Nobody can change it afterwards, until the lead of your agency gives it back.
          </p>
        </Confirm>
      )}
    </>
  );
};

/** The last task of a unit’s part: handing it in. The lead gives it back from the page of units. */
export const HandInTask = ({ open }: { open: OpenReturn }) => {
  const { at, agencyId, readOnly, view } = open;
  const { state, unitOf } = view.submission;
  const missing = wanting(open);
  if (state.kind === 'withdrawn') return null;
  return (
    <>
      <h2 className="govuk-heading-m">Handing in</h2>
      {state.kind === 'handed-in' && (
        <Notice tone="good" title={`Handed in ${instantInWords(state.at)}`}>
          <p className="govuk-body">Your agency’s lead answers for the whole.</p>
        </Notice>
      )}
      {state.kind !== 'handed-in' && missing.length > 0 && (
        <>
          <p className="govuk-body">Before it can be handed in:</p>
          <ul className="govuk-list govuk-list--bullet">
            {missing.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
          <Buttons>
            <ButtonLink to={`${at}/check`} tone="secondary">
              See what is missing
            </ButtonLink>
          </Buttons>
        </>
      )}
      {state.kind !== 'handed-in' && missing.length === 0 && !readOnly && view.partly !== true && (
        <HandIn open={open} />
      )}
      {leads(open) && (
        <Buttons>
          <ButtonLink to={`/agency/${agencyId}/returns/${unitOf ?? ''}/units`} tone="secondary">
            All units
          </ButtonLink>
        </Buttons>
      )}
    </>
  );
};
