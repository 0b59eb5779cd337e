import type { Refusal } from '@dondoc/contracts';
import type { Recognised } from '@dondoc/documents';

/** What the thread is asked. */
export type ThreadOrder =
  | { readonly kind: 'recognise'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'picture'; readonly page: number; readonly bytes: Uint8Array };

/** What it answers: progress any number of times, then one end. */
export type ThreadAnswer =
  | { readonly kind: 'page'; readonly page: number; readonly pages: number }
  | { readonly kind: 'end'; readonly result: Recognised | Refusal | null }
  | { readonly kind: 'picture'; readonly png: Uint8Array | null };
