import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { hasBrowser, launch } from './browser.js';
import { look } from './look.js';
import { signIn, type Person } from './people.js';
import { removeCompiled, startProgram, type Program } from './program.js';

const inBrowser = hasBrowser() ? describe : describe.skip;

inBrowser('the story of seed 000 through the pages', () => {
  let program: Program;
  let browser: Browser;
  let monitor: Person;
  let head: Person;

  beforeAll(async () => {
    program = await startProgram('demo');
    browser = await launch();
    monitor = await signIn(browser, program.url, 'noivu');
    head = await signIn(browser, program.url, 'vhtt');
  }, 300_000);

  afterAll(async () => {
    await browser?.close();
    await program?.stop();
    removeCompiled();
  });

  it('the monitor registers the sample, confirms what was read and issues it', async () => {
    const { page } = monitor;
    await look(page, '01-can-quyet-dinh-trong');
    await page.getByRole('link', { name: 'Văn bản chỉ đạo' }).click();
    await look(page, '02-van-ban');
    await page.getByRole('link', { name: 'Đăng ký văn bản' }).click();
    await look(page, '03-dang-ky');
    await page.getByRole('button', { name: /^Lấy .*04|^Lấy .*10\/2024|^Lấy/ }).first().click();
    await page.waitForURL(/\/ra-soat/);
    await page.getByText('14 nhiệm vụ', { exact: false }).first().waitFor();
    await look(page, '04-ra-soat');
    for (let row = 0; row < 14; row += 1) {
      await page.keyboard.press('Enter');
      await page.waitForTimeout(100);
    }
    await look(page, '05-ra-soat-xong');
    await page.getByRole('button', { name: 'Giao nhiệm vụ' }).click();
    await page.getByRole('dialog').waitFor();
    await look(page, '06-giao', { only: 'wide' });
    await page.getByRole('dialog').getByRole('button', { name: /^Giao \d+ nhiệm vụ$/ }).click();
    await page.waitForURL(/\/van-ban\/[0-9a-f-]+$/);
    await look(page, '07-da-giao');
  }, 120_000);

  it('the head of the unit takes note of the new tasks', async () => {
    const { page } = head;
    await page.reload();
    await look(page, '08-viec-cua-toi');
    expect(await page.getByRole('button', { name: 'Tiếp nhận' }).count()).toBeGreaterThan(0);
  }, 120_000);
});
