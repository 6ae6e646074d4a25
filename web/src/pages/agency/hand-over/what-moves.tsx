import type { Holdings } from '../../../../../shared/contract/sharing-routes.ts';
import { roleWords } from '../../../../../shared/domain/role.ts';

const titleOf = ({ title, unit }: Holdings['returns'][number]): string =>
  unit === null ? title : `${title}, ${unit.name}`;

/** What will move, in words: roles, and sections return by return. */
export const WhatMoves = ({ held: { person, roles, returns } }: { held: Holdings }) => (
  <>
    <p className="govuk-body">
      All of this goes from {person.name} ({person.email}) to their successor. {person.name} can no longer
      sign in to this agency’s returns afterwards; what they have written stays.
    </p>
    <h2 className="govuk-heading-m">What moves</h2>
    <ul className="govuk-list govuk-list--bullet">
      {roles.map(({ role, unit }) => (
        <li key={`${role} ${unit?.id}`}>
          {roleWords[role]}
          {unit !== null && ` for ${unit.name}`}
        </li>
      ))}
      {returns.map((each) => (
        <li key={each.submissionId}>
          {titleOf(each)}: {each.sections.map(({ name }) => name).join(', ')}
        </li>
      ))}
    </ul>
    {returns.length === 0 && <p className="govuk-body">No sections were given to them.</p>}
  </>
);
