import { Shape } from '../ui/shape.tsx';

type Props = { readonly words?: readonly string[] | undefined; readonly level?: 'error' | 'warning' };

/** What should hold about an answer and does not, beside it: an error is to be put right, a warning stops nobody. */
export const Told = ({ words = [], level = 'warning' }: Props) =>
  words.map((each) => (
    <p className={`govuk-body text-${level}`} key={each}>
      <Shape is="!" /> {level === 'error' && 'To put right: '}
      {each}
    </p>
  ));
