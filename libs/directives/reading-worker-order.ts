import type { Refusal } from '@dondoc/contracts';
import type { LineSpan, PageSpan } from '@dondoc/documents';
import type { Reading } from '@dondoc/reading';

/** What is to be read. `name` is the file's name, or what a pasted text is called. */
export type ReadingOrder =
  | { readonly kind: 'text'; readonly name: string; readonly text: string }
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array };

/** Of a file with pages also where they and their lines stand in the text. */
export interface ReadDocument {
  readonly text: string;
  readonly reading: Reading;
  /** Text of a scan that another program recognised. */
  readonly recognised?: boolean;
  readonly layout?: { readonly pages: readonly PageSpan[]; readonly lines: readonly LineSpan[] };
}

export type ReadingResult = ReadDocument | Refusal;
