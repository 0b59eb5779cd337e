import { readFile } from 'node:fs/promises';
import { z } from 'zod';

const SAMPLES = new URL('../../config/samples/', import.meta.url);

const index = z.array(
  z.object({ id: z.string(), file: z.string().regex(/^[\w.-]+$/), title: z.string(), about: z.string() }),
);
export type SampleEntry = z.infer<typeof index>[number];

/** The directives that come with the product, to try it with: real papers of offices, as published. */
export async function samples(): Promise<readonly SampleEntry[]> {
  return index.parse(JSON.parse(await readFile(new URL('index.json', SAMPLES), 'utf8')));
}

/** The text of a sample; null where there is none of this id. */
export async function sampleText(id: string): Promise<{ readonly name: string; readonly text: string } | null> {
  const entry = (await samples()).find((sample) => sample.id === id);
  return entry === undefined ? null : { name: entry.file, text: await readFile(new URL(entry.file, SAMPLES), 'utf8') };
}
