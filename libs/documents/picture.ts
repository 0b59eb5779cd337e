import type { Refusal } from '@dondoc/contracts';
import { MOST_BYTES, refuse } from './refusals.js';

const MOST_PIXELS = 40_000_000;

/**
 * The media type of a file whose text can be recognised, by what its bytes say. Refusals: file-empty, file-too-large (20 MB, 40 million
 * pixels), file-type.
 */
export function recognisableKindOf(
  name: string,
  bytes: Uint8Array,
): 'application/pdf' | 'image/png' | 'image/jpeg' | Refusal {
  if (bytes.byteLength === 0) return refuse.empty(name);
  if (bytes.byteLength > MOST_BYTES) return refuse.tooLarge(name, bytes.byteLength);
  if (String.fromCharCode(...bytes.subarray(0, 1_024)).includes('%PDF-')) return 'application/pdf';
  const size = pictureSizeOf(bytes);
  if (size === null) return refuse.picture(name);
  if (size.width * size.height > MOST_PIXELS) return refuse.pixels(name);
  return bytes[0] === 0xff ? 'image/jpeg' : 'image/png';
}

/** Width and height in pixels as the head of a PNG or JPEG file tells them; null for any other file. */
export function pictureSizeOf(bytes: Uint8Array): { readonly width: number; readonly height: number } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length > 33 && view.getUint32(0) === 0x89504e47) return sizeOrNull(view.getUint32(16), view.getUint32(20));
  if (bytes.length > 4 && view.getUint16(0) === 0xffd8) return jpegSizeOf(view);
  return null;
}

const sizeOrNull = (width: number, height: number): { readonly width: number; readonly height: number } | null =>
  width > 0 && height > 0 ? { width, height } : null;

/** Segments are passed over until the one that starts the frame. */
function jpegSizeOf(view: DataView): { readonly width: number; readonly height: number } | null {
  for (let at = 2; at + 9 < view.byteLength && view.getUint8(at) === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1);
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (frame) return sizeOrNull(view.getUint16(at + 7), view.getUint16(at + 5));
    if (view.getUint16(at + 2) < 2) return null;
  }
  return null;
}
