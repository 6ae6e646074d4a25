import type { Board } from '../../../../../shared/domain/board.ts';
import type { PersonWithRoles } from '../../../../../shared/domain/person.ts';
import { BoardRole } from '../../../../../shared/domain/role.ts';
import { Details } from '../../../ui/details.tsx';
import { GrantForm } from '../grant-form.tsx';
import { PeopleWithRoles } from '../people-with-roles.tsx';

type Props = {
  readonly board: Board;
  readonly people: readonly PersonWithRoles[];
  readonly onChanged: (words: string) => void;
};

/** Who holds which role at the board. */
export function BoardPeople({ board, people, onChanged }: Props) {
  const place = { at: 'board', boardId: board.id } as const;
  return (
    <section aria-labelledby="people">
      <h2 className="govuk-heading-m" id="people">
        People
      </h2>
      <PeopleWithRoles people={people} place={place} called={board.shortName} onRemoved={onChanged} />
      <Details summary="Give somebody a role">
        <GrantForm
          place={place}
          called={board.shortName}
          roles={[...BoardRole.def.values] as BoardRole[]}
          onGranted={onChanged}
        />
      </Details>
    </section>
  );
}
