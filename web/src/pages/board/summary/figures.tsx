import type { Compliance } from '../../../../../shared/domain/compliance.ts';
import { figuresOf } from './figures-of.ts';

/** Counts, and rates with what they are rates of. */
export const Figures = ({ compliance }: { compliance: Compliance }) => (
  <dl className="rates">
    {figuresOf(compliance).map(({ words, count, rate }) => (
      <div className="rates__one" key={words}>
        <dt className="rates__words">{words}</dt>
        <dd className="rates__count">
          {count}
          {rate !== null && <span className="rates__rate">{rate}</span>}
        </dd>
      </div>
    ))}
  </dl>
);
