import { Shape } from './shape.tsx';

type Props = {
  /** ● ◕ ◐ ◑ ○ – ■ ✓ or !, drawn alike on every machine. */
  readonly shape: string;
  readonly words: string;
  readonly tone?: 'plain' | 'good' | 'warning' | 'bad' | 'quiet';
};

/** A state: a shape and words; the colour adds nothing that these do not say. */
export const Status = ({ shape, words, tone = 'plain' }: Props) => (
  <span className={`status status--${tone}`}>
    <Shape is={shape} /> {words}
  </span>
);
