import { type Agency, agencyKinds } from '../../../../../shared/domain/agency.ts';
import { ButtonLink, Buttons } from '../../../ui/button.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';

const listed = (names: readonly string[]): string => (names.length === 0 ? 'None' : names.join(', '));

/** What the installation knows of an agency, once for all boards. */
export const AgencySettings = ({ agency }: { agency: Agency }) => (
  <>
    <SummaryList
      lines={[
        { key: 'Kind', value: agencyKinds[agency.kind].words },
        { key: 'Units', value: listed(agency.units.map(({ name }) => name)) },
        { key: 'Former names', value: listed(agency.formerNames) },
      ]}
    />
    <Buttons>
      <ButtonLink to="?do=change" tone="secondary">
        Rename, or change kind and units
      </ButtonLink>
    </Buttons>
  </>
);
