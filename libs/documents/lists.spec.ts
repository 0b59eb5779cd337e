import { describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { textOf } from './index.js';

const linesOf = async (name: string, bytes: Uint8Array): Promise<readonly string[]> => {
  const found = await textOf(name, bytes);
  if ('problem' in found) throw new Error(found.problem);
  return found.text.split('\n').filter((line) => line !== '');
};

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PARTS = ['numbering', 'styles', 'footnotes'] as const;

/** A Word file of these parts; what is not given is left out. */
function word(body: string, parts: Partial<Record<(typeof PARTS)[number], string>> = {}): Uint8Array {
  const given = PARTS.filter((part) => parts[part] !== undefined);
  const wordprocessing = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const types = given
    .map((part) => `<Override PartName="/word/${part}.xml" ContentType="${wordprocessing}.${part}+xml"/>`)
    .join('');
  const links = given.map(
    (part) => `<Relationship Id="${part}" Type="${RELATIONSHIPS}/${part}" Target="${part}.xml"/>`,
  );
  const package_ = 'http://schemas.openxmlformats.org/package/2006';
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="${package_}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${wordprocessing}.document.main+xml"/>${types}</Types>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${package_}/relationships"><Relationship Id="r" Type="${RELATIONSHIPS}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/_rels/document.xml.rels': strToU8(
      `<Relationships xmlns="${package_}/relationships">${links.join('')}</Relationships>`,
    ),
    'word/document.xml': strToU8(`<w:document ${WORD}><w:body>${body}</w:body></w:document>`),
    ...Object.fromEntries(given.map((part) => [`word/${part}.xml`, strToU8(parts[part] ?? '')])),
  });
}

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const plain = (text: string): string => `<w:p>${run(text)}</w:p>`;
const item = (list: number, level: number, text: string): string =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${run(text)}</w:p>`;
const styled = (style: string, text: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${run(text)}</w:p>`;
const level = (at: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const numbering = (templates: readonly string[], lists: string): string =>
  `<w:numbering ${WORD}>${templates.map((levels, at) => `<w:abstractNum w:abstractNumId="${at}">${levels}</w:abstractNum>`).join('')}${lists}</w:numbering>`;
const list = (id: number, template: number, more = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${template}"/>${more}</w:num>`;

describe('lists of Word, whose numbers are not in the text', () => {
  const levels = [
    level(0, 'upperRoman', '%1.'),
    level(1, 'decimal', '%2.'),
    level(2, 'lowerLetter', '%3)'),
    level(3, 'bullet', '-'),
  ].join('');

  it('are numbered level by level as on the page; a new part begins its items anew', async () => {
    const body = [
      item(1, 0, 'Nhiệm vụ'),
      item(1, 1, 'Phòng Nội vụ:'),
      item(1, 2, 'Rà soát;'),
      item(1, 2, 'Báo cáo.'),
      plain('Đoạn xen giữa.'),
      item(1, 1, 'Phòng Tư pháp:'),
      item(1, 2, 'Thẩm định.'),
      item(1, 3, 'Gạch đầu dòng'),
      item(1, 0, 'Tổ chức thực hiện'),
      item(1, 1, 'Văn phòng theo dõi.'),
    ].join('');
    expect(await linesOf('a.docx', word(body, { numbering: numbering([levels], list(1, 0)) }))).toEqual([
      'I. Nhiệm vụ',
      '1. Phòng Nội vụ:',
      'a) Rà soát;',
      'b) Báo cáo.',
      'Đoạn xen giữa.',
      '2. Phòng Tư pháp:',
      'a) Thẩm định.',
      '- Gạch đầu dòng',
      'II. Tổ chức thực hiện',
      '1. Văn phòng theo dõi.',
    ]);
  });

  it('count on over two lists of one template, unless one begins anew', async () => {
    const lists =
      list(1, 0) +
      list(2, 0) +
      list(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>') +
      list(4, 1);
    const body =
      item(1, 0, 'một') + item(2, 0, 'hai') + item(3, 0, 'lại một') + item(3, 0, 'lại hai') + item(4, 1, 'sâu');
    const templates = [level(0, 'decimal', '%1.'), level(0, 'decimal', '%1.') + level(1, 'decimal', '%1.%2.')];
    expect(await linesOf('a.docx', word(body, { numbering: numbering(templates, lists) }))).toEqual([
      '1. một',
      '2. hai',
      '1. lại một',
      '2. lại hai',
      '1.1. sâu',
    ]);
  });

  it('belong to a style as well; a paragraph may be taken out of its list; old versions of a paragraph do not count', async () => {
    const styles = `<w:styles ${WORD}><w:style w:type="paragraph" w:styleId="Dieu"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Con"><w:basedOn w:val="Dieu"/></w:style></w:styles>`;
    const before =
      '<w:pPrChange w:id="1"><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>';
    const body = [
      styled('Dieu', 'Trách nhiệm'),
      `<w:p><w:pPr><w:pStyle w:val="Dieu"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>${run('không đánh số')}</w:p>`,
      `<w:p><w:pPr>${before}</w:pPr>${run('trước đây có số')}</w:p>`,
      styled('Con', 'Hiệu lực'),
    ].join('');
    const parts = {
      numbering: numbering([level(0, 'decimal', 'Điều %1.', '<w:pStyle w:val="Dieu"/>')], list(1, 0)),
      styles,
    };
    expect(await linesOf('a.docx', word(body, parts))).toEqual([
      'Điều 1. Trách nhiệm',
      'không đánh số',
      'trước đây có số',
      'Điều 2. Hiệu lực',
    ]);
  });

  it('number the rows of a table', async () => {
    const cell = (content: string): string => `<w:tc>${content}</w:tc>`;
    const row = (text: string): string =>
      `<w:tr>${cell(item(1, 0, ''))}${cell(plain(text))}${cell(plain('Phòng A'))}</w:tr>`;
    const head = `<w:tr>${['TT', 'Nội dung', 'Chủ trì'].map((text) => cell(plain(text))).join('')}</w:tr>`;
    const body = `<w:tbl>${head}${row('Rà soát')}${row('Báo cáo')}</w:tbl>`;
    expect(
      await linesOf('a.docx', word(body, { numbering: numbering([level(0, 'decimal', '%1')], list(1, 0)) })),
    ).toEqual(['| TT | Nội dung | Chủ trì |', '| 1 | Rà soát | Phòng A |', '| 2 | Báo cáo | Phòng A |']);
  });

  it.each([
    ['broken', '<w:numbering'],
    ['going round in circles', numbering(['<w:numStyleLink w:val="x"/>'], list(1, 0))],
    ['empty', `<w:numbering ${WORD}/>`],
  ])('are left out where their description is %s', async (_, broken) => {
    const found = await textOf('a.docx', word(item(1, 0, 'Rà soát'), { numbering: broken }));
    // mammoth refuses a part that is not well-formed
    expect('text' in found ? found.text : found.problem).toMatch(/^(?:Rà soát\n\n|file-unreadable)$/u);
  });
});

describe('notes', () => {
  const footnotes = `<w:footnotes ${WORD}><w:footnote w:id="2"><w:p>${run('Công văn số 12/UBND-NC ngày 05/3/2024.')}</w:p></w:footnote></w:footnotes>`;

  it('of a Word file follow their paragraph with the number of their mark', async () => {
    const mark = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    const body = `<w:p>${run('Thực hiện chỉ đạo')}${mark}${run(', các phòng rà soát.')}</w:p>${plain('Hết.')}`;
    expect(await linesOf('a.docx', word(body, { footnotes }))).toEqual([
      'Thực hiện chỉ đạo1, các phòng rà soát.',
      '1 Công văn số 12/UBND-NC ngày 05/3/2024.',
      'Hết.',
    ]);
  });
});

describe('OpenDocument texts', () => {
  const odt = (body: string, styles = ''): Uint8Array =>
    zipSync({
      'content.xml': strToU8(
        `<office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
      ),
    });
  const paragraph = (text: string): string => `<text:p>${text}</text:p>`;
  const listStyle =
    '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-suffix="." style:num-format="1"/><text:list-level-style-number text:level="2" style:num-suffix=")" style:num-format="a"/><text:list-level-style-bullet text:level="3" text:bullet-char="–"/></text:list-style>';
  const open = (children: string, more = ''): string =>
    `<text:list text:style-name="L1"${more}>${children}</text:list>`;
  const inner = (children: string): string => `<text:list>${children}</text:list>`;
  const entry = (children: string): string => `<text:list-item>${children}</text:list-item>`;

  it('show the numbers of their lists, also of one that goes on behind a paragraph', async () => {
    const body =
      open(
        entry(
          paragraph('Phòng Nội vụ:') +
            inner(entry(paragraph('Rà soát;')) + entry(paragraph('Báo cáo.') + paragraph('Tiếp.'))),
        ),
      ) +
      paragraph('Xen giữa.') +
      open(
        entry(paragraph('Phòng Tư pháp.') + inner(entry(inner(entry(paragraph('sâu')))))),
        ' text:continue-numbering="true"',
      );
    expect(await linesOf('a.odt', odt(body, listStyle))).toEqual([
      '1. Phòng Nội vụ:',
      'a) Rà soát;',
      'b) Báo cáo.',
      'Tiếp.',
      'Xen giữa.',
      '2. Phòng Tư pháp.',
      '– sâu',
    ]);
  });

  it('keep tables in rows and notes behind their paragraph; what was deleted or remarked is none of the text', async () => {
    const cell = (text: string, more = ''): string => `<table:table-cell${more}>${paragraph(text)}</table:table-cell>`;
    const row = (...cells: string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`;
    const note =
      '<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Theo mẫu số 01.</text:p></text:note-body></text:note>';
    const body = [
      '<text:tracked-changes><text:changed-region><text:deletion><text:p>đã xóa</text:p></text:deletion></text:changed-region></text:tracked-changes>',
      paragraph(`Báo cáo${note} quý.<office:annotation><text:p>nhận xét</text:p></office:annotation>`),
      `<table:table><table:table-header-rows>${row(cell('TT'), cell('Việc'), cell('Chủ trì'))}</table:table-header-rows>`,
      row(cell('1'), cell('Rà soát'), cell('Phòng A', ' table:number-rows-spanned="2"')),
      row(cell('2'), cell('Báo cáo'), '<table:covered-table-cell/>'),
      '</table:table>',
    ].join('\n');
    expect(await linesOf('a.odt', odt(body))).toEqual([
      'Báo cáo1 quý.',
      '1 Theo mẫu số 01.',
      '| TT | Việc | Chủ trì |',
      '| 1 | Rà soát | Phòng A |',
      '| 2 | Báo cáo |  |',
    ]);
  });
});
