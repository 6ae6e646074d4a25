/** The cells of one line of a file with commas or semicolons; a cell in quotes may hold them too. */
function cellsOf(line: string, between: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const sign = line[at];
    if (sign === '"' && quoted && line[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (sign === '"') quoted = !quoted;
    else if (sign === between && !quoted) {
      cells.push(cell);
      cell = '';
    } else cell += sign;
  }
  return [...cells, cell];
}

export type PastedLine = {
  /** 1 for the first that was pasted. */
  readonly number: number;
  readonly cells: readonly string[];
};

/** What was pasted, line by line: out of a spreadsheet (tabs), or of a file with semicolons or commas. Blank lines go. */
export function splitLines(pasted: string): PastedLine[] {
  const between = pasted.includes('\t') ? '\t' : pasted.includes(';') ? ';' : ',';
  return pasted
    .split(/\r\n|\r|\n/)
    .map((line, place) => ({ number: place + 1, cells: cellsOf(line, between).map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
}
