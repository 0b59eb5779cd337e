import { expect } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { visit, type Visit } from './browser.js';
import { settled } from './look.js';

/** Somebody at work: a browser signed in with an account of the demo. */
export interface Person extends Visit {
  /** Opens an address and waits until it stands. */
  readonly goTo: (path: string) => Promise<void>;
  /** The demo bar's clock, as it is written ("thứ Ba 15/10/2024, 07:00"). */
  readonly clock: () => Promise<string>;
  /** Presses "Thêm 1 ngày" or "Thêm 1 giờ" so many times. */
  readonly move: (by: 'Thêm 1 ngày' | 'Thêm 1 giờ', times: number) => Promise<void>;
  /** Closes the browser; fails when a script broke or something outside the machine was asked for. */
  readonly leave: () => Promise<void>;
}

const clockOf = (page: Page): Promise<string> =>
  page.getByRole('complementary', { name: 'Trình diễn' }).locator('strong').nth(1).innerText();

async function press(page: Page, name: string): Promise<void> {
  const before = await clockOf(page);
  await page.getByRole('button', { name, exact: true }).click();
  await expectSoon(async () => (await clockOf(page)) !== before, `the clock to leave ${before}`);
  await settled(page);
}

/** Asks until it is so: for what the page shows only after the server has answered. */
export async function expectSoon(isSo: () => Promise<boolean>, what: string, seconds = 60): Promise<void> {
  const until = performance.now() + seconds * 1000;
  while (!(await isSo())) {
    if (performance.now() > until) throw new Error(`waited ${seconds} s for ${what}`);
    await new Promise((go) => setTimeout(go, 100));
  }
}

/** Signs in on the log-in page with the one-click roles of the demo, or by name and password. */
export async function signIn(browser: Browser, url: string, key: string): Promise<Person> {
  const visited = await visit(browser, url);
  const { page, context, faults } = visited;
  await page.goto('/dang-nhap');
  await page.getByLabel('Thư điện tử').fill(`${key}@sadec.example`);
  await page.getByLabel('Mật khẩu', { exact: true }).fill('dondoc-demo');
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.waitForURL((address) => !address.pathname.startsWith('/dang-nhap'));
  await settled(page);
  return {
    ...visited,
    goTo: async (path) => {
      await page.goto(path);
      await settled(page);
    },
    clock: () => clockOf(page),
    move: async (by, times) => {
      for (let done = 0; done < times; done += 1) await press(page, by);
    },
    leave: async () => {
      await context.close();
      expect(faults).toEqual([]);
    },
  };
}
