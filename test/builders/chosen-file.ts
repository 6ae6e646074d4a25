import { act } from 'react';

type Shown = { readonly all: (selector: string) => HTMLElement[]; readonly words: () => string };

/** Looks again and again, letting the page draw in between. */
export async function soon(check: () => void, tries = 400): Promise<void> {
  await act(() => new Promise((done) => setTimeout(done, 20)));
  try {
    check();
  } catch (fault) {
    if (tries === 0) throw fault;
    await soon(check, tries - 1);
  }
}

/** jsdom's files do not read themselves. */
export function filesCanBeRead(): void {
  Blob.prototype.arrayBuffer ??= function arrayBuffer(this: Blob) {
    return new Promise((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result as ArrayBuffer);
      reader.readAsArrayBuffer(this);
    });
  };
}

/** Chooses a file on a page, and waits until the page says what it thinks of it. */
export async function choose(
  page: Shown,
  bytes: Uint8Array<ArrayBuffer>,
  says: RegExp,
  size?: number,
): Promise<void> {
  const [input] = page.all('input[type=file]') as HTMLInputElement[];
  const file = new File([bytes], 'filled.xlsx');
  if (size !== undefined) Object.defineProperty(file, 'size', { value: size });
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  await act(async () => {
    input?.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await soon(() => {
    if (page.words().includes('Reading the workbook') || !says.test(page.words()))
      throw new Error(`The page says: ${page.words()}`);
  });
}
