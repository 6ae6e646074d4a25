import type { Agency } from '../../../../../shared/domain/agency.ts';
import type { PersonWithRoles } from '../../../../../shared/domain/person.ts';
import { AgencyRole } from '../../../../../shared/domain/role.ts';
import { Details } from '../../../ui/details.tsx';
import { GrantForm } from '../grant-form.tsx';
import { PeopleWithRoles } from '../people-with-roles.tsx';

type Props = {
  readonly agency: Agency;
  readonly people: readonly PersonWithRoles[];
  readonly onChanged: (words: string) => void;
};

/** Who holds which role at the agency, or at one unit of it. */
export function AgencyPeople({ agency, people, onChanged }: Props) {
  const place = { at: 'agency', agencyId: agency.id } as const;
  return (
    <section aria-labelledby="people">
      <h2 className="govuk-heading-m" id="people">
        People
      </h2>
      <PeopleWithRoles
        people={people}
        place={place}
        called={agency.name}
        units={agency.units}
        onRemoved={onChanged}
      />
      <Details summary="Give somebody a role">
        <GrantForm
          place={place}
          called={agency.name}
          roles={[...AgencyRole.def.values] as AgencyRole[]}
          units={agency.units}
          onGranted={onChanged}
        />
      </Details>
    </section>
  );
}
