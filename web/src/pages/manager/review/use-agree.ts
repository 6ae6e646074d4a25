import type { Problem } from '../../../api/problem.ts';
import { useSend } from '../../../api/use-send.ts';
import { type OpenDesk, reviewAt } from './use-desk.ts';

export type Agreeing = {
  readonly sending: boolean;
  readonly problem: Problem | undefined;
  /** Agrees with the self-assessment of a section; false takes an agreement back. */
  readonly agree: (section: string, agreed: boolean) => void;
};

export function useAgree(open: OpenDesk, onDone: (section: string, agreed: boolean) => void): Agreeing {
  const { send, sending, problem } = useSend('agree-section');
  const agree = async (section: string, agreed: boolean) => {
    const { judgedRevision: revision } = reviewAt(open, section);
    const outcome = await send({
      params: { ...open.params, section },
      body: { version: open.desk.version, revision, agreed },
    });
    if (!outcome?.ok) return;
    open.keep(outcome.data);
    onDone(section, agreed);
  };
  return { sending, problem, agree: (section, agreed) => void agree(section, agreed) };
}
