import { mayAskUnits } from '../../../../../shared/domain/unit-return.ts';
import { ButtonLink, Buttons } from '../../../ui/button.tsx';
import { Link } from '../../../ui/link.tsx';
import { leads, type OpenReturn } from '../with-return.tsx';

/** How many of the agency’s units have handed in their parts; the way for the lead to ask them. */
export const UnitsLine = ({ open }: { open: OpenReturn }) => {
  const { at, view } = open;
  const { units = [], submission, partly } = view;
  const isIn = units.filter(({ standing }) => standing === 'handed-in').length;
  const asked = units.filter(({ standing }) => standing !== 'left-out').length;
  if (submission.unit !== undefined || partly === true) return null;
  if (units.length > 0)
    return (
      <p className="govuk-body figures">
        Units: {isIn} of {asked} handed in. <Link to={`${at}/units`}>See how far your units are</Link>
      </p>
    );
  return leads(open) && mayAskUnits(submission) ? (
    <Buttons>
      <ButtonLink to={`${at}/units`} tone="secondary">
        Ask units for their parts
      </ButtonLink>
    </Buttons>
  ) : null;
};
