const half = 'M8 1.5 A6.5 6.5 0 0 0 8 14.5 Z';

/** What is drawn inside a circle's outline, by the character it stands for. */
const fillings: Record<string, string> = {
  '●': 'M8 1.5 A6.5 6.5 0 1 1 8 14.5 A6.5 6.5 0 1 1 8 1.5 Z',
  '◐': half,
  '◑': 'M8 1.5 A6.5 6.5 0 0 1 8 14.5 Z',
  '◕': 'M8 1.5 A6.5 6.5 0 1 1 1.5 8 L8 8 Z',
  '○': '',
};

const strokes: Record<string, string> = {
  '–': 'M2.5 8 H13.5',
  '✓': 'M2 8.5 L6.5 13 L14 3.5',
  '!': 'M8 2 V9.5 M8 12 V14',
  '…': 'M2 11 H4 M7 11 H9 M12 11 H14',
};

/** A small drawing in the colour of the text, hidden from screen readers: the words beside it say the same. */
export const Shape = ({ is }: { is: string }) => (
  <svg className="shape" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    {fillings[is] !== undefined && <circle className="shape__line" cx="8" cy="8" r="6.5" />}
    {fillings[is] !== undefined && <path className="shape__full" d={fillings[is]} />}
    {strokes[is] !== undefined && <path className="shape__line" d={strokes[is]} />}
    {is === '■' && <rect className="shape__full" x="2" y="2" width="12" height="12" />}
  </svg>
);
