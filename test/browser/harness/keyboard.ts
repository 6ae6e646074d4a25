import type { Locator, Page } from 'playwright-core';

/** Somebody who has no mouse. */
export type Keyboard = {
  /** Tabs on until the control has the focus; around the page once at most. */
  readonly tabTo: (target: Locator) => Promise<void>;
  /** Goes to a link or button and presses Enter. */
  readonly enter: (target: Locator) => Promise<void>;
  /** Goes to a box and ticks it with the space bar. */
  readonly tick: (target: Locator) => Promise<void>;
  /** Goes to a group of radio buttons and, with the arrow keys, to the one wanted. */
  readonly choose: (radio: Locator) => Promise<void>;
  /** Goes to a text field and types. */
  readonly type: (field: Locator, text: string) => Promise<void>;
  /** How many keys were pressed to move about. */
  readonly presses: () => number;
  /** Where the focus was and could not be seen. */
  readonly hidden: readonly string[];
};

const mostTabs = 150;

/** What has the focus, if nothing of it can be seen; undefined where it can. */
const unseen = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return undefined;
    const own = focused.getBoundingClientRect();
    // A radio button or box is painted by its label, over the whole of its line.
    const { left, right, top, bottom } =
      own.width === 0 ? (focused.parentElement ?? focused).getBoundingClientRect() : own;
    const xs = [left + 2, (left + right) / 2, right - 2];
    const ys = [top + 2, (top + bottom) / 2, bottom - 2];
    const isOurs = (found: Element | null) =>
      found !== null &&
      (focused.contains(found) ||
        found.contains(focused) ||
        (found instanceof HTMLLabelElement && found.control === focused));
    const visible = xs.some((x) => ys.some((y) => isOurs(document.elementFromPoint(x, y))));
    return visible ? undefined : `${focused.tagName}#${focused.id} ${focused.textContent?.slice(0, 40)}`;
  });

const isFocused = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement);

const isInGroupOf = (radio: Locator): Promise<boolean> =>
  radio.evaluate((element) => {
    const focused = document.activeElement;
    const ours = element as HTMLInputElement;
    return focused instanceof HTMLInputElement && focused.type === 'radio' && focused.name === ours.name;
  });

export function keyboardOf(page: Page): Keyboard {
  let presses = 0;
  const hidden: string[] = [];
  const press = async (key: string) => {
    presses += 1;
    await page.keyboard.press(key);
  };

  const tabUntil = async (isThere: () => Promise<boolean>, what: string) => {
    for (let tabs = 0; tabs < mostTabs; tabs++) {
      if (await isThere()) return;
      await press('Tab');
      const found = await unseen(page);
      if (found !== undefined) hidden.push(found);
    }
    throw new Error(`${what} cannot be reached with the Tab key.`);
  };

  const tabTo = async (target: Locator) => {
    await target.waitFor();
    await tabUntil(() => isFocused(target), String(target));
  };

  return {
    tabTo,
    async enter(target) {
      await tabTo(target);
      await press('Enter');
    },
    async tick(target) {
      await target.waitFor({ state: 'attached' });
      await tabUntil(() => isFocused(target), String(target));
      await press('Space');
    },
    async choose(radio) {
      await radio.waitFor({ state: 'attached' });
      await tabUntil(() => isInGroupOf(radio), String(radio));
      await press('Space');
      for (let turns = 0; turns < 20 && !(await radio.isChecked()); turns++) await press('ArrowDown');
      if (!(await radio.isChecked())) throw new Error(`${radio} cannot be chosen with the arrow keys.`);
    },
    async type(field, text) {
      await tabTo(field);
      await page.keyboard.type(text);
    },
    presses: () => presses,
    hidden,
  };
}
