import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';

/** What is taken out of a folder; a file named by itself is tried whatever its name. */
const READABLE = new Set(['.txt', '.docx', '.doc', '.odt', '.pdf', '.eml']);

async function filesOf(path: string): Promise<readonly string[]> {
  const entry = await stat(path).catch(() => null);
  if (entry === null || !entry.isDirectory()) return [path];
  const names = (await readdir(path, { withFileTypes: true }))
    .filter((one) => one.isFile() && READABLE.has(extname(one.name).toLowerCase()))
    .map(({ name }) => name);
  return names.sort().map((name) => join(path, name));
}

/** The files to read in the order given; of a folder its readable ones by name (not those of folders inside it). */
export async function filesToRead(paths: readonly string[]): Promise<readonly string[]> {
  return (await Promise.all(paths.map(filesOf))).flat();
}

const FEW = 4;
const SMALL = 1_000_000;

/** A few short texts are read sooner than a thread is there; anything else could be slow or grow. */
export async function areFewAndSmall(files: readonly string[]): Promise<boolean> {
  if (files.length >= FEW || files.some((file) => extname(file).toLowerCase() !== '.txt')) return false;
  const sizes = await Promise.all(files.map(async (file) => (await stat(file).catch(() => null))?.size ?? 0));
  return sizes.reduce((sum, size) => sum + size, 0) <= SMALL;
}
