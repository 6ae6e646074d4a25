import { freeze, type Snapshot } from '../../../../shared/forms/freeze.ts';
import { filledForm } from './section-words.ts';
import type { OpenReturn } from './with-return.tsx';

/** The return as it would be frozen if it were signed now: what the signer reads is made as what is kept. */
export const frozenAsNow = (open: OpenReturn): Snapshot => {
  const { submission, sections } = open.view;
  return freeze({
    ...filledForm(open),
    carried: new Set(
      open.answers.filter((each) => each.carried && each.value !== null).map(({ question }) => question),
    ),
    editionHash: submission.edition,
    agency: { id: submission.agencyId, name: submission.agencyName },
    declaredComplete: sections.filter(({ complete }) => complete !== null).map(({ section }) => section),
  });
};
