import { signersFor } from '../../../../../shared/domain/who-signs.ts';
import { FrozenReturn } from '../../../fields/frozen-return.tsx';
import { Empty } from '../../../ui/asked.tsx';
import { BackLink, Link } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { frozenAsNow } from '../frozen-as-now.ts';
import { SignForm } from '../sign-form.tsx';
import { UnsentNotice } from '../unsent-notice.tsx';
import { boardsOf, type OpenReturn, titleOf, WithReturn } from '../with-return.tsx';
import { AtAGlance } from './at-a-glance.tsx';
import { DeclineForm } from './decline-form.tsx';

const NotNow = ({ open }: { open: OpenReturn }) => {
  const { state } = open.view.submission;
  if (state.kind === 'withdrawn')
    return (
      <Empty
        title={
          state.instead === undefined
            ? 'The board has withdrawn this round: there is nothing to sign.'
            : 'You answered with another return: there is nothing to sign here.'
        }
      />
    );
  return (
    <Empty
      title={
        state.kind === 'submitted'
          ? 'This return has been sent.'
          : 'This return is not ready for sign-off yet.'
      }
    >
      <p className="govuk-body">
        {state.kind === 'submitted' ? (
          <Link to={`${open.at}/versions/${state.version}`}>Read what was sent</Link>
        ) : (
          <Link to={`${open.at}/check`}>See what is missing</Link>
        )}
      </p>
    </Empty>
  );
};

const Sign = ({ open }: { open: OpenReturn }) => {
  const { at, view, roles } = open;
  const snapshot = frozenAsNow(open);
  return (
    <Page
      title={`Sign off: ${titleOf(open)}`}
      caption={`${view.submission.agencyName}, for ${boardsOf(open)}`}
      back={<BackLink to={at}>Task list</BackLink>}
    >
      {view.submission.state.kind === 'ready' ? (
        <>
          <p className="govuk-body">Read the whole return. What you sign is exactly what stands here.</p>
          <UnsentNotice onSent={open.again} />
          <AtAGlance open={open} snapshot={snapshot} />
          <FrozenReturn snapshot={snapshot} />
          <SignForm open={open} />
          {signersFor(open.edition.signedBy).some((role) => roles.includes(role)) && (
            <DeclineForm open={open} />
          )}
        </>
      ) : (
        <NotNow open={open} />
      )}
    </Page>
  );
};

/** The signatory reads everything, then signs or declines; or the lead records the approval given elsewhere. */
export const SignPage = () => <WithReturn>{(open) => <Sign open={open} />}</WithReturn>;
