import { strFromU8, unzipSync } from 'fflate';

/** The largest workbook that is opened where nothing else is said, as it is stored; and as it is unpacked. */
const usualMost = 5_000_000;
const mostUnpacked = 40_000_000;

/** Why a file is not read as a workbook, in words. */
export type NotRead = { readonly ok: false; readonly words: string };
export const notRead = (words: string): NotRead => ({ ok: false, words });

export const damaged = 'The file is damaged. Open it in Excel, save it anew, then choose that file.';

/** The parts of a workbook as texts, by their names. */
export type Parts = { readonly ok: true; readonly part: (name: string) => string | undefined };

const startsWith = (bytes: Uint8Array, ...signs: number[]): boolean =>
  signs.every((sign, place) => bytes[place] === sign);

const asWorkbook = 'In Excel, choose “Save as” and “Excel workbook (.xlsx)”, then choose that file.';

/** Why a file of so many bytes is not even read. */
export const tooLarge = (bytes: number, most = usualMost): string | undefined =>
  bytes > most
    ? `The file is larger than ${most / 1_000_000} MB. Take out pictures and sheets that are not needed.`
    : undefined;

function refusedAtOnce(bytes: Uint8Array, most: number): string | undefined {
  const large = tooLarge(bytes.length, most);
  if (large !== undefined) return large;
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return `This is an old or a password-protected workbook. ${asWorkbook} Take the password off first.`;
  if (!startsWith(bytes, 0x50, 0x4b)) return `This is not an Excel workbook. ${asWorkbook}`;
  return undefined;
}

/** Only what is written in XML is unpacked: no pictures, no programs. */
const isText = (name: string): boolean => /\.(xml|rels)$/.test(name);

/** Opens the file of a workbook, and refuses what is none, what is too large and what carries macros. */
export function unpack(bytes: Uint8Array, most = usualMost): Parts | NotRead {
  const refused = refusedAtOnce(bytes, most);
  if (refused !== undefined) return notRead(refused);
  const names: string[] = [];
  let room = mostUnpacked;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        if (!isText(name)) return false;
        room -= originalSize;
        return room >= 0;
      },
    });
    if (room < 0)
      return notRead('The workbook is too large when it is unpacked. Keep only the sheet that is needed.');
    const types = files['[Content_Types].xml'];
    if (types === undefined || !names.includes('xl/workbook.xml'))
      return notRead(`This is not an Excel workbook. ${asWorkbook}`);
    if (names.some((name) => /vbaProject|macrosheets/i.test(name)) || /macroEnabled/i.test(strFromU8(types)))
      return notRead(`The workbook holds macros. ${asWorkbook}`);
    return {
      ok: true,
      part: (name) => {
        const found = files[name];
        return found && strFromU8(found);
      },
    };
  } catch {
    return notRead(damaged);
  }
}
