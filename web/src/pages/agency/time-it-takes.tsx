import { timeItTakes, type Variant } from '../../../../shared/forms/form.ts';
import { useAsk } from '../../api/use-ask.ts';

type Props = { readonly agencyId: string; readonly form: string; readonly variant: Variant };

/** “about 2½ hours in all, from 5 agencies”: as those who filled it told; the edition’s own estimate until three have. */
export const TimeItTakes = ({ agencyId, form, variant }: Props) => {
  const asked = useAsk('get-time-taken', { params: { agencyId, form, variant: variant.id } });
  const taken = asked.state === 'ready' ? asked.data.taken : null;
  return taken === null
    ? `${timeItTakes(variant)} in all`
    : `${timeItTakes(taken)} in all, as ${taken.agencies} agencies told`;
};
