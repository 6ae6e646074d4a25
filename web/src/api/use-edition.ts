import type { Edition } from '../../../shared/forms/form.ts';
import { type Ask, useAsk } from './use-ask.ts';

/** One edition of a form. It was judged when it was published and never changes, so it is taken as it comes. */
export const useEdition = (edition: string): Ask<Edition> =>
  useAsk('get-edition', { params: { edition } }) as unknown as Ask<Edition>;
