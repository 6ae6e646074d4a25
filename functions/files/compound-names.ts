const signature = 'd0cf11e0a1b11ae1';
const endOfChain = 0xfffffffa;
const headerLength = 512;
const listedInHeader = 109;
const entryLength = 128;
const mostSectors = 50_000;

/** Older Word, Excel, PowerPoint and Outlook files are small file systems: does this begin like one? */
export const isCompound = (bytes: Buffer): boolean => bytes.toString('hex', 0, 8) === signature;

/** The names in such a file system, or undefined where it is damaged. */
export function compoundNames(bytes: Buffer): readonly string[] | undefined {
  try {
    return namesIn(bytes);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The directory is a chain of sectors; the table of what follows what is listed in the header for files of this size. */
function namesIn(bytes: Buffer): readonly string[] | undefined {
  const shift = bytes.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) return undefined;
  const sectorLength = 1 << shift;
  const startOf = (sector: number): number =>
    shift === 9 ? headerLength + sector * sectorLength : (sector + 1) * sectorLength;
  const perSector = sectorLength / 4;
  const after = (sector: number): number => {
    const listed = Math.floor(sector / perSector);
    if (listed >= listedInHeader) throw new RangeError('Larger than any file that is taken');
    const table = bytes.readUInt32LE(76 + listed * 4);
    return bytes.readUInt32LE(startOf(table) + (sector % perSector) * 4);
  };

  const names: string[] = [];
  let left = mostSectors;
  for (let sector = bytes.readUInt32LE(48); sector < endOfChain; sector = after(sector)) {
    left -= 1;
    if (left === 0) return undefined;
    for (let at = startOf(sector); at < startOf(sector) + sectorLength; at += entryLength) {
      const length = bytes.readUInt16LE(at + 64);
      if (length > 64) return undefined;
      if (length > 2) names.push(bytes.toString('utf16le', at, at + length - 2));
    }
  }
  return names;
}
