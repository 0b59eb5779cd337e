import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { hasBrowser, launch } from './browser.js';
import { look, sayWherePicturesAre } from './look.js';
import { expectSoon, signIn, type Person } from './people.js';
import { root } from './places.js';
import { removeCompiled, startProgram, type Program } from './program.js';

const inBrowser = hasBrowser ? describe : describe.skip;
const seed002 = fs.readFileSync(path.join(root, 'config', 'samples', 'seed-002.txt'), 'utf8');

// Item 2 is due before the day of signing, item 3 names a unit that nobody knows; 214/UBND-NC is in the register, 777/UBND-HC is not.
const DRAFT = `ỦY BAN NHÂN DÂN THÀNH PHỐ SA ĐÉC
Số: 902/UBND-HC
Sa Đéc, ngày 08 tháng 10 năm 2024
V/v đôn đốc thực hiện các văn bản đã ban hành

Kính gửi: Các phòng chuyên môn thuộc UBND Thành phố.

Theo tinh thần Công văn số 214/UBND-NC ngày 09 tháng 9 năm 2024 và Công văn số 777/UBND-HC ngày 01 tháng 02 năm 2024, Chủ tịch UBND Thành phố yêu cầu:
1. Phòng Nội vụ báo cáo kết quả rà soát trước ngày 12 tháng 10 năm 2024.
2. Phòng Văn hóa và Thông tin báo cáo tiến độ chậm nhất ngày 07 tháng 10 năm 2024.
3. Tổ công tác liên ngành cập nhật dữ liệu hộ tịch.

CHỦ TỊCH
Nguyễn Văn A`;

const openTitle = (page: Page) => page.locator('li[aria-current] h3').innerText();
const says = (page: Page, words: string) => page.getByText(words, { exact: true }).waitFor();
const saved = (page: Page) => says(page, 'Đã lưu');

/** Pastes a text into the field and presses the button beside it. */
async function paste(page: Page, field: string, text: string, button: string): Promise<void> {
  await page.getByRole('textbox', { name: field }).fill(text);
  await page.getByRole('button', { name: button }).click();
}

inBrowser('the review of a reading', () => {
  let program: Program;
  let browser: Browser;
  let monitor: Person;

  beforeAll(async () => {
    program = await startProgram('demo');
    browser = await launch();
    monitor = await signIn(browser, program.url, 'noivu');
  }, 300_000);
  afterAll(async () => {
    await monitor?.leave();
    await browser?.close();
    await program?.stop();
    removeCompiled();
    sayWherePicturesAre();
  });

  it('seed 002, pasted: four keys confirm twenty obligations, and each doubt was answered by a person', async () => {
    const { page, goTo } = monitor;
    await goTo('/van-ban/moi');
    await paste(page, 'Dán nội dung', seed002, 'Đọc nội dung đã dán');
    await says(page, '20 nhiệm vụ');
    await look(page, '80-ra-soat-002');
    await page.keyboard.press('KeyC');
    await page.getByRole('button', { name: 'Xác nhận 19 mục chắc chắn' }).waitFor();
    await look(page, '81-ra-soat-cung-ly-do');
    await page.reload();
    await page.getByRole('button', { name: 'Xác nhận 19 mục chắc chắn' }).waitFor();
    await page.getByRole('button', { name: 'Xem lại từng mục' }).click();
    await page.getByRole('button', { name: 'Xác nhận 2 mục chắc chắn' }).waitFor();
    await page.keyboard.press('KeyC');
    await page.getByRole('button', { name: 'Xác nhận 19 mục chắc chắn' }).waitFor();
    await page.keyboard.press('KeyA');
    await says(page, '19 xong · 1 còn lại');
    expect(await openTitle(page)).toMatch(/^Thực hiện đầy đủ/);
    await look(page, '82-ra-soat-con-mot', { only: 'wide' });
    await page.keyboard.press('Enter');
    await says(page, '20 xong');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Giao nhiệm vụ');
    await saved(page);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: /^Giao \d+ nhiệm vụ cho 21 đơn vị/ }).waitFor();
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Đóng');
    await page.keyboard.press('Escape');
  }, 120_000);

  it('undoes and redoes everything, and the server keeps what stands', async () => {
    const { page } = monitor;
    for (const words of ['19 xong · 1 còn lại', '0 xong · 20 còn lại']) {
      await page.keyboard.press('KeyZ');
      await says(page, words);
    }
    await page.keyboard.press('KeyZ');
    await page.getByRole('button', { name: 'Xác nhận 2 mục chắc chắn' }).waitFor();
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('Shift+KeyZ');
    await says(page, '20 xong');
    await saved(page);
    await page.reload();
    await says(page, '20 xong');
  }, 60_000);

  it('moves the ends of the words with keys and with the mouse; what was read stays visible and can be taken back', async () => {
    const { page } = monitor;
    await page.getByRole('button', { name: 'Mở', exact: true }).first().click();
    await page
      .getByRole('button', { name: /^Xem nhiệm vụ 3:/ })
      .first()
      .click();
    const words = () => page.locator('mark[data-current]').allInnerTexts();
    const before = (await words()).join('');
    await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.press('Alt+Shift+ArrowRight');
    expect((await words()).join('').length).toBeLessThan(before.length);
    await page.getByText(/^Đoạn văn đọc được:/).waitFor();
    await look(page, '83-ra-soat-doan-van');
    const handle = await page.locator('[data-handle="end"]').boundingBox();
    if (handle === null) throw new Error('no handle');
    await page.mouse.move(handle.x, handle.y + 9);
    await page.mouse.down();
    await page.mouse.move(handle.x - 120, handle.y + 9, { steps: 4 });
    const held = (await words()).join('');
    await page.mouse.up();
    expect((await words()).join('')).toBe(held);
    await saved(page);
    await page.reload();
    await page.locator('mark[data-current]').first().waitFor();
    expect((await words()).join('')).toBe(held);
    await page.getByRole('button', { name: 'Lấy lại như đã đọc' }).click();
    expect((await words()).join('')).toBe(before);
    expect(await page.getByText(/^Đoạn văn đọc được:/).count()).toBe(0);
  }, 120_000);

  it('makes a task of words without a mouse, merges it with its neighbour, splits at the click', async () => {
    const { page } = monitor;
    await page.keyboard.press('KeyN');
    await page.getByText('Đang chọn đoạn văn').waitFor();
    await page.keyboard.press('ArrowUp');
    await look(page, '84-ra-soat-chon-doan', { only: 'wide' });
    await page.keyboard.press('Enter');
    await says(page, '21 nhiệm vụ');
    await page.getByText('Chưa có cơ quan chủ trì.').first().waitFor();
    await page.keyboard.press('KeyM');
    await says(page, '20 nhiệm vụ');
    const sentence = await page.locator('mark[data-current] [data-at]').first().boundingBox();
    if (sentence === null) throw new Error('no words');
    await page.mouse.click(sentence.x + sentence.width / 2, sentence.y + sentence.height / 2);
    await page.keyboard.press('KeyS');
    await says(page, '21 nhiệm vụ');
    await saved(page);
  }, 120_000);

  it('a draft before signing: what to look at, with its place and a suggestion', async () => {
    const { page, goTo } = monitor;
    await goTo('/van-ban/soat');
    await look(page, '85-soat-du-thao');
    await paste(page, 'Dán dự thảo', DRAFT, 'Soát dự thảo');
    await page.getByText('Hạn 07/10/2024 trước ngày ký 08/10/2024.').waitFor();
    await look(page, '86-du-thao-da-soat');
    await page.getByRole('button', { name: 'Việc 2' }).click();
    expect(await page.locator('[data-chosen]').allInnerTexts()).toEqual([
      expect.stringContaining('07 tháng 10 năm 2024'),
    ]);
    await goTo('/van-ban?q=902');
    expect(await page.getByText('902/UBND-HC').count()).toBe(0);
  }, 60_000);

  it('missing first, then sure; a remark keeps an obligation from being confirmed unseen; debts of the cited document', async () => {
    const { page, goTo } = monitor;
    await goTo('/van-ban/moi');
    await paste(page, 'Dán nội dung', DRAFT, 'Đọc nội dung đã dán');
    await says(page, '3 nhiệm vụ');
    expect(await openTitle(page)).toBe('Cập nhật dữ liệu hộ tịch');
    await page.getByRole('button', { name: 'Xác nhận 1 mục chắc chắn' }).waitFor();
    await look(page, '87-ra-soat-thieu-don-vi');
    await page.getByRole('link', { name: 'Lưu, làm sau' }).click();
    const cited = page.getByRole('region', { name: 'Văn bản được viện dẫn' });
    await cited.getByText('còn 6 trong 8 nhiệm vụ').waitFor();
    expect(await cited.getByText('chưa có trong sổ đăng ký').count()).toBe(1);
    await look(page, '88-van-ban-vien-dan');
    await cited.getByRole('link', { name: /^Công văn số 214/ }).click();
    await page.getByRole('region', { name: 'Được viện dẫn bởi' }).getByText('Công văn số 902').waitFor();
  }, 60_000);

  it('a scan: recognised on request, checked by a person, shown on its page', async () => {
    const { page, goTo } = monitor;
    const scan = path.join(root, 'test', 'golden', 'fixtures', 'ban-quet.png');
    await goTo('/van-ban/moi');
    await page.locator('input[type="file"]').first().setInputFiles(scan);
    await page.getByRole('button', { name: 'Nhận dạng chữ (OCR)' }).waitFor();
    await look(page, '89-ban-quet');
    await page.getByRole('button', { name: 'Nhận dạng chữ (OCR)' }).click();
    await page.getByRole('button', { name: 'Dừng nhận dạng' }).waitFor();
    await page.getByRole('textbox', { name: 'Chữ nhận dạng được' }).waitFor({ timeout: 90_000 });
    await look(page, '90-chu-nhan-dang');
    await page.getByRole('button', { name: 'Đăng ký nội dung đã đối chiếu' }).click();
    await page.waitForURL(/ra-soat/);
    await page.getByText(/Nội dung được nhận dạng từ bản quét/).waitFor();
    expect(await page.getByRole('button', { name: /mục chắc chắn/ }).count()).toBe(0);
    await page.keyboard.press('KeyO');
    await page.getByRole('img', { name: 'Trang 1 của bản gốc' }).waitFor();
    const isDrawn = `document.querySelector('img[alt^="Trang 1"]').naturalWidth > 0`;
    await expectSoon(() => page.evaluate<boolean>(isDrawn), 'the picture of the page');
    await look(page, '91-ban-goc', { only: 'wide' });
  }, 180_000);
});
