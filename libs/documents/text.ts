import { decodedOf } from './encodings.js';
import { refuse, type Extracted } from './refusals.js';

/** Bytes that no text has: several of them make it something else under a text's name. */
const isControl = (byte: number): boolean => byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b);

function controlsIn(bytes: Uint8Array): number {
  let found = 0;
  for (let at = 0; at < Math.min(bytes.length, 65_536); at++) if (isControl(bytes[at] ?? 0)) found++;
  return found;
}

function decode(encoding: string, bytes: Uint8Array): string | null {
  try {
    // UTF-8's mark is kept: offsets are into the text as it was decoded
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: encoding === 'utf-8' }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-16 without a mark shows by its zero bytes: every other byte of plain letters. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  let even = 0;
  let odd = 0;
  const length = Math.min(bytes.length, 4_096);
  for (let at = 0; at < length; at++) {
    if (bytes[at] !== 0) continue;
    if (at % 2 === 0) even++;
    else odd++;
  }
  if (odd > length / 8 && even < odd / 8) return 'utf-16le';
  return even > length / 8 && odd < even / 8 ? 'utf-16be' : null;
}

/**
 * Plain text: UTF-8 (with or without its mark), UTF-16, and the old Vietnamese encodings TCVN3 and VNI, which are turned into Unicode.
 * Refusals: encoding-unknown, file-unreadable for what is no text at all.
 */
export function textOfPlain(name: string, bytes: Uint8Array): Extracted {
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  const wide = marked ?? wideEncoding(bytes);
  if (wide !== null) {
    const text = decode(wide, bytes);
    return text === null ? refuse.unreadable(name) : { text };
  }
  if (controlsIn(bytes) > Math.max(8, bytes.length / 200)) return refuse.unreadable(name);
  const unicode = decode('utf-8', bytes);
  const text = decodedOf(unicode, bytes);
  return text === null ? refuse.encoding(name) : { text };
}
