import type { BoardAgency } from '../../../../../shared/domain/agency.ts';
import { Checkbox } from '../../../ui/choices.tsx';
import { Select } from '../../../ui/select.tsx';
import { chosenOf, type KindOfAgency } from './agencies-by-kind.ts';
import type { Askable, RoundForm } from './round-form.ts';

type Props = {
  readonly kind: KindOfAgency;
  readonly form: Askable['forms'][number] | undefined;
  readonly variants: RoundForm['variants'];
  readonly onAsk: (agencies: readonly BoardAgency[], chosen: boolean) => void;
  readonly onVariant: (agencyId: string, variant: string) => void;
};

/** The agencies of one kind: all of them with one box, or each by its own, with the variant of those chosen. */
export const KindOfAgencies = ({
  kind: { kind, words, agencies },
  form,
  variants,
  onAsk,
  onVariant,
}: Props) => (
  <fieldset className="govuk-fieldset kind-of-agencies">
    <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">{words}</legend>
    {agencies.length > 1 && (
      <Checkbox
        id={`kind-${kind}`}
        label={`All ${agencies.length}`}
        checked={chosenOf(variants, agencies) === 'all'}
        onChange={(chosen) => onAsk(agencies, chosen)}
      />
    )}
    <ul className="kind-of-agencies__list">
      {agencies.map((agency) => {
        const variant = variants[agency.agencyId];
        return (
          <li className="kind-of-agencies__agency" key={agency.agencyId}>
            <Checkbox
              id={`agency-${agency.agencyId}`}
              label={agency.name}
              checked={variant !== undefined}
              onChange={(chosen) => onAsk([agency], chosen)}
            />
            {variant !== undefined && form !== undefined && (
              <Select
                id={`variant-${agency.agencyId}`}
                label={<span className="govuk-visually-hidden">Variant for {agency.name}</span>}
                options={form.variants.map(({ id, label }) => ({ value: id, label }))}
                value={variant}
                onChange={(chosen) => onVariant(agency.agencyId, chosen)}
              />
            )}
          </li>
        );
      })}
    </ul>
  </fieldset>
);
