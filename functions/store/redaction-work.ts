import type { Instant } from '../../shared/domain/day.ts';
import { erasedFrom, type Redaction, withWords } from '../../shared/domain/redaction.ts';
import type { Redacting } from './redacting.ts';
import type { Sealed } from './redactions.ts';

/** What the job has before it. */
export type Work = {
  readonly redaction: Redaction;
  readonly sealed: Sealed;
  readonly why: string;
  readonly at: Instant;
};

/** What is to take the place of what, as the redaction stands, and who wanted it. */
export const redactingOf = ({ redaction, sealed, why }: Work): Redacting => {
  const { state, mask, hiddenBy, hiddenAt } = redaction;
  const passage = sealed.passage ?? mask;
  if (state.kind === 'hidden')
    return {
      redaction,
      why,
      how: 'hidden',
      replace: withWords(passage, mask),
      by: hiddenBy.id,
      at: hiddenAt,
    };
  const asked = { redaction, why, by: state.by.id, at: state.at };
  return state.kind === 'restoring'
    ? { ...asked, how: 'restored', replace: withWords(mask, passage) }
    : { ...asked, how: 'erased', replace: erasedFrom({ passage, mask }) };
};
