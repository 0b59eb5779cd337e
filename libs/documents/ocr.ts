import { createRequire } from 'node:module';
import path from 'node:path';
import type { Refusal } from '@dondoc/contracts';
import { createWorker, OEM, PSM, type Page, type Worker } from 'tesseract.js';
import { withContinuedTables } from './continued-tables.js';
import { withoutFurniture, type PageLines } from './furniture.js';
import { textOfPages, type PagedText } from './page-text.js';
import { linesOfPage } from './pdf.js';
import { pageContentOf } from './pdf-glyphs.js';
import { withPdf } from './pdfium.js';
import { pictureSizeOf, recognisableKindOf } from './picture.js';
import { pictureOf } from './raster.js';
import { linesOfPicture, type RecognisedRow } from './recognised-words.js';
import { refuse } from './refusals.js';

/** Most pages that are recognised in one go: ten seconds each on one core. */
export const MOST_RECOGNISED_PAGES = 50;
/** 200 dpi: 0.4 % of characters wrong; more does not help (web-and-documents.md §6). */
const DOTS_PER_INCH = 200;
/** A text layer with so many characters is taken as it is, unless a picture lies over the page. */
const ENOUGH_CHARACTERS = 40;

/** What was recognised; confidence in percent, as the recogniser judges itself. */
export interface Recognised extends PagedText {
  readonly confidence: number;
  readonly confidences: readonly number[];
}

export interface RecognisedSoFar {
  readonly page: number;
  readonly pages: number;
}

interface DonePage {
  readonly lines: PageLines;
  readonly confidence: number;
  readonly words: number;
}

/** Vietnamese from the package in node_modules: nothing is fetched, nothing is kept outside. */
async function recogniser(): Promise<Worker> {
  const data = path.dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/vie/package.json'));
  const worker = await createWorker('vie', OEM.LSTM_ONLY, {
    langPath: path.join(data, '4.0.0_best_int'),
    gzip: true,
    cacheMethod: 'none',
    // without it a failure is thrown where nobody can catch it
    errorHandler: () => undefined,
  });
  await worker.setParameters({ tessedit_pageseg_mode: PSM.AUTO, user_defined_dpi: String(DOTS_PER_INCH) });
  return worker;
}

function rowsOf({ blocks }: Page): readonly RecognisedRow[] {
  const lines = (blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines));
  return lines.map(({ words, baseline }) => ({
    baseline,
    words: words.map(({ text, confidence, bbox: { x0, y0, x1, y1 } }) => ({
      text: text.normalize('NFC'),
      confidence,
      left: x0,
      top: y0,
      right: x1,
      bottom: y1,
    })),
  }));
}

/** A recogniser that was ended leaves its promise open for ever: the signal ends the waiting. */
function until<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(new Error('stopped'));
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

interface Asked {
  readonly page: number;
  readonly picture: Uint8Array;
  readonly signal: AbortSignal;
}

async function recognisedPage(worker: Worker, { page, picture, signal }: Asked): Promise<DonePage> {
  const size = pictureSizeOf(picture) ?? { width: 1, height: 1 };
  const { data } = await until(worker.recognize(Buffer.from(picture), {}, { blocks: true, text: false }), signal);
  const rows = rowsOf(data);
  const words = rows.reduce((sum, row) => sum + row.words.length, 0);
  return { lines: linesOfPicture(page, { ...size, rows }), confidence: data.confidence, words };
}

/** `onPage` is awaited after each page; the signal ends the work at once. */
export interface Following {
  readonly onPage: (sofar: RecognisedSoFar) => Promise<void>;
  readonly signal: AbortSignal;
}

/**
 * Recognises the text of a scanned PDF (pages with a text layer keep theirs) or of a photograph (.png, .jpg), page by page. Answers
 * null when the signal stopped it. Refusals: file-type, file-unreadable, file-encrypted, file-too-large (50 pages, 40 million pixels),
 * file-empty. It takes seconds a page and should run in a thread.
 */
export async function recognise(
  bytes: Uint8Array,
  name: string,
  following: Following,
): Promise<Recognised | Refusal | null> {
  const kind = recognisableKindOf(name, bytes);
  if (typeof kind !== 'string') return kind;
  const pdf = kind === 'application/pdf';
  const worker = await recogniser();
  const stop = (): void => void worker.terminate();
  following.signal.addEventListener('abort', stop, { once: true });
  try {
    const done = pdf
      ? await recognisedPdf(worker, { name, bytes }, following)
      : [await recognisedPage(worker, { page: 1, picture: bytes, signal: following.signal })];
    if (following.signal.aborted || done === null) return null;
    if ('problem' in done) return done;
    if (!pdf) await following.onPage({ page: 1, pages: 1 });
    return wholeOf(name, done);
  } catch {
    // a picture that only its head makes one
    return following.signal.aborted ? null : refuse.unreadable(name);
  } finally {
    following.signal.removeEventListener('abort', stop);
    await worker.terminate();
  }
}

function wholeOf(name: string, done: readonly DonePage[]): Recognised | Refusal {
  const whole = textOfPages(withContinuedTables(withoutFurniture(done.map(({ lines }) => lines))));
  if (!/\p{L}/u.test(whole.text)) return refuse.empty(name);
  const words = done.reduce((sum, page) => sum + page.words, 0);
  const sum = done.reduce((total, page) => total + page.confidence * page.words, 0);
  return {
    ...whole,
    confidence: words === 0 ? 0 : Math.round(sum / words),
    confidences: done.map(({ confidence }) => Math.round(confidence)),
  };
}

interface Named {
  readonly name: string;
  readonly bytes: Uint8Array;
}

async function recognisedPdf(
  worker: Worker,
  { name, bytes }: Named,
  { onPage, signal }: Following,
): Promise<readonly DonePage[] | Refusal | null> {
  const answer = await withPdf(bytes, async (pdf): Promise<readonly DonePage[] | Refusal | null> => {
    if (pdf.pages > MOST_RECOGNISED_PAGES) return refuse.pages(name, pdf.pages, MOST_RECOGNISED_PAGES);
    const done: DonePage[] = [];
    for (let index = 0; index < pdf.pages; index++) {
      if (signal.aborted) return null;
      const content = pageContentOf(pdf, index);
      if (content !== null && content.glyphs.length >= ENOUGH_CHARACTERS && !content.unseen) {
        done.push({ lines: linesOfPage(index + 1, content), confidence: 100, words: content.glyphs.length >> 2 });
      } else {
        const picture = pictureOf(pdf, index, { dotsPerInch: DOTS_PER_INCH, colours: false });
        if (picture !== null) done.push(await recognisedPage(worker, { page: index + 1, picture, signal }));
      }
      await onPage({ page: index + 1, pages: pdf.pages });
    }
    return done;
  });
  if (answer === 'encrypted') return refuse.encrypted(name);
  return answer === 'unreadable' ? refuse.unreadable(name) : answer;
}
