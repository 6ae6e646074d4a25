import { Shape } from '../ui/shape.tsx';

/** What should hold about an answer and does not, beside it. */
export const Told = ({ words = [] }: { words?: readonly string[] | undefined }) =>
  words.map((each) => (
    <p className="govuk-body text-warning" key={each}>
      <Shape is="!" /> {each}
    </p>
  ));
