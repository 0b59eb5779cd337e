import fs from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

const onPath = (name: string): string[] =>
  (process.env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, name));

const places = (): readonly string[] => [
  ...(process.env.DONDOC_BROWSER ? [process.env.DONDOC_BROWSER] : []),
  ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'].flatMap(onPath),
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  chromium.executablePath(),
];

const executable = places().find((place) => fs.existsSync(place));

function sayWhetherFound(): boolean {
  if (executable !== undefined) return true;
  if (process.env.DONDOC_REQUIRE_BROWSER === '1') throw new Error('no Chromium, Chrome or Edge: set DONDOC_BROWSER');
  process.stderr.write('no Chromium, Chrome or Edge found (DONDOC_BROWSER): the tests in the browser did not run\n');
  return false;
}

/** Whether the tests in the browser can run. No package brings one; `DONDOC_REQUIRE_BROWSER=1` makes a missing one an error. */
export const hasBrowser = sayWhetherFound();

export const screens = { wide: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;

/** Nothing but loopback, nothing kept between runs. */
export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: executable ?? '',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  });

/** What went wrong on a person's pages: errors of scripts, refused security policies, addresses outside the machine. */
export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly faults: string[];
}

/** A person's browser: cookies of its own, no service worker, Vietnamese. */
export async function visit(browser: Browser, baseURL: string): Promise<Visit> {
  const context = await browser.newContext({
    baseURL,
    viewport: screens.wide,
    serviceWorkers: 'block',
    locale: 'vi-VN',
    timezoneId: 'America/New_York', // the office's time must not depend on the machine's zone
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(30_000);
  const faults: string[] = [];
  await context.route(
    (url) => url.hostname !== '127.0.0.1' && url.protocol !== 'data:' && url.protocol !== 'blob:',
    (route) => {
      faults.push(`asked for ${route.request().url()}`);
      return route.abort();
    },
  );
  const page = await context.newPage();
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    // A refusal of the API (401 before log-in, 409 …) is told by the browser as an error too; the page shows it in words.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      faults.push(`${page.url()}: ${message.text()}`);
  });
  return { context, page, faults };
}
