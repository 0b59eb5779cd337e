import { setImmediate } from 'node:timers/promises';
import { inReadingOrder } from './columns.js';
import { familiarIn } from './encodings.js';
import { withContinuedTables } from './continued-tables.js';
import { withoutFurniture, type PageLines } from './furniture.js';
import { linesOfGlyphs, type PageContent } from './page.js';
import { textOfPages } from './page-text.js';
import { pageContentOf } from './pdf-glyphs.js';
import { withPdf, type OpenPdf } from './pdfium.js';
import { refuse, type Extracted } from './refusals.js';
import { ruledTablesOf } from './ruled-tables.js';

/** Most pages of a document that is read. */
export const MOST_PAGES = 200;
/** A page with fewer characters has no text layer, or nothing on it. */
const FEW_CHARACTERS = 40;
/** Frequent Vietnamese words on a page that was recognised well. */
const FAMILIAR = 3;
/** All pages together; a book of 200 pages has 600,000. */
const MOST_CHARACTERS = 2_000_000;
/** Reading is given up after this; a page is the smallest step. */
const LONGEST_MS = 8_000;

/** The lines of one page in reading order. */
export function linesOfPage(page: number, content: PageContent): PageLines {
  const { rows, rest } = ruledTablesOf(content);
  const lines = [...linesOfGlyphs(rest), ...rows].sort((a, b) => a.baseline - b.baseline);
  const { width, height } = content;
  return { page, width, height, lines: inReadingOrder(lines, width) };
}

interface Found {
  readonly pages: readonly PageLines[];
  /** Pages that hold a picture and hardly a character. */
  readonly scans: readonly number[];
  /** Text of some page was recognised by the program that made the file. */
  readonly recognised: boolean;
  readonly characters: number;
}

async function pagesOf(pdf: OpenPdf): Promise<Found | 'stopped'> {
  const late = AbortSignal.timeout(LONGEST_MS);
  const pages: PageLines[] = [];
  const scans: number[] = [];
  let characters = 0;
  let recognised = false;
  for (let index = 0; index < pdf.pages; index++) {
    await setImmediate();
    if (late.aborted || characters > MOST_CHARACTERS) return 'stopped';
    const content = pageContentOf(pdf, index);
    if (content === null) continue;
    if (isScan(content)) scans.push(index + 1);
    else if (content.unseen) recognised = true;
    characters += content.glyphs.length;
    pages.push(linesOfPage(index + 1, content));
  }
  return { pages, scans, recognised, characters };
}

/** A picture with hardly a character, or with unseen ones that are no Vietnamese. */
function isScan({ pictured, unseen, glyphs }: PageContent): boolean {
  if (!pictured) return false;
  if (glyphs.length < FEW_CHARACTERS) return true;
  return (
    unseen &&
    familiarIn(
      linesOfGlyphs(glyphs)
        .map(({ text }) => text)
        .join('\n'),
    ) < FAMILIAR
  );
}

/**
 * A PDF's text layer: two-column heads left, then right; page numbers, running heads and foots left out; drawn tables row by row
 * (web-and-documents.md §6). Answers also where pages and lines stand. Refusals: file-unreadable, file-encrypted, file-too-large (more
 * than 200 pages), file-scan (pictures of pages), reading-stopped.
 */
export async function textOfPdf(name: string, bytes: Uint8Array): Promise<Extracted> {
  const answer = await withPdf(bytes, async (pdf): Promise<Extracted> => {
    if (pdf.pages < 1) return refuse.unreadable(name);
    if (pdf.pages > MOST_PAGES) return refuse.pages(name, pdf.pages, MOST_PAGES);
    const found = await pagesOf(pdf);
    if (found === 'stopped') return refuse.stopped(name, LONGEST_MS / 1_000);
    if (found.pages.length === 0) return refuse.unreadable(name);
    if (found.scans.length > 0) return refuse.scan(name, pdf.pages, found.scans);
    if (found.characters < FEW_CHARACTERS) return refuse.scan(name, pdf.pages, []);
    const text = textOfPages(withContinuedTables(withoutFurniture(found.pages)));
    return found.recognised ? { ...text, recognised: true } : text;
  });
  if (answer === 'encrypted') return refuse.encrypted(name);
  return answer === 'unreadable' ? refuse.unreadable(name) : answer;
}
