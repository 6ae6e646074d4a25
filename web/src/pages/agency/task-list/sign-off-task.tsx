import { instantInWords } from '../../../../../shared/domain/day-in-words.ts';
import { signersFor } from '../../../../../shared/domain/who-signs.ts';
import { ButtonLink, Buttons } from '../../../ui/button.tsx';
import { Status } from '../../../ui/status.tsx';
import type { OpenReturn } from '../with-return.tsx';
import { wanting } from './wanting.ts';

const Waiting = ({ open: { at, roles, view, edition } }: { open: OpenReturn }) => {
  const { state } = view.submission;
  if (state.kind !== 'ready') return null;
  return (
    <>
      <p className="govuk-body">
        <Status shape="◕" words="Ready for sign-off" /> since {instantInWords(state.at)}.
      </p>
      <Buttons>
        <ButtonLink to={`${at}/sign`}>
          {signersFor(edition.signedBy).some((role) => roles.includes(role))
            ? 'Read and sign'
            : 'Record the approval, or see what is signed'}
        </ButtonLink>
      </Buttons>
    </>
  );
};

/** The last task, until it is done: sign-off. It says what is missing until nothing is. */
export const SignOffTask = ({ open }: { open: OpenReturn }) => {
  const { at, view } = open;
  const { state } = view.submission;
  const missing = wanting(open);
  if (state.kind === 'submitted' || state.kind === 'withdrawn') return null;
  return (
    <>
      <h2 className="govuk-heading-m">Sign-off</h2>
      <Waiting open={open} />
      {state.kind === 'draft' && missing.length > 0 && (
        <>
          <p className="govuk-body">Before it can be signed off:</p>
          <ul className="govuk-list govuk-list--bullet">
            {missing.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </>
      )}
      {state.kind === 'draft' && (
        <Buttons>
          <ButtonLink to={`${at}/check`} tone={missing.length > 0 ? 'secondary' : 'plain'}>
            {missing.length > 0 ? 'See what is missing' : 'Check your answers'}
          </ButtonLink>
        </Buttons>
      )}
    </>
  );
};
