import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { useBoardRoles } from '../../api/me.tsx';
import type { ReplyOf } from '../../api/route-shapes.ts';
import { useAsk } from '../../api/use-ask.ts';
import { ArrivalNotice } from '../../ui/arrival-notice.tsx';
import { Asked } from '../../ui/asked.tsx';
import { BackLink } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';

export type Found = ReplyOf<'get-contributions'>;

/** Nobody changes what only papers tell of, or what was withdrawn. */
export const isFixed = ({ round }: Found): boolean => round.imported || round.state === 'withdrawn';

export type Shown = {
  readonly found: Found;
  readonly isManager: boolean;
  /** The address of the overview; its pages stand under it. */
  readonly here: string;
  readonly again: () => void;
};

type Props = {
  /** Until there is more to say. */
  readonly title: string;
  readonly titleOf?: (found: Found) => string | undefined;
  /** Where the back link leads; the overview, unless told. */
  readonly back?: { readonly to: string; readonly words: string };
  readonly wide?: boolean;
  readonly children: (shown: Shown) => ReactNode;
};

/** A page about the contributions of a round: asked for once, then shown. */
export function WithContributions({ title, titleOf, back, wide = false, children }: Props) {
  const { boardId = '', roundId = '' } = useParams();
  const isManager = useBoardRoles(boardId).includes('manager');
  const asked = useAsk('get-contributions', { params: { boardId, roundId } });
  const here = `/board/${boardId}/rounds/${roundId}/contributions`;
  return (
    <Page
      title={(asked.state === 'ready' ? titleOf?.(asked.data) : undefined) ?? title}
      caption={asked.state === 'ready' ? asked.data.round.title : undefined}
      back={<BackLink to={back?.to ?? here}>{back?.words ?? 'Contributions'}</BackLink>}
      wide={wide}
    >
      <ArrivalNotice />
      <Asked of={asked} what="Loading the contributions">
        {(found) =>
          children({ found, isManager, here, again: asked.state === 'ready' ? asked.again : () => undefined })
        }
      </Asked>
    </Page>
  );
}

/** Changes are the manager’s; whoever may look only is told so. */
export const OnlyTheManager = () => (
  <p className="govuk-body">The board’s manager changes this. You can read it in the overview.</p>
);
