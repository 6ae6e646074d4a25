import { agencyKinds, type BoardAgency } from '../../../../../shared/domain/agency.ts';
import { Asked, Empty } from '../../../ui/asked.tsx';
import { Link } from '../../../ui/link.tsx';
import { ListingForm } from '../listing-form.tsx';
import { useAllAgencies } from './use-all-agencies.ts';

type Props = {
  readonly boardId: string;
  readonly listed: readonly BoardAgency[];
  /** The agency to change; null where one is put on the list. */
  readonly agencyId: string | null;
  readonly onDone: (listing: BoardAgency) => void;
};

/** Puts an agency on a board’s list, or changes how the board asks it. */
export function ListAgency({ listed, agencyId, ...props }: Props) {
  const now = listed.find((each) => each.agencyId === agencyId);
  if (now !== undefined)
    return (
      <>
        <p className="govuk-body-l">{now.name}</p>
        <ListingForm agencies={[]} now={now} {...props} />
      </>
    );
  return <Choose listed={listed} {...props} />;
}

function Choose({ listed, ...props }: Omit<Props, 'agencyId'>) {
  const asked = useAllAgencies();
  return (
    <Asked of={asked} what="Loading the agencies">
      {(agencies) => {
        const free = agencies.filter(({ id }) => !listed.some(({ agencyId }) => agencyId === id));
        return free.length === 0 ? (
          <Empty title="Every agency is on this list">
            <p className="govuk-body">
              <Link to="/admin/agencies?add">Add another agency</Link> to the installation first.
            </p>
          </Empty>
        ) : (
          <ListingForm
            agencies={free.map(({ id, name, kind }) => ({ id, name, variant: agencyKinds[kind].variant }))}
            {...props}
          />
        );
      }}
    </Asked>
  );
}
