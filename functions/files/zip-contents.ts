import { setImmediate as breathe } from 'node:timers/promises';
import { createInflateRaw } from 'node:zlib';
import type { RefusedBecause } from '../../shared/domain/scan.ts';

type Entry = {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly packed: number;
  readonly unpacked: number;
  /** Where its bytes begin. */
  readonly at: number;
};

/** The names in an archive, and what the first entry says; or why it is refused. */
export type ZipContents =
  | { readonly ok: true; readonly names: readonly string[]; readonly first: string }
  | { readonly ok: false; readonly because: RefusedBecause };

const mostEntries = 10_000;
/** An office file of 20 MB unpacks to some hundred at most. */
const mostUnpacked = 300_000_000;
/** Above this, a file is small enough to unpack whatever it holds. */
const alwaysFine = 20_000_000;
/** Tables of figures pack to a fiftieth; what packs to less than a two-hundredth is made to harm. */
const mostRatio = 200;

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;
const endLength = 22;
const longestComment = 65_535;

const unreadable = { ok: false, because: 'unreadable' } as const;
const bomb = { ok: false, because: 'archive-bomb' } as const;

const isTooMuch = (unpacked: number, packed: number): boolean =>
  unpacked > mostUnpacked || (unpacked > alwaysFine && unpacked > packed * mostRatio);

/** The end of the archive, which says where its list of entries is. */
function endOf(bytes: Buffer): number | undefined {
  const earliest = Math.max(0, bytes.length - endLength - longestComment);
  for (let at = bytes.length - endLength; at >= earliest; at -= 1)
    if (bytes.readUInt32LE(at) === endMark) return at;
  return undefined;
}

function entryAt(bytes: Buffer, at: number): { entry: Entry; next: number } {
  if (bytes.readUInt32LE(at) !== entryMark) throw new RangeError('Not an entry');
  const nameLength = bytes.readUInt16LE(at + 28);
  const local = bytes.readUInt32LE(at + 42);
  if (bytes.readUInt32LE(local) !== localMark) throw new RangeError('No such entry');
  const entry = {
    name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
    method: bytes.readUInt16LE(at + 10),
    encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
    packed: bytes.readUInt32LE(at + 20),
    unpacked: bytes.readUInt32LE(at + 24),
    at: local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28),
  };
  const next = at + 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  return { entry, next };
}

/** What the list of entries says; undefined where it is damaged, or larger than any office file’s. */
function entriesOf(bytes: Buffer): readonly Entry[] | undefined {
  const end = endOf(bytes);
  if (end === undefined) return undefined;
  const count = bytes.readUInt16LE(end + 10);
  if (count === 0 || count > mostEntries) return undefined;
  const entries: Entry[] = [];
  try {
    for (let n = 0, at = bytes.readUInt32LE(end + 16); n < count; n += 1) {
      const { entry, next } = entryAt(bytes, at);
      if (entry.at + entry.packed > bytes.length) return undefined;
      entries.push(entry);
      at = next;
    }
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
  return entries;
}

/** Unpacks an entry as far as `most` bytes and throws them away. What it says of its own size is not believed. */
async function unpackedSize(bytes: Buffer, { method, at, packed }: Entry, most: number): Promise<number> {
  if (method === 0) return packed;
  const inflating = createInflateRaw();
  inflating.end(bytes.subarray(at, at + packed));
  let size = 0;
  for await (const chunk of inflating) {
    size += (chunk as Buffer).length;
    if (size > most) break;
  }
  return size;
}

/** Looks into a zip archive, as Word, Excel and OpenDocument files are, without ever holding what is in it. */
export async function zipContents(bytes: Buffer): Promise<ZipContents> {
  const entries = entriesOf(bytes);
  if (entries === undefined) return unreadable;
  if (entries.some(({ encrypted, method }) => encrypted || (method !== 0 && method !== 8))) return unreadable;
  const announced = entries.reduce((sum, { unpacked }) => sum + unpacked, 0);
  if (isTooMuch(announced, bytes.length)) return bomb;

  let unpacked = 0;
  for (const entry of entries) {
    try {
      unpacked += await unpackedSize(bytes, entry, mostUnpacked - unpacked);
    } catch {
      return unreadable;
    }
    if (isTooMuch(unpacked, bytes.length)) return bomb;
    await breathe();
  }
  const [{ method, at, packed } = { method: 8, at: 0, packed: 0 }] = entries;
  const first = method === 0 ? bytes.toString('utf8', at, at + Math.min(packed, 200)) : '';
  return { ok: true, names: entries.map(({ name }) => name), first };
}
