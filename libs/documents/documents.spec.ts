import { describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { textOf } from './index.js';

const sentence =
  'Giao Sở Nội vụ thực hiện việc rà soát và báo cáo UBND tỉnh trước ngày 15 tháng 10; các huyện, thành phố gửi số liệu.';
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, marked: boolean): Uint8Array =>
  new Uint8Array(Buffer.concat([Buffer.from(marked ? [0xff, 0xfe] : []), Buffer.from(text, 'utf16le')]));
const typeOf = async (name: string, bytes: Uint8Array): Promise<string> => {
  const found = await textOf(name, bytes);
  return 'problem' in found ? found.problem : 'read';
};
const docx = (more: Record<string, Uint8Array> = {}): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': strToU8(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${sentence}</w:t></w:r></w:p></w:body></w:document>`,
    ),
    ...more,
  });
const odt = (): Uint8Array =>
  zipSync({
    'content.xml': strToU8(
      `<office:document-content><office:body><office:text><text:p>Một<text:s text:c="2"/>hai<text:tab/>ba &amp; bốn</text:p><text:p>Năm<text:line-break/>sáu</text:p></office:text></office:body></office:document-content>`,
    ),
  });

describe('plain text', () => {
  it.each([
    ['UTF-8', utf8(sentence)],
    ['UTF-16 with its mark', utf16(sentence, true)],
    ['UTF-16 without', utf16(sentence, false)],
    ['decomposed letters', utf8(sentence.normalize('NFD'))],
  ])('in %s', async (_, bytes) => {
    const found = await textOf('a.txt', bytes);
    expect(String('text' in found ? found.text : found.problem).normalize('NFC')).toBe(sentence);
  });

  it('keeps a mark of UTF-8, so that offsets are those of the decoded text, and makes line ends LF', async () => {
    expect(await textOf('a.txt', utf8('\uFEFFmột\r\nhai\rba'))).toEqual({ text: '\uFEFFmột\nhai\nba' });
  });

  it('turns TCVN3 into Unicode', async () => {
    const bytes = Uint8Array.from([
      ...Buffer.from('Giao S'),
      0xeb,
      ...Buffer.from(' N'),
      0xe9,
      ...Buffer.from('i v'),
      0xf4,
      ...Buffer.from(' th'),
      0xf9,
      ...Buffer.from('c hi'),
      0xd6,
      ...Buffer.from('n vi'),
      0xd6,
      ...Buffer.from('c c'),
      0xf1,
      ...Buffer.from('a c'),
      0xb8,
      ...Buffer.from('c huy'),
      0xd6,
      ...Buffer.from('n'),
    ]);
    expect(await textOf('a.txt', bytes)).toEqual({ text: 'Giao Sở Nội vụ thực hiện việc của các huyện' });
  });
});

describe('documents', () => {
  it('are read: Word, OpenDocument, mail with an attached document', async () => {
    expect(await textOf('a.docx', docx())).toEqual({ text: `${sentence}\n\n` });
    expect(await textOf('a.odt', odt())).toEqual({ text: 'Một  hai\tba & bốn\n\nNăm\nsáu\n\n' });
    const attached = Buffer.from(docx())
      .toString('base64')
      .replace(/(.{76})/gu, '$1\r\n');
    const mail = `From: a@b.vn\r\nTo: c@d.vn\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=q\r\n\r\n--q\r\nContent-Type: text/plain\r\n\r\nKính gửi\r\n--q\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename="cv.docx"\r\nContent-Transfer-Encoding: base64\r\n\r\n${attached}\r\n--q--\r\n`;
    expect(await textOf('a.eml', utf8(mail))).toEqual({ text: `${sentence}\n\n` });
  });
});

describe('Word files', () => {
  const word = (body: string): Uint8Array =>
    docx({
      'word/document.xml': strToU8(
        `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
      ),
    });
  const paragraph = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
  const cell = (text: string, merged = ''): string => `<w:tc><w:tcPr>${merged}</w:tcPr>${paragraph(text)}</w:tc>`;
  const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;

  it('keep a table of duties in rows, cells that reach down or across in their columns', async () => {
    const table = `<w:tbl>${row(cell('TT'), cell('Nội dung'), cell('Chủ trì'), cell('Thời gian'))}${row(cell('I', '<w:gridSpan w:val="4"/>'))}${row(cell('1'), cell('Rà soát'), cell('Sở A', '<w:vMerge w:val="restart"/>'), cell('Tháng 5'))}${row(cell('2'), cell('Báo cáo'), cell('', '<w:vMerge/>'), cell(''))}</w:tbl>`;
    expect(await textOf('a.docx', word(`${paragraph('Phụ lục')}${table}`))).toEqual({
      text: 'Phụ lục\n\n| TT | Nội dung | Chủ trì | Thời gian |\n| I |  |  |  |\n| 1 | Rà soát | Sở A | Tháng 5 |\n| 2 | Báo cáo |  |  |\n\n',
    });
  });

  it('written in the fonts of TCVN3 are read as Vietnamese', async () => {
    const shown = 'Giao S\u00eb N\u00e9i v\u00f4 th\u00f9c hi\u00d6n vi\u00d6c c\u00f1a c\u00b8c huy\u00d6n';
    expect(await textOf('a.docx', word(paragraph(shown)))).toEqual({
      text: 'Giao Sở Nội vụ thực hiện việc của các huyện\n\n',
    });
  });
});

describe('refusals', () => {
  it.each([
    ['file-empty', 'a.txt', new Uint8Array(0)],
    ['file-empty', 'a.txt', utf8(' \n \n')],
    ['file-type', 'a.xyz', utf8(sentence)],
    ['file-type', 'a', utf8(sentence)],
    ['file-too-large', 'a.txt', new Uint8Array(20 * 1024 * 1024 + 1)],
    ['line-too-long', 'a.txt', utf8('a'.repeat(100_001))],
    ['file-unreadable', 'a.txt', Uint8Array.from({ length: 4_000 }, (_, at) => (at * 7) % 32)],
    ['encoding-unknown', 'a.txt', Uint8Array.from(Buffer.from('caf\u00e9 \u00fc \u00f1 '.repeat(9), 'latin1'))],
    ['file-unreadable', 'a.docx', utf8('PK not an archive')],
    ['file-unreadable', 'a.odt', docx()],
    ['file-encrypted', 'a.docx', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])],
    ['archive-too-large', 'a.docx', docx({ 'x.xml': new Uint8Array(60 * 1024 * 1024) })],
  ])('%s: %s', async (slug, name, bytes) => expect(await typeOf(name, bytes)).toBe(slug));

  it('carry their sentence', async () => {
    expect(await textOf('a.xyz', utf8('x'))).toMatchObject({
      detail: 'Hệ thống đọc được tệp .txt, .docx, .doc, .pdf, .odt và .eml.',
    });
  });
});
