import type { Reading } from './reading.js';

/** Reads a directive. */
export function read(text: string, options: { readonly file?: string } = {}): Reading {
  return {
    schema: 'vn-directive/1',
    file: options.file ?? '',
    document: { type: text.length > 0 ? 'congVan' : 'other', issuer: null, number: null, signedOn: null, summary: null, addressees: [], signatory: null },
    obligations: [],
    citations: [],
  };
}
