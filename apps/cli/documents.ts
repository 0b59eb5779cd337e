import type { Refusal } from '@dondoc/contracts';

/** What the readers of the directives room answer for a file. */
export interface Readers {
  textOf(name: string, bytes: Uint8Array): Promise<{ readonly text: string } | Refusal>;
}

/** The readers by themselves: the room's index would bring the whole server with it, and reading needs none of it. */
export const readers = async (): Promise<Readers> =>
  (await import(new URL('../../libs/directives/readers/index.js', import.meta.url).href)) as Readers;
