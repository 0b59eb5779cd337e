import { strToU8, zipSync } from 'fflate';

/** A directive as an office lays it out: a head and an end in two columns, paragraphs and at most one table between them. */
export interface Letter {
  readonly head: Columns;
  readonly body: readonly (string | Table)[];
  readonly end: Columns;
}

export interface Columns {
  readonly left: readonly string[];
  readonly right: readonly string[];
}

export interface Table {
  readonly rows: readonly (readonly string[])[];
}

const isTable = (part: string | Table): part is Table => typeof part !== 'string';

const escaped = (text: string): string => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');
const paragraph = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
const cell = (lines: readonly string[]): string => `<w:tc><w:tcPr/>${lines.map(paragraph).join('')}</w:tc>`;
const table = (rows: readonly (readonly (readonly string[])[])[]): string =>
  `<w:tbl><w:tblPr/>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
const columns = ({ left, right }: Columns): string => table([[left, right]]);

const CONTENT_TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const RELATIONSHIPS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

/** The letter as a Word file: paragraphs whole, head and end in borderless tables. */
export function docxOf({ head, body, end }: Letter): Uint8Array {
  const parts = body.map((part) =>
    isTable(part) ? table(part.rows.map((row) => row.map((text) => [text]))) : paragraph(part),
  );
  const content = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${columns(head)}${parts.join('')}${columns(end)}</w:body></w:document>`;
  return zipSync({
    '[Content_Types].xml': strToU8(CONTENT_TYPES),
    '_rels/.rels': strToU8(RELATIONSHIPS),
    'word/document.xml': strToU8(content),
  });
}

// A4 in points with the margins of NĐ 30/2020: 20 above and below, 30 left, 15 right (mm).
const PAGE = { width: 595, height: 842, left: 85, right: 552, top: 57, bottom: 785 };
const SIZE = 14;
const LEADING = 18;
const INDENT = 36;
const GUTTER = 270;

/** A font's widths, near enough to those of Times. */
function widthOf(letter: string): number {
  const base = letter.normalize('NFD').charAt(0);
  if ('fijlt.,;:|!()-“”'.includes(base)) return 300;
  if (base === ' ') return 250;
  if ('mwMW'.includes(base)) return 780;
  return /[A-ZĐ]/u.test(base) ? 690 : 490;
}
const lengthOf = (text: string, size = SIZE): number =>
  Array.from(text).reduce((sum, letter) => sum + widthOf(letter), 0) * (size / 1000);

export interface Layout {
  /** A line that every page ends with. */
  readonly foot?: string;
  /** The pages lie on their side and are turned for the reader, as scanners and some programs make them. Without tables. */
  readonly sideways?: boolean;
}

/** Writes text at places of pages; each word by itself, as a program that justifies does. */
class Press {
  readonly pages: string[][] = [[]];

  constructor(private readonly layout: Layout) {
    this.foot();
  }

  private readonly codes = new Map<string, number>();
  private height = PAGE.top;

  put(text: string, left: number, top: number, size = SIZE): void {
    let x = left;
    for (const word of text.split(' ')) {
      if (word !== '') this.word(word, x, top, size);
      x += lengthOf(`${word} `, size);
    }
  }

  /** What stands at the foot of every page. */
  private foot(): void {
    if (this.layout.foot !== undefined) this.put(this.layout.foot, PAGE.left, PAGE.height - 30, 10);
  }

  line(left: number, top: number, right: number, bottom: number): void {
    this.page.push(`${left} ${PAGE.height - top} m ${right} ${PAGE.height - bottom} l S`);
  }

  /** Room for so many lines here, else on a new page with its number. */
  room(lines: number): number {
    if (this.height + lines * LEADING > PAGE.bottom) {
      this.pages.push([]);
      this.put(String(this.pages.length), (PAGE.left + PAGE.right) / 2, 40);
      this.foot();
      this.height = PAGE.top + LEADING;
    }
    const top = this.height + SIZE;
    this.height += lines * LEADING;
    return top;
  }

  gap(points: number): void {
    this.height += points;
  }

  columns({ left, right }: Columns): void {
    const top = this.room(Math.max(left.length, right.length));
    for (const [at, text] of left.entries())
      this.put(text, (PAGE.left + GUTTER - lengthOf(text)) / 2, top + at * LEADING);
    for (const [at, text] of right.entries())
      this.put(text, (GUTTER + 10 + PAGE.right - lengthOf(text)) / 2, top + at * LEADING);
    this.gap(LEADING);
  }

  /** A justified paragraph with its first line indented. */
  paragraph(text: string): void {
    const lines = wrapped(text, PAGE.right - PAGE.left, INDENT);
    for (const [at, line] of lines.entries()) {
      const left = PAGE.left + (at === 0 ? INDENT : 0);
      const top = this.room(1);
      if (at === lines.length - 1) this.put(line, left, top);
      else this.justified(line, left, top);
    }
    this.gap(5);
  }

  table({ rows }: Table): void {
    const shares = rows[0]?.map((_, at) => (at === 0 ? 35 : 432 / ((rows[0]?.length ?? 2) - 1))) ?? [];
    const edges = shares.reduce((all, share) => [...all, (all.at(-1) ?? 0) + share], [PAGE.left]);
    for (const row of rows) {
      const cells = row.map((text, at) => wrapped(text, (shares[at] ?? 0) - 8, 0));
      const height = Math.max(...cells.map((lines) => lines.length));
      const top = this.room(height);
      for (const [at, lines] of cells.entries())
        for (const [index, line] of lines.entries()) this.put(line, (edges[at] ?? 0) + 4, top + index * LEADING);
      const [upper, lower] = [top - SIZE, top - SIZE + height * LEADING];
      for (const edge of edges) this.line(edge, upper, edge, lower);
      for (const height of [upper, lower]) this.line(PAGE.left, height, PAGE.right, height);
    }
    this.gap(8);
  }

  bytes(): Uint8Array {
    const sideways = this.layout.sideways === true;
    const contents = this.pages.map((page) => `0.5 w\n${page.join('\n')}`);
    const pageIds = contents.map((_, at) => 6 + at * 2);
    const objects = [
      '<</Type/Catalog/Pages 2 0 R>>',
      `<</Type/Pages/Count ${contents.length}/Kids[${pageIds.map((id) => `${id} 0 R`).join(' ')}]>>`,
      '<</Type/Font/Subtype/Type0/BaseFont/Times/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 5 0 R>>',
      `<</Type/Font/Subtype/CIDFontType2/BaseFont/Times/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/W[1[${[...this.codes.keys()].map(widthOf).join(' ')}]]/FontDescriptor<</Type/FontDescriptor/FontName/Times/Flags 4/FontBBox[-200 -220 1000 900]/Ascent 890/Descent -216/CapHeight 660/ItalicAngle 0/StemV 80>>>>`,
      streamOf(this.unicodeMap()),
      ...contents.flatMap((content, at) => [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${sideways ? `${PAGE.height} ${PAGE.width}` : `${PAGE.width} ${PAGE.height}`}]/Rotate ${sideways ? 90 : 0}/Resources<</Font<</F 3 0 R>>>>/Contents ${7 + at * 2} 0 R>>`,
        streamOf(content),
      ]),
    ];
    return fileOf(objects);
  }

  private get page(): string[] {
    return this.pages.at(-1) ?? [];
  }

  private justified(line: string, left: number, top: number): void {
    const words = line.split(' ');
    const free = PAGE.right - left - lengthOf(words.join(''));
    let x = left;
    for (const word of words) {
      this.word(word, x, top, SIZE);
      x += lengthOf(word) + free / Math.max(1, words.length - 1);
    }
  }

  /** A word and the space behind it. */
  private word(word: string, x: number, top: number, size: number): void {
    const codes = Array.from(`${word} `, (letter) => {
      const code = this.codes.get(letter) ?? this.codes.size + 1;
      this.codes.set(letter, code);
      return code.toString(16).padStart(4, '0');
    });
    const place =
      this.layout.sideways === true
        ? `0 1 -1 0 ${top.toFixed(2)} ${x.toFixed(2)}`
        : `1 0 0 1 ${x.toFixed(2)} ${(PAGE.height - top).toFixed(2)}`;
    this.page.push(`BT /F ${size} Tf ${place} Tm <${codes.join('')}> Tj ET`);
  }

  private unicodeMap(): string {
    const lines = [...this.codes].map(([letter, code]) => {
      const units = Array.from({ length: letter.length }, (_, at) =>
        letter.charCodeAt(at).toString(16).padStart(4, '0'),
      );
      return `<${code.toString(16).padStart(4, '0')}> <${units.join('')}>`;
    });
    const blocks: string[] = [];
    for (let at = 0; at < lines.length; at += 100) {
      const block = lines.slice(at, at + 100);
      blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
    }
    return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def 1 begincodespacerange <0000> <ffff> endcodespacerange\n${blocks.join('\n')}\nendcmap end end`;
  }
}

/** Lines no longer than the width; the first is shorter by the indent. A number may be cut behind its hyphen, as programs do. */
function wrapped(text: string, width: number, indent: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text
    .split(/ +/u)
    .flatMap((whole) =>
      whole.split(/(?<=\/[\p{Lu}-]*-)(?=\p{Lu})/u).map((part, at) => (at === 0 ? ` ${part}` : part)),
    )) {
    const longer = line === '' ? word.trimStart() : line + word;
    if (line !== '' && lengthOf(longer) > width - (lines.length === 0 ? indent : 0)) {
      lines.push(line);
      line = word.trimStart();
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}

const streamOf = (content: string): string => `<</Length ${content.length}>>\nstream\n${content}\nendstream`;

function fileOf(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.7\n';
  const places: string[] = [];
  for (const [at, object] of objects.entries()) {
    places.push(`${String(file.length).padStart(10, '0')} 00000 n \n`);
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
  }
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  file += `${table}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF\n`;
  return strToU8(file, true);
}

/** The letter as a PDF with a text layer: lines wrapped and justified, page numbers, the head side by side. */
export function pdfOf({ head, body, end }: Letter, layout: Layout = {}): Uint8Array {
  const press = new Press(layout);
  press.columns(head);
  for (const part of body) {
    if (isTable(part)) press.table(part);
    else press.paragraph(part);
  }
  press.columns(end);
  return press.bytes();
}

/** A PDF whose pages are this picture each (a PNG of black and white), as a scanner makes it; with the text that it recognised, in western letters. */
export function scanOf(png: Uint8Array, pages: number, unseen = ''): Uint8Array {
  const file = Buffer.from(png);
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const parts: string[] = [];
  for (let at = 8; at < file.length; at += file.readUInt32BE(at) + 12) {
    const data = file.subarray(at + 8, at + 8 + file.readUInt32BE(at));
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(data.toString('latin1'));
  }
  const scale = 72 / 200;
  const image = parts.join('');
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages}/Kids[${Array.from({ length: pages }, (_, at) => `${at + 5} 0 R`).join(' ')}]>>`,
    `<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceGray/BitsPerComponent 1/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors 1/BitsPerComponent 1/Columns ${width}>>/Length ${image.length}>>\nstream\n${image}\nendstream`,
    streamOf(
      `q ${(width * scale).toFixed(2)} 0 0 ${(height * scale).toFixed(2)} 0 0 cm /I Do Q BT /F 12 Tf 3 Tr 60 500 Td (${unseen}) Tj ET`,
    ),
    ...Array.from(
      { length: pages },
      () =>
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${(width * scale).toFixed(2)} ${(height * scale).toFixed(2)}]/Resources<</XObject<</I 3 0 R>>/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>>>>>/Contents 4 0 R>>`,
    ),
  ];
  return fileOf(objects);
}

const SECTOR = 512;
const TEXT_AT = 0x800;
const CELL_END = '\u0007';

/** The letter as a Word 97 file: its text in one piece, ends of rows marked by a property of their paragraph. */
export function docOf({ head, body, end }: Letter): Uint8Array {
  let text = '';
  const rowEnds: number[] = [];
  const row = (cells: readonly string[]): void => {
    text += cells.map((cell) => `${cell}${CELL_END}`).join('');
    rowEnds.push(text.length);
    text += CELL_END;
  };
  row([head.left.join('\r'), head.right.join('\r')]);
  for (const part of body) {
    if (isTable(part)) part.rows.forEach(row);
    else text += `${part}\r`;
  }
  row([end.left.join('\r'), end.right.join('\r')]);
  return containerOf(wordStreamOf(`${text}\r`, rowEnds), pieceTableOf(text.length + 1));
}

const sectorsFor = (length: number): number => Math.max(8, Math.ceil(length / SECTOR));

function wordStreamOf(text: string, rowEnds: readonly number[]): Buffer {
  const propertiesAt = Math.ceil((TEXT_AT + text.length * 2) / SECTOR);
  const stream = Buffer.alloc(sectorsFor((propertiesAt + 1) * SECTOR) * SECTOR);
  stream.writeUInt16LE(0xa5ec, 0);
  stream.writeUInt16LE(0x0200, 0x0a);
  stream.writeUInt32LE(TEXT_AT, 0x18);
  stream.writeUInt32LE(text.length, 0x4c);
  // no runs of characters; one block of paragraphs, told in the table behind the pieces
  stream.writeUInt32LE(4, 0xfe);
  stream.writeUInt32LE(64, 0x102);
  stream.writeUInt32LE(12, 0x106);
  stream.write(text, TEXT_AT, 'utf16le');
  const runs = rowEnds.flatMap((at) => [at, at + 1]);
  const block = stream.subarray(propertiesAt * SECTOR, (propertiesAt + 1) * SECTOR);
  runs.forEach((at, index) => {
    block.writeUInt32LE(TEXT_AT + at * 2, index * 4);
    // even runs are the marks, odd ones what lies between
    block.writeUInt8(index % 2 === 0 ? 240 : 236, (runs.length + 1) * 4 + index * 13);
  });
  block.writeUInt32LE(TEXT_AT + text.length * 2, runs.length * 4);
  block.set([2, 0, 0, 0], 472);
  block.set([3, 0, 0, 0x17, 0x24, 1], 480);
  block.writeUInt8(runs.length, 511);
  return stream;
}

/** The table stream: one piece of 16-bit text, then the place of the paragraphs' properties. */
function pieceTableOf(length: number): Buffer {
  const table = Buffer.alloc(8 * SECTOR);
  table.writeUInt8(2, 0);
  table.writeUInt32LE(16, 1);
  table.writeUInt32LE(length, 9);
  table.writeUInt32LE(TEXT_AT, 15);
  table.writeUInt32LE(Math.ceil((TEXT_AT + length * 2) / SECTOR), 72);
  return table;
}

function containerOf(word: Buffer, table: Buffer): Uint8Array {
  const [wordSectors, tableSectors] = [word.length / SECTOR, table.length / SECTOR];
  const next = Buffer.alloc(Math.ceil((2 + wordSectors + tableSectors + 1) / 128) * SECTOR, 0xff);
  const allocation = next.length / SECTOR;
  const wordAt = allocation + 1;
  const tableAt = wordAt + wordSectors;
  const chain = (from: number, count: number): void => {
    for (let at = from; at < from + count; at++) next.writeInt32LE(at === from + count - 1 ? -2 : at + 1, at * 4);
  };
  for (let at = 0; at < allocation; at++) next.writeInt32LE(-3, at * 4);
  chain(allocation, 1);
  chain(wordAt, wordSectors);
  chain(tableAt, tableSectors);
  const header = Buffer.alloc(SECTOR, 0xff);
  header.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  header.fill(0, 8, 24);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  [allocation, allocation, 0, 4096, -2, 0, -2, 0].forEach((value, at) => header.writeInt32LE(value, 44 + at * 4));
  for (let at = 0; at < allocation; at++) header.writeInt32LE(at, 76 + at * 4);
  const directory = Buffer.concat([
    entryOf('Root Entry', { type: 5, child: 1, right: -1, from: -2, size: 0 }),
    entryOf('WordDocument', { type: 2, child: -1, right: 2, from: wordAt, size: word.length }),
    entryOf('1Table', { type: 2, child: -1, right: -1, from: tableAt, size: table.length }),
    Buffer.alloc(128),
  ]);
  return Buffer.concat([header, next, directory, word, table]);
}

interface Entry {
  readonly type: number;
  readonly child: number;
  readonly right: number;
  readonly from: number;
  readonly size: number;
}

function entryOf(name: string, { type, child, right, from, size }: Entry): Buffer {
  const entry = Buffer.alloc(128);
  entry.write(name, 0, 'utf16le');
  entry.writeInt16LE(name.length * 2 + 2, 64);
  entry.writeInt8(type, 66);
  [-1, right, child].forEach((value, at) => entry.writeInt32LE(value, 68 + at * 4));
  entry.writeInt32LE(from, 116);
  entry.writeInt32LE(size, 120);
  return entry;
}
