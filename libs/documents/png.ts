import { crc32, deflateSync } from 'node:zlib';

/** A picture of one byte (grey) or four (blue, green, red, unused) a pixel, rows one after the other. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly bytesPerPixel: 1 | 4;
  /** Bytes from one row to the next. */
  readonly stride: number;
  readonly data: Uint8Array;
}

const SIGNATURE = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunk(kind: string, data: Uint8Array): Uint8Array {
  const bytes = Buffer.alloc(data.length + 12);
  bytes.writeUInt32BE(data.length, 0);
  bytes.write(kind, 4, 'latin1');
  bytes.set(data, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, data.length + 8)), data.length + 8);
  return bytes;
}

/** The picture as a PNG file, grey or in colours. */
export function pngOf({ width, height, bytesPerPixel, stride, data }: Raster): Uint8Array {
  const channels = bytesPerPixel === 1 ? 1 : 3;
  const rows = Buffer.alloc(height * (width * channels + 1));
  for (let y = 0; y < height; y++) {
    const to = y * (width * channels + 1) + 1;
    const from = y * stride;
    if (channels === 1) rows.set(data.subarray(from, from + width), to);
    else copyColours(data.subarray(from, from + width * 4), rows, to);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, channels === 1 ? 0 : 2, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 3 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

function copyColours(from: Uint8Array, rows: Uint8Array, at: number): void {
  for (let pixel = 0; pixel * 4 < from.length; pixel++) {
    rows[at + pixel * 3] = from[pixel * 4 + 2] ?? 0;
    rows[at + pixel * 3 + 1] = from[pixel * 4 + 1] ?? 0;
    rows[at + pixel * 3 + 2] = from[pixel * 4] ?? 0;
  }
}
