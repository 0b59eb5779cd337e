import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import { startApp, type TestApp } from '../harness/app.js';
import { letter } from './letters.js';
import { makeOffice, type Agent, type TestOffice } from './office.js';

let test: TestApp;
let office: TestOffice;
let monitor: Agent;

beforeAll(async () => {
  test = await startApp({ clock: '2024-10-08T07:00:00+07:00' });
  office = await makeOffice(test);
  monitor = await office.as('noivu');
});
afterAll(() => test?.close());

const unit = (key: string): string => office.units[key] ?? '';

describe('files', () => {
  const upload = (name: string, bytes: Buffer) =>
    monitor
      .post(`/api/v1/directives/file?id=${randomUUID()}&name=${encodeURIComponent(name)}`)
      .set('Content-Type', 'application/octet-stream')
      .send(bytes);
  const docx = (paragraphs: readonly string[]): Buffer => {
    const body = paragraphs.map((text) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`).join('');
    const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
    const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
    const files = {
      '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
      '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}" Target="word/document.xml"/></Relationships>`,
      'word/document.xml': `<w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`,
    };
    return Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))));
  };
  const duty = 'Giao Trưởng phòng Văn hóa và Thông tin báo cáo UBND Thành phố trước ngày 01 tháng 11 năm 2024.';

  it('a Word document is read and can be had again as it came', async () => {
    const bytes = docx(letter(90, duty).split('\n'));
    const { body } = await upload('Công văn 90.docx', bytes).expect(201);
    expect(body).toMatchObject({
      fileName: 'Công văn 90.docx',
      obligations: [{ leadUnitIds: [unit('vhtt')], due: { dueOn: '2024-10-31' } }],
    });
    const { id } = body as { id: string };
    const file = await monitor.get(`/api/v1/directives/${id}/file`).buffer(true).expect(200);
    expect(file.headers['content-disposition']).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent('Công văn 90.docx')}`,
    );
    expect(Number(file.headers['content-length'])).toBe(bytes.length);
    await office.admin.get(`/api/v1/directives/${id}/file`).expect(404);
  });

  it.each([
    ['a.exe', Buffer.from('MZ…'), 415, 'file-type'],
    ['hỏng.docx', Buffer.from('không phải tệp nén'), 422, 'file-unreadable'],
    ['trống.txt', Buffer.alloc(0), 422, 'file-empty'],
    ['to.txt', Buffer.alloc(21 * 1024 * 1024, 'a'), 413, 'file-too-large'],
  ])('refuses %s', async (name, bytes, status, problem) => {
    const { body } = await upload(name, bytes).expect(status);
    expect(body).toMatchObject({
      type: `/problems/${problem}`,
      detail: expect.stringContaining('Chưa có gì thay đổi.'),
    });
  });

  it('a name is only a name', async () => {
    const { body } = await upload('../../etc/ten.txt', Buffer.from(letter(91, duty))).expect(201);
    expect((body as { fileName: string }).fileName).toBe('ten.txt');
  });
});
