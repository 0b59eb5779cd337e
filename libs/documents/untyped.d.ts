// What these bring no types for: the package word-extractor, and WebAssembly, which belongs to the types of browsers.
declare module 'word-extractor' {
  interface WordDocument {
    getBody(options?: { readonly filterUnicode?: boolean }): string;
  }
  export default class WordExtractor {
    extract(source: string | Buffer): Promise<WordDocument>;
  }
}

declare namespace WebAssembly {
  type Imports = Record<string, unknown>;
  type Exports = Record<string, unknown>;
  class Module {
    private readonly compiled: never;
  }
  class Instance {
    constructor(module: Module, imports: Imports);
    readonly exports: Exports;
  }
  class Memory {
    private constructor();
    readonly buffer: ArrayBuffer;
    grow(pages: number): number;
  }
  function compile(bytes: Uint8Array): Promise<Module>;
}
