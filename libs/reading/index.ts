export type {
  DocumentType,
  Quoted,
  ReadAddressee,
  ReadCitation,
  ReadConfidence,
  ReadDeadline,
  ReadDocument,
  ReadName,
  ReadObligation,
  ReadOwner,
  Reading,
  Span,
} from './reading.js';
export { read } from './read.js';
export { readDeadline } from './deadline/index.js';
