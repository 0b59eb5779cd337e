import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';

/** Most memory that PDFium may take; a file that wants more is given up (measured: 20 MB of pages need 60 MB). */
const MOST_BYTES = 320 * 1024 * 1024;

/** Why a file could not be opened: PDFium's error 4 is a missing password. */
export type PdfFault = 'unreadable' | 'encrypted';

/** PDFium's memory as its own types do not tell it; the views change when it grows, so they are asked for anew each time. */
export interface PdfiumMemory {
  readonly HEAPU8: Uint8Array;
  readonly HEAPF32: Float32Array;
  readonly HEAPF64: Float64Array;
  readonly wasmExports: { readonly malloc: (size: number) => number; readonly free: (at: number) => void };
}
export const memoryOf = ({ pdfium }: WrappedPdfiumModule): PdfiumMemory => pdfium as unknown as PdfiumMemory;

let loaded: Promise<WrappedPdfiumModule> | null = null;

/** The memory ends at the limit instead of at 2 GB; PDFium sees an allocation that failed. */
function limited(memory: WebAssembly.Memory): void {
  const grow = memory.grow.bind(memory);
  memory.grow = (pages: number): number => {
    if (memory.buffer.byteLength + pages * 65_536 > MOST_BYTES) throw new RangeError('beyond the limit of a document');
    return grow(pages);
  };
}

type Receive = (instance: WebAssembly.Instance, module: WebAssembly.Module) => WebAssembly.Exports;

async function load(): Promise<WrappedPdfiumModule> {
  const file = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm');
  const wasm = await WebAssembly.compile(new Uint8Array(await readFile(file)));
  const overrides: object = {
    print: () => undefined,
    printErr: () => undefined,
    instantiateWasm: (imports: WebAssembly.Imports, receive: Receive) => {
      const instance = new WebAssembly.Instance(wasm, imports);
      const { memory } = instance.exports;
      if (memory instanceof WebAssembly.Memory) limited(memory);
      return receive(instance, wasm);
    },
  };
  const pdfium = await init(overrides);
  pdfium.PDFiumExt_Init();
  return pdfium;
}

/** An open document: the module, the document's handle, its pages. */
export interface OpenPdf {
  readonly pdfium: WrappedPdfiumModule;
  readonly document: number;
  readonly pages: number;
}

/**
 * Opens a PDF for `work` and frees everything afterwards. A file that breaks PDFium costs the whole module, which is loaded anew for
 * the next one. Never throws for what the file holds; what `work` throws on purpose should be an answer instead.
 */
export async function withPdf<T>(bytes: Uint8Array, work: (pdf: OpenPdf) => Promise<T>): Promise<T | PdfFault> {
  const pdfium = await (loaded ??= load());
  let buffer = 0;
  let document = 0;
  try {
    buffer = memoryOf(pdfium).wasmExports.malloc(bytes.byteLength);
    if (buffer === 0) return 'unreadable';
    memoryOf(pdfium).HEAPU8.set(bytes, buffer);
    document = pdfium.FPDF_LoadMemDocument(buffer, bytes.byteLength, '');
    if (document === 0) return pdfium.FPDF_GetLastError() === 4 ? 'encrypted' : 'unreadable';
    const answer = await work({ pdfium, document, pages: pdfium.FPDF_GetPageCount(document) });
    pdfium.FPDF_CloseDocument(document);
    memoryOf(pdfium).wasmExports.free(buffer);
    return answer;
  } catch {
    loaded = null;
    return 'unreadable';
  }
}
