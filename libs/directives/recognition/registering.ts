import type { ObligationRow } from '../directives.tables.js';
import { RECOGNISED_REASON } from './finding.js';
import { movedLayoutOf, type Layout } from './layout.js';
import type { RecognisedScan } from './recognitions.js';

/** What was read from a recognised text waits for a person, however clear it looks. */
export function unsureOf(row: ObligationRow): ObligationRow {
  const { level, reasons } = row.confidence;
  const confidence = { level: level === 'sure' ? 'unsure' : level, reasons: [RECOGNISED_REASON, ...reasons] } as const;
  return { ...row, confidence, asRead: row.asRead === null ? null : { ...row.asRead, confidence } };
}

/** Where the text of a scan stands on its pages, as far as a person's corrections left its lines. */
export function layoutOfScan(scan: RecognisedScan | null, text: string): { readonly layout?: Layout } {
  const layout = scan === null ? null : movedLayoutOf(scan.layout, scan.text, text);
  return layout === null ? {} : { layout };
}
