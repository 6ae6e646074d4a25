import type { Compliance } from '../../../../../shared/domain/compliance.ts';
import { figuresOf } from './figures-of.ts';

/** Counts, and rates with what they are rates of. */
export const Figures = ({ compliance }: { compliance: Compliance }) => (
  <dl className="figures">
    {figuresOf(compliance).map(({ words, count, rate }) => (
      <div className="figures__one" key={words}>
        <dt className="figures__words">{words}</dt>
        <dd className="figures__count">
          {count}
          {rate !== null && <span className="figures__rate">{rate}</span>}
        </dd>
      </div>
    ))}
  </dl>
);
