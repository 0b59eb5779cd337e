import type { WrappedPdfiumModule } from '@embedpdf/pdfium';
import { memoryOf, type OpenPdf } from './pdfium.js';
import type { Glyph, PageContent, Rule } from './page.js';

/** Most characters of a page; a page for people has a twentieth of it. */
const MOST_CHARACTERS = 60_000;
/** Most drawn objects that are looked at for the lines of tables. */
const MOST_OBJECTS = 20_000;
/** A line is thinner than this, in points. */
const THIN = 2.5;
const PATH = 2;
const IMAGE = 3;
const NOT_DRAWN = 3;

/** Quarter turns to the left from upright: 0 for text that runs to the right. */
type Quarter = 0 | 1 | 2 | 3;

interface Frame {
  readonly left: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
}

interface RawGlyph {
  readonly code: number;
  readonly quarter: Quarter | null;
  readonly x: number;
  readonly y: number;
  readonly box: readonly [left: number, top: number, right: number, bottom: number];
  readonly size: number;
}

/** Reads a page's characters and lines; every handle is closed again. Null where the page cannot be loaded. */
export function pageContentOf({ pdfium, document }: OpenPdf, index: number): PageContent | null {
  const page = pdfium.FPDF_LoadPage(document, index);
  if (page === 0) return null;
  const scratch = memoryOf(pdfium).wasmExports.malloc(64);
  try {
    const frame = frameOf(pdfium, page, scratch);
    const { glyphs: raw, unseen } = rawGlyphsOf(pdfium, page, scratch);
    const turn = commonTurn(raw);
    const place = placing(frame, turn);
    const { rules, pictured } = drawnOf(pdfium, page, { scratch, place, frame });
    const upright = raw.filter(({ quarter }) => quarter === turn);
    return {
      width: turn % 2 === 0 ? frame.width : frame.height,
      height: turn % 2 === 0 ? frame.height : frame.width,
      glyphs: upright.map((glyph) => glyphOf(glyph, place)),
      rules,
      pictured,
      unseen: pictured && unseen,
    };
  } finally {
    memoryOf(pdfium).wasmExports.free(scratch);
    pdfium.FPDF_ClosePage(page);
  }
}

function frameOf(pdfium: WrappedPdfiumModule, page: number, scratch: number): Frame {
  if (pdfium.FPDF_GetPageBoundingBox(page, scratch)) {
    const [left, top, right, bottom] = floatsAt(pdfium, scratch);
    if (right > left && top > bottom) return { left, bottom, width: right - left, height: top - bottom };
  }
  return { left: 0, bottom: 0, width: pdfium.FPDF_GetPageWidthF(page), height: pdfium.FPDF_GetPageHeightF(page) };
}

function floatsAt(pdfium: WrappedPdfiumModule, at: number): readonly [number, number, number, number] {
  const view = memoryOf(pdfium).HEAPF32;
  const first = at >> 2;
  return [view[first] ?? 0, view[first + 1] ?? 0, view[first + 2] ?? 0, view[first + 3] ?? 0];
}

interface RawText {
  readonly glyphs: readonly RawGlyph[];
  /** Most of it is written without being drawn. */
  readonly unseen: boolean;
}

function rawGlyphsOf(pdfium: WrappedPdfiumModule, page: number, scratch: number): RawText {
  const text = pdfium.FPDFText_LoadPage(page);
  if (text === 0) return { glyphs: [], unseen: false };
  try {
    const count = Math.min(pdfium.FPDFText_CountChars(text), MOST_CHARACTERS);
    const glyphs: RawGlyph[] = [];
    for (let at = 0; at < count; at++) {
      if (pdfium.FPDFText_IsGenerated(text, at) === 1) continue;
      const glyph = rawGlyphAt(pdfium, text, at, scratch);
      if (glyph !== null) glyphs.push(glyph);
    }
    return { glyphs, unseen: isUnseen(pdfium, text, count) };
  } finally {
    pdfium.FPDFText_ClosePage(text);
  }
}

/** Whether of some characters all over the page more than half are of the kind that is not drawn. */
function isUnseen(pdfium: WrappedPdfiumModule, text: number, count: number): boolean {
  let unseen = 0;
  let looked = 0;
  for (let at = 0; at < count; at += Math.max(1, count >> 6)) {
    const object = pdfium.FPDFText_GetTextObject(text, at);
    if (object === 0) continue;
    looked++;
    if (pdfium.FPDFTextObj_GetTextRenderMode(object) === NOT_DRAWN) unseen++;
  }
  return unseen * 2 > looked;
}

function rawGlyphAt(pdfium: WrappedPdfiumModule, text: number, at: number, scratch: number): RawGlyph | null {
  const code = plainOf(pdfium.FPDFText_GetUnicode(text, at));
  if (!isLetter(code)) return null;
  if (!pdfium.FPDFText_GetCharOrigin(text, at, scratch, scratch + 8)) return null;
  const doubles = memoryOf(pdfium).HEAPF64;
  const x = doubles[scratch >> 3] ?? 0;
  const y = doubles[(scratch >> 3) + 1] ?? 0;
  if (!pdfium.FPDFText_GetLooseCharBox(text, at, scratch)) return null;
  const box = floatsAt(pdfium, scratch);
  const [a, b, c, d] = pdfium.FPDFText_GetMatrix(text, at, scratch) ? floatsAt(pdfium, scratch) : [1, 0, 0, 1];
  const size = pdfium.FPDFText_GetFontSize(text, at) * Math.hypot(c, d);
  if (![x, y, size, ...box].every((value) => Number.isFinite(value) && Math.abs(value) < 1e5)) return null;
  return { code, quarter: quarterOf(a, b), x, y, box, size: size > 0.5 ? size : Math.abs(box[1] - box[3]) };
}

/** The codes that Word's symbol fonts give their signs: letters as in ASCII, bullets as a dash. */
function plainOf(code: number): number {
  if (code < 0xf020 || code > 0xf0ff) return code;
  return code <= 0xf07e ? code - 0xf000 : 0x2d;
}

/** Neither a control character nor half a character nor one of the private use area, which a font without a table gives. */
const isLetter = (code: number): boolean =>
  code >= 0x20 &&
  (code < 0x7f || code > 0x9f) &&
  (code < 0xd800 || code > 0xf8ff) &&
  code !== 0xfffe &&
  code !== 0xffff &&
  code <= 0x10ffff;

function quarterOf(a: number, b: number): Quarter | null {
  const length = Math.hypot(a, b);
  if (length === 0) return 0;
  if (Math.abs(b) < length * 0.1) return a > 0 ? 0 : 2;
  if (Math.abs(a) < length * 0.1) return b > 0 ? 1 : 3;
  return null;
}

/** The way most of the text runs: a page lying on its side is read from its own left to its own right. */
function commonTurn(glyphs: readonly RawGlyph[]): Quarter {
  const counts = [0, 0, 0, 0];
  for (const { quarter } of glyphs) if (quarter !== null) counts[quarter] = (counts[quarter] ?? 0) + 1;
  return counts.indexOf(Math.max(...counts)) as Quarter;
}

type Place = (x: number, y: number) => readonly [number, number];

/** From the page's own coordinates (up from the lower left corner) to those of a reader: right and down from the upper left. */
function placing({ left, bottom, width, height }: Frame, turn: Quarter): Place {
  if (turn === 1) return (x, y) => [y - bottom, x - left];
  if (turn === 2) return (x, y) => [width - (x - left), y - bottom];
  if (turn === 3) return (x, y) => [height - (y - bottom), width - (x - left)];
  return (x, y) => [x - left, height - (y - bottom)];
}

function glyphOf({ code, x, y, box: [left, top, right, bottom], size }: RawGlyph, place: Place): Glyph {
  const corners = [place(left, top), place(right, bottom)] as const;
  return {
    text: String.fromCodePoint(code),
    left: Math.min(corners[0][0], corners[1][0]),
    right: Math.max(corners[0][0], corners[1][0]),
    top: Math.min(corners[0][1], corners[1][1]),
    bottom: Math.max(corners[0][1], corners[1][1]),
    baseline: place(x, y)[1],
    size,
  };
}

interface Drawing {
  readonly scratch: number;
  readonly place: Place;
  readonly frame: Frame;
}

/** The straight lines drawn on the page, and whether a picture covers most of it. */
function drawnOf(
  pdfium: WrappedPdfiumModule,
  page: number,
  { scratch, place, frame }: Drawing,
): { readonly rules: readonly Rule[]; readonly pictured: boolean } {
  const rules: Rule[] = [];
  let covered = 0;
  const count = Math.min(pdfium.FPDFPage_CountObjects(page), MOST_OBJECTS);
  for (let at = 0; at < count; at++) {
    const object = pdfium.FPDFPage_GetObject(page, at);
    const type = object === 0 ? 0 : pdfium.FPDFPageObj_GetType(object);
    if (type !== PATH && type !== IMAGE) continue;
    if (!pdfium.FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12)) continue;
    const [left, bottom, right, top] = floatsAt(pdfium, scratch);
    if (type === IMAGE) covered += (right - left) * (top - bottom);
    else rules.push(...rulesOf(place(left, top), place(right, bottom)));
  }
  return { rules, pictured: covered > frame.width * frame.height * 0.4 };
}

function rulesOf(one: readonly [number, number], other: readonly [number, number]): readonly Rule[] {
  const [left, right] = [Math.min(one[0], other[0]), Math.max(one[0], other[0])];
  const [top, bottom] = [Math.min(one[1], other[1]), Math.max(one[1], other[1])];
  if (![left, right, top, bottom].every(Number.isFinite)) return [];
  const flat = bottom - top < THIN;
  const upright = right - left < THIN;
  if (flat && upright) return [];
  if (flat || upright) return [{ left, right, top, bottom, upright }];
  // a frame: its four sides
  return [
    { left, right, top, bottom: top, upright: false },
    { left, right, top: bottom, bottom, upright: false },
    { left, right: left, top, bottom, upright: true },
    { left: right, right, top, bottom, upright: true },
  ];
}
