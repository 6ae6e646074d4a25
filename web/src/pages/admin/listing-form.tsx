import * as z from 'zod/mini';
import { Basis, type BoardAgency, bases, Name } from '../../../../shared/domain/agency.ts';
import { Button } from '../../ui/button.tsx';
import { Radios } from '../../ui/choices.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { Select } from '../../ui/select.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { useForm } from './use-form.ts';
import { variantOptions } from './variant-options.ts';

const Listing = z.strictObject({
  agencyId: z.string().check(z.minLength(1, 'Choose the agency')),
  variant: z.string().check(z.minLength(1, 'Choose the variant')),
  basis: Basis,
  commissioner: z.nullable(Name),
});

type Typed = { agencyId: string; variant: string; basis: Basis | ''; commissioner: string };

const basisOptions = (Object.keys(bases) as Basis[]).map((basis) => ({ value: basis, label: bases[basis] }));

const listingOf = ({ agencyId, variant, basis, commissioner }: Typed) => ({
  agencyId,
  variant,
  basis,
  commissioner: basis === 'contract' && commissioner.trim() !== '' ? commissioner.trim() : null,
});

type Props = {
  readonly boardId: string;
  /** The agencies to choose from; the one that is changed, alone. Each with the variant of its kind. */
  readonly agencies: readonly { readonly id: string; readonly name: string; readonly variant: string }[];
  /** How the board asks the agency now; absent where it is put on the list. */
  readonly now?: BoardAgency;
  readonly onDone: (listing: BoardAgency) => void;
};

/** How a board asks an agency: in which variant, and why. */
export function ListingForm({ boardId, agencies, now, onDone }: Props) {
  const initial: Typed = {
    agencyId: now?.agencyId ?? '',
    variant: now?.variant ?? '',
    basis: now?.basis ?? '',
    commissioner: now?.commissioner ?? '',
  };
  const form = useForm({
    key: 'put-board-agency',
    schema: Listing,
    initial,
    body: listingOf,
    asking: (typed) => {
      const { agencyId, ...body } = Listing.parse(listingOf(typed));
      return { params: { boardId, agencyId }, body };
    },
    onDone,
  });
  const { typed, change, faultAt } = form;
  const chosen = (agencyId: string) =>
    change({ agencyId, variant: agencies.find(({ id }) => id === agencyId)?.variant ?? '' });

  return (
    <Form onSubmit={form.onSubmit}>
      <ErrorSummary faults={form.faults} />
      {now === undefined && (
        <Select
          id="agencyId"
          label="Agency"
          options={agencies.map(({ id, name }) => ({ value: id, label: name }))}
          value={typed.agencyId}
          onChange={chosen}
          error={faultAt('agencyId')}
        />
      )}
      <Select
        id="variant"
        label="Variant"
        hint="Which questions it is asked. The kind of agency decides the default."
        options={variantOptions}
        value={typed.variant}
        onChange={(variant) => change({ variant })}
        error={faultAt('variant')}
      />
      <Radios
        id="basis"
        label="Why is it asked?"
        hint="Printed on its invitation."
        options={basisOptions}
        value={typed.basis === '' ? undefined : typed.basis}
        onChange={(basis) => change({ basis })}
        error={faultAt('basis')}
      />
      {typed.basis === 'contract' && (
        <TextInput
          id="commissioner"
          label="Who commissions it? (optional)"
          value={typed.commissioner}
          onChange={(commissioner) => change({ commissioner })}
          error={faultAt('commissioner')}
        />
      )}
      <Button type="submit" busy={form.sending}>
        {now === undefined ? 'Put it on the list' : 'Save the changes'}
      </Button>
    </Form>
  );
}
