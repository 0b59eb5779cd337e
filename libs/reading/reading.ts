import type { CivilDate, Deadline } from '@dondoc/domain';

/** A place in the text as given: UTF-16 offsets, end exclusive. */
export type Span = readonly [start: number, end: number];

/** A slice of the text, each run of white space made one space, with its place. */
export interface Quoted {
  readonly text: string;
  readonly span: Span;
}

/** Kinds of directive the reader tells apart (NĐ 30/2020 names them; anything else is `other`). */
export type DocumentType =
  'congVan' | 'chiThi' | 'congDien' | 'keHoach' | 'thongBao' | 'quyetDinh' | 'baoCao' | 'other';

/** A name or summary: one span, or parts where the other column of the header cuts it in pieces. */
export type ReadName = Quoted | { readonly text: string; readonly parts: readonly Quoted[] };

export interface ReadAddressee extends Quoted {
  readonly group: boolean;
}

/** What the head and foot of the document say; `null` where blank or lost. */
export interface ReadDocument {
  readonly type: DocumentType;
  readonly issuer: ReadName | null;
  readonly number: Quoted | null;
  readonly signedOn: CivilDate | null;
  readonly summary: ReadName | null;
  readonly addressees: readonly ReadAddressee[];
  readonly signatory: Quoted | null;
}

export interface ReadOwner extends Quoted {
  readonly role: 'lead' | 'coordinating';
  /** True for a kind of unit rather than one unit ("các phòng, ban", "UBND các xã, phường"). */
  readonly group: boolean;
}

/** A deadline with the words it was read from. */
export type ReadDeadline = Deadline & Quoted;

/** How far a clerk may trust one obligation as read; reasons are Vietnamese sentences for the review screen. */
export interface ReadConfidence {
  readonly level: 'sure' | 'unsure' | 'missing';
  readonly reasons: readonly string[];
}

/** One clause that makes somebody do something, with one lead (a group counts as one). */
export interface ReadObligation {
  readonly id: string;
  /** The item's label path: "2", "II.7.b", "b)"; null outside items. */
  readonly instruction: string | null;
  readonly quote: readonly Quoted[];
  readonly owners: readonly ReadOwner[];
  readonly reportTo: readonly Quoted[];
  readonly via: readonly Quoted[];
  readonly deadline: ReadDeadline | null;
  /** A duty by function: no product, no end state, no day. */
  readonly standing: boolean;
  readonly confidence?: ReadConfidence;
}

/** Another document named by its number. */
export interface ReadCitation extends Quoted {
  readonly number: string;
  readonly date: CivilDate | null;
}

/** What was read in one directive (schema `vn-directive/1`). */
export interface Reading {
  readonly schema: 'vn-directive/1';
  readonly file: string;
  readonly document: ReadDocument;
  readonly obligations: readonly ReadObligation[];
  readonly citations: readonly ReadCitation[];
}
