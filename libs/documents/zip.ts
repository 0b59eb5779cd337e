import type { Refusal } from '@dondoc/contracts';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { refuse } from './refusals.js';

const MOST_ENTRIES = 2_000;
const MOST_ENTRY_BYTES = 50 * 1024 * 1024;
const MOST_BYTES = 100 * 1024 * 1024;
const MOST_RATIO = 200;
const RATIO_FROM = 1024 * 1024;

/** Thrown inside while an archive is looked through; never leaves this file. */
class TooLarge extends Error {}
class Encrypted extends Error {}

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function open(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true, strictFileNames: true, validateEntrySizes: true }, (error, file) =>
      error === null ? resolve(file) : reject(error),
    );
  });
}

/** Streams one entry to its end; an entry that lies about its size breaks off here. */
function stream(file: ZipFile, entry: Entry, take: (chunk: Buffer) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    file.openReadStream(entry, (error, content) => {
      if (error !== null) {
        reject(error instanceof Error ? error : new Error(String(error)));
        return;
      }
      let seen = 0;
      content.on('data', (chunk: Buffer) => {
        seen += chunk.length;
        if (seen > MOST_ENTRY_BYTES) content.destroy(new TooLarge());
        else take(chunk);
      });
      content.on('end', resolve);
      content.on('error', reject);
    });
  });
}

function judge(entry: Entry, sum: number): number {
  if (entry.isEncrypted()) throw new Encrypted();
  const { uncompressedSize, compressedSize } = entry;
  const swollen = uncompressedSize > RATIO_FROM && uncompressedSize > compressedSize * MOST_RATIO;
  const whole = sum + uncompressedSize;
  if (uncompressedSize > MOST_ENTRY_BYTES || swollen || whole > MOST_BYTES) throw new TooLarge();
  return whole;
}

function entriesOf(file: ZipFile): Promise<readonly Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    let sum = 0;
    if (file.entryCount > MOST_ENTRIES) reject(new TooLarge());
    file.on('entry', (entry: Entry) => {
      try {
        sum = judge(entry, sum);
        entries.push(entry);
        if (entries.length > MOST_ENTRIES) throw new TooLarge();
        file.readEntry();
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    });
    file.on('end', () => resolve(entries));
    file.on('error', reject);
    file.readEntry();
  });
}

/**
 * Looks an archive through before any library opens it (web-and-documents.md §6 "Zip limits"): first its table, then every entry to its
 * end. Answers its names, or the refusal: file-unreadable, file-encrypted, archive-too-large.
 */
export async function inspectArchive(name: string, bytes: Uint8Array): Promise<ReadonlySet<string> | Refusal> {
  try {
    const file = await open(asBuffer(bytes));
    const entries = await entriesOf(file);
    for (const entry of entries) if (!entry.fileName.endsWith('/')) await stream(file, entry, () => undefined);
    return new Set(entries.map((entry) => entry.fileName));
  } catch (error) {
    if (error instanceof TooLarge || /too many bytes/iu.test((error as Error).message)) return refuse.archive(name);
    return error instanceof Encrypted ? refuse.encrypted(name) : refuse.unreadable(name);
  }
}

/** One entry of an archive that was inspected; null when it has no such entry. Throws what an inspection would refuse. */
export async function entryOf(bytes: Uint8Array, entryName: string): Promise<Uint8Array | null> {
  const file = await open(asBuffer(bytes));
  const entry = (await entriesOf(file)).find(({ fileName }) => fileName === entryName);
  if (entry === undefined) return null;
  const chunks: Buffer[] = [];
  await stream(file, entry, (chunk) => void chunks.push(chunk));
  return new Uint8Array(Buffer.concat(chunks));
}
