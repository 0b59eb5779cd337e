const SECTOR_ENDS = -1;
const MOST_HEADER_TABLES = 109;

/**
 * Whether a container of the old kind (OLE) can be followed without going in circles or beyond the file: looked at before a reader that
 * trusts its numbers opens it.
 */
export function isSoundContainer(bytes: Uint8Array): boolean {
  if (bytes.byteLength < 1_024) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getInt16(30, true);
  if ((shift !== 9 && shift !== 12) || view.getInt16(32, true) !== 6) return false;
  const size = 2 ** shift;
  const sectors = Math.floor(bytes.byteLength / size);
  const counts = [view.getInt32(44, true), view.getInt32(64, true), view.getInt32(72, true)];
  if (counts.some((count) => count < 0 || count > sectors)) return false;
  const tables = tableSectorsOf(view, { size, sectors, count: counts[0] ?? 0 });
  return tables !== null && !hasCircle(nextSectorsOf(view, size, tables));
}

interface Measures {
  readonly size: number;
  readonly sectors: number;
  readonly count: number;
}

/** Where the parts of the sector table lie: the first in the header, the others in a chain; null where the chain leaves the file. */
function tableSectorsOf(view: DataView, { size, sectors, count }: Measures): readonly number[] | null {
  const found: number[] = [];
  for (let at = 0; at < Math.min(count, MOST_HEADER_TABLES); at++) found.push(view.getInt32(76 + at * 4, true));
  let next = view.getInt32(68, true);
  for (let steps = 0; found.length < count; steps++) {
    if (next < 0 || next >= sectors - 1 || steps > sectors) return null;
    const from = (next + 1) * size;
    for (let at = 0; at < size / 4 - 1 && found.length < count; at++) found.push(view.getInt32(from + at * 4, true));
    next = view.getInt32(from + size - 4, true);
  }
  return found.every((sector) => sector >= 0 && sector < sectors) ? found : null;
}

/** For each sector the one that follows it. A sector beyond the file's end ends its chain. */
function nextSectorsOf(view: DataView, size: number, tables: readonly number[]): Int32Array {
  const next = new Int32Array(tables.length * (size / 4)).fill(SECTOR_ENDS);
  for (const [index, sector] of tables.entries()) {
    const from = (sector + 1) * size;
    for (let at = 0; at < size / 4 && from + at * 4 + 4 <= view.byteLength; at++)
      next[index * (size / 4) + at] = view.getInt32(from + at * 4, true);
  }
  return next;
}

function hasCircle(next: Int32Array): boolean {
  const seenBy = new Int32Array(next.length).fill(-1);
  for (let start = 0; start < next.length; start++) {
    for (let at = start; at >= 0 && at < next.length && seenBy[at] !== undefined; at = next[at] ?? -1) {
      if (seenBy[at] === start) return true;
      if (seenBy[at] !== -1) break;
      seenBy[at] = start;
    }
  }
  return false;
}
