import type { Refusal } from '@dondoc/contracts';
import type { Reading } from '@dondoc/reading';

/** What is to be read. `name` is the file's name, or what a pasted text is called. */
export type ReadingOrder =
  | { readonly kind: 'text'; readonly name: string; readonly text: string }
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array };

export type ReadingResult = { readonly text: string; readonly reading: Reading } | Refusal;
