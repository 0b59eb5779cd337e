import { memoryOf, withPdf, type OpenPdf } from './pdfium.js';
import { pngOf } from './png.js';

const GREY = 1;
const COLOURS = 4;
/** FPDF_ANNOT: stamps and signatures are drawn with the page. */
const WITH_ANNOTATIONS = 1;
const GREY_FLAG = 0x08;
/** Longest side of a picture, in pixels: an A3 page at 200 dpi. */
const LONGEST_SIDE = 4_000;

export interface PageDrawing {
  /** Points are 1/72 inch. */
  readonly dotsPerInch: number;
  readonly colours: boolean;
}

/** A page of an open document as PNG, numbered from 0; null where it cannot be drawn. */
export function pictureOf({ pdfium, document }: OpenPdf, index: number, drawing: PageDrawing): Uint8Array | null {
  const page = pdfium.FPDF_LoadPage(document, index);
  if (page === 0) return null;
  try {
    const size = [pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)] as const;
    const scale = Math.min(drawing.dotsPerInch / 72, LONGEST_SIDE / Math.max(...size, 1));
    const [width, height] = [Math.round(size[0] * scale), Math.round(size[1] * scale)];
    if (width < 8 || height < 8) return null;
    const bytesPerPixel = drawing.colours ? 4 : 1;
    const bitmap = pdfium.FPDFBitmap_CreateEx(width, height, drawing.colours ? COLOURS : GREY, 0, 0);
    if (bitmap === 0) return null;
    try {
      pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff);
      const flags = WITH_ANNOTATIONS | (drawing.colours ? 0 : GREY_FLAG);
      pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, flags);
      const stride = pdfium.FPDFBitmap_GetStride(bitmap);
      const from = pdfium.FPDFBitmap_GetBuffer(bitmap);
      const data = memoryOf(pdfium).HEAPU8.slice(from, from + stride * height);
      return pngOf({ width, height, bytesPerPixel, stride, data });
    } finally {
      pdfium.FPDFBitmap_Destroy(bitmap);
    }
  } finally {
    pdfium.FPDF_ClosePage(page);
  }
}

/** A page of a PDF file as a PNG in colours, counted from 1; null where there is none. Run it in a thread: it takes a tenth of a second. */
export async function pagePictureOf(bytes: Uint8Array, page: number, dotsPerInch = 110): Promise<Uint8Array | null> {
  const answer = await withPdf(bytes, async (pdf) =>
    Promise.resolve(page < 1 || page > pdf.pages ? null : pictureOf(pdf, page - 1, { dotsPerInch, colours: true })),
  );
  return typeof answer === 'string' ? null : answer;
}
