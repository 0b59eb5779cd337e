// The same text as .docx, .odt, .eml and .pdf: small files made here, so that the readers have something to be mistreated with.
import { strToU8, zipSync } from 'fflate';

const escaped = (text) =>
  text
    // XML has no place for most control characters
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udfff]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

export function docxOf(text) {
  const paragraphs = text
    .split('\n')
    .map((line) => `<w:p><w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`)
    .join('');
  return docxWith(paragraphs);
}

/** A .docx whose body is given as it stands. */
export function docxWith(body) {
  const types = `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
  const relations = `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;
  const document = `${HEAD}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
  return Buffer.from(
    zipSync({
      '[Content_Types].xml': strToU8(types),
      '_rels/.rels': strToU8(relations),
      'word/document.xml': strToU8(document),
    }),
  );
}

export function odtOf(text) {
  const paragraphs = text
    .split('\n')
    .map((line) => `<text:p>${escaped(line)}</text:p>`)
    .join('');
  const content = `${HEAD}<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>${paragraphs}</office:text></office:body></office:document-content>`;
  return Buffer.from(
    zipSync({
      mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
      'content.xml': strToU8(content),
    }),
  );
}

const wrapped = (bytes) => bytes.toString('base64').replace(/.{76}/g, '$&\r\n').trimEnd();

/** A letter with the text in it or as what it encloses. */
export function emlOf(text, enclosed) {
  const head = 'From: vanthu@sadec.example\r\nTo: vhtt@sadec.example\r\nSubject: Cong van\r\nMIME-Version: 1.0\r\n';
  if (enclosed === undefined)
    return Buffer.from(
      `${head}Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${wrapped(Buffer.from(text))}\r\n`,
    );
  return Buffer.from(
    `${head}Content-Type: multipart/mixed; boundary="b1"\r\n\r\n--b1\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nKinh gui.\r\n--b1\r\nContent-Type: application/octet-stream; name="${enclosed.name}"\r\nContent-Disposition: attachment; filename="${enclosed.name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${wrapped(enclosed.bytes)}\r\n--b1--\r\n`,
  );
}

const LINES_A_PAGE = 48;
const hex = (code) => code.toString(16).padStart(4, '0').toUpperCase();

/** Which character each code of the font means: a code for every letter of the text, in order of first use. */
function fontOf(text) {
  const codes = new Map();
  for (const letter of text) if (!codes.has(letter) && letter !== '\n') codes.set(letter, codes.size + 1);
  const rows = [...codes].map(
    ([letter, code]) => `<${hex(code)}> <${Buffer.from(letter, 'utf16le').swap16().toString('hex')}>`,
  );
  const blocks = [];
  for (let at = 0; at < rows.length; at += 100) {
    const part = rows.slice(at, at + 100);
    blocks.push(`${part.length} beginbfchar\n${part.join('\n')}\nendbfchar`);
  }
  const map = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def\n1 begincodespacerange <0000> <FFFF> endcodespacerange\n${blocks.join('\n')}\nendcmap end end`;
  return { codes, map };
}

const stream = (content) => `<< /Length ${Buffer.byteLength(content)} >>\nstream\n${content}\nendstream`;

/** A .pdf with a text layer: one font without an outline, its letters named by a ToUnicode table. */
export function pdfOf(text) {
  const { codes, map } = fontOf(text);
  const lines = text.split('\n').map((line) => [...line].map((letter) => hex(codes.get(letter) ?? 0)).join(''));
  const pages = [];
  for (let at = 0; at < lines.length; at += LINES_A_PAGE) {
    const shown = lines.slice(at, at + LINES_A_PAGE).map((line) => `<${line}> Tj T*`);
    pages.push(`BT /F1 11 Tf 72 780 Td 15 TL\n${shown.join('\n')}\nET`);
  }
  const first = 6;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, page) => `${first + page * 2} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /Times /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Times /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 >>',
    stream(map),
    ...pages.flatMap((content, page) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + page * 2 + 1} 0 R >>`,
      stream(content),
    ]),
  ];
  return pdfWith(objects);
}

/** Objects numbered from 1, the first one the catalogue, with the table of their places. */
export function pdfWith(objects) {
  let file = '%PDF-1.7\n';
  const places = objects.map((object, index) => {
    const place = Buffer.byteLength(file);
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = Buffer.byteLength(file);
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(file);
}
