/** Thrown inside of this room where a part of a workbook is no sound XML; whoever reads the workbook says so in words. */
const unsound = (): Error => new Error('A part of the workbook is no sound XML');

/** A part as a tree. A document type of its own is refused: nothing that Excel writes has one. */
export function parseXml(text: string): Document {
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) throw unsound();
  const tree = new DOMParser().parseFromString(text, 'application/xml');
  if (tree.getElementsByTagName('parsererror').length > 0) throw unsound();
  return tree;
}

/** All elements called so, whatever prefix they are written with. */
export const all = (tree: Document | Element, name: string): Element[] => [
  ...tree.getElementsByTagNameNS('*', name),
];

/** Signs that XML cannot hold are written _x000D_ and the like; line ends become one sign. */
const unescaped = (text: string): string =>
  text
    .replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll(/\r\n?/g, '\n');

/** The text of a cell or shared string: its runs one after another, without what only tells how to speak it. */
export const textOf = (element: Element): string =>
  unescaped(
    all(element, 't')
      .filter((each) => each.closest('rPh') === null)
      .map((each) => each.textContent ?? '')
      .join(''),
  );
