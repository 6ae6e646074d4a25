import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import type { SubmissionView } from '../../../../shared/contract/reply-shapes.ts';
import type { Answer } from '../../../../shared/domain/answer.ts';
import type { AgencyRole } from '../../../../shared/domain/role.ts';
import { mayFill } from '../../../../shared/domain/who-signs.ts';
import { type Edition, type Variant, variantOf } from '../../../../shared/forms/form.ts';
import { useAgencyRoles, useAgencyUnits } from '../../api/me.tsx';
import type { ReplyOf } from '../../api/route-shapes.ts';
import { todayInLondon } from '../../api/today.ts';
import { useAsk } from '../../api/use-ask.ts';
import { useEdition } from '../../api/use-edition.ts';
import { AskedPage } from '../../ui/asked-page.tsx';

/** A return as its agency’s pages start from it. */
export type OpenReturn = {
  /** Where its pages are: “/agency/…/returns/…”. */
  readonly at: string;
  readonly agencyId: string;
  readonly submissionId: string;
  readonly view: SubmissionView;
  readonly answers: readonly Answer[];
  /** What is attached to these answers, and what units say that have handed in. */
  readonly beside: ReplyOf<'get-answers'>['beside'];
  /** Of what would be signed now. */
  readonly digest: string;
  readonly edition: Edition;
  readonly variant: Variant;
  readonly roles: readonly AgencyRole[];
  /** It can be looked at only: sent already, not open yet, or the reader does not fill it. */
  readonly readOnly: boolean;
  /** Loads it anew. */
  readonly again: () => void;
};

/** The title of the round that asks, and for whom. */
export const titleOf = ({ view, edition }: OpenReturn): string => view.meets[0]?.roundTitle ?? edition.title;

/** Whose it is: the agency’s, or one of its units’. */
export const whoseOf = ({ view: { submission } }: OpenReturn): string =>
  submission.unit === undefined ? submission.agencyName : `${submission.agencyName}: ${submission.unit.name}`;

export const leads = ({ roles }: OpenReturn): boolean => roles.includes('lead') || roles.includes('deputy');

export const boardsOf = ({ view }: OpenReturn): string =>
  view.meets.map(({ boardName }) => boardName).join(' and ');

const isReadOnly = (
  { submission, meets }: SubmissionView,
  roles: readonly AgencyRole[],
  { signedBy }: Edition,
): boolean =>
  submission.state.kind === 'submitted' ||
  submission.state.kind === 'handed-in' ||
  submission.state.kind === 'withdrawn' ||
  meets.every(({ opens }) => opens > todayInLondon()) ||
  !mayFill(roles, signedBy);

type Loaded = Pick<OpenReturn, 'view' | 'answers' | 'beside' | 'digest' | 'again'>;
type InnerProps = { readonly loaded: Loaded; readonly children: (open: OpenReturn) => ReactNode };

const WithEdition = ({ loaded, children }: InnerProps) => {
  const { agencyId = '', submissionId = '' } = useParams();
  const ofAgency = useAgencyRoles(agencyId);
  const units = useAgencyUnits(agencyId);
  const { view } = loaded;
  const { unit } = view.submission;
  const fillsUnit = unit !== undefined && units.includes(unit.id);
  const roles = fillsUnit ? ([...ofAgency, 'contributor'] as const) : ofAgency;
  const edition = useEdition(view.submission.edition);
  return (
    <AskedPage of={edition} what="Loading the questions">
      {(found) =>
        children({
          ...loaded,
          at: `/agency/${agencyId}/returns/${submissionId}`,
          agencyId,
          submissionId,
          edition: found,
          variant: variantOf(found, view.submission.variant),
          roles,
          readOnly: isReadOnly(view, roles, found),
        })
      }
    </AskedPage>
  );
};

/** Loads the return that the address names, with its answers and its form, and shows it. */
export const WithReturn = ({ children }: { children: (open: OpenReturn) => ReactNode }) => {
  const { agencyId = '', submissionId = '' } = useParams();
  const asked = useAsk('get-answers', { params: { agencyId, submissionId } });
  return (
    <AskedPage of={asked} what="Loading the return">
      {(data) => (
        <WithEdition loaded={{ ...data, again: asked.state === 'ready' ? asked.again : () => undefined }}>
          {children}
        </WithEdition>
      )}
    </AskedPage>
  );
};
