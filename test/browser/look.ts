import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { screens } from './browser.js';
import { pictureFolder, root } from './places.js';

const axeSource = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const RUN_AXE = `axe.run({ runOnly: ${JSON.stringify(RULES)}, resultTypes: ['violations'] }).then((found) => found.violations)`;

/** Violations of WCAG 2.0–2.2 A and AA and of good practice on what the page shows now, in words. */
export async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const violations = await page.evaluate<readonly Violation[]>(RUN_AXE);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id} (${help}): ${html.slice(0, 300)}\n${failureSummary}`),
  );
}

// Quiet: nothing is being read or written, and the page has not changed for a quarter of a second.
const QUIET = `new Promise((done) => {
  const isBusy = () => document.querySelector('[data-loading], [aria-busy="true"]') !== null;
  let timer;
  const again = () => {
    clearTimeout(timer);
    timer = setTimeout(() => (isBusy() ? again() : (seen.disconnect(), done())), 250);
  };
  const seen = new MutationObserver(again);
  seen.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  document.fonts.ready.then(again);
})`;

/** Until the page stands: everything is read and drawn. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.evaluate(QUIET);
}

/** How far the page can be scrolled sideways. */
const overflowOf = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

export interface Seen {
  readonly only?: keyof typeof screens;
}

/**
 * Takes the picture of a screen on the desk and on the phone and asserts what holds for every screen: no violation, no scrolling
 * sideways. The viewport is the desk's afterwards. With `DONDOC_LOOK_ON=1` what is wrong is printed and the story goes on: for drawing.
 */
export async function look(page: Page, name: string, { only }: Seen = {}): Promise<void> {
  fs.mkdirSync(pictureFolder, { recursive: true });
  const found: string[] = [];
  for (const screen of ['wide', 'phone'] as const) {
    if (only !== undefined && only !== screen) continue;
    await page.setViewportSize(screens[screen]);
    await settled(page);
    await page.screenshot({ path: path.join(pictureFolder, `${name}-${screen}.png`) });
    found.push(...(await violationsOf(page)).map((violation) => `${name} ${screen}: ${violation}`));
    const overflow = await overflowOf(page);
    if (overflow > 0) found.push(`${name} ${screen}: ${overflow} px wider than the window`);
  }
  await page.setViewportSize(screens.wide);
  if (process.env.DONDOC_LOOK_ON === '1') for (const violation of found) process.stderr.write(`${violation}\n`);
  else expect(found).toEqual([]);
}

/** Takes the picture of the letter that stands open in the demo's mailbox, whole, as its reader sees it. */
export async function lookAtMail(page: Page, name: string): Promise<void> {
  await settled(page);
  const letter = await page.context().newPage();
  await letter.setViewportSize({ width: 720, height: 400 });
  await letter.setContent((await page.locator('iframe').getAttribute('srcdoc')) ?? '');
  await letter.screenshot({ path: path.join(pictureFolder, `${name}.png`), fullPage: true });
  const text = await letter.innerText('body');
  await letter.close();
  expect(text).not.toMatch(/\{\{|\}\}|undefined|null|NaN/);
}

export function sayWherePicturesAre(): void {
  if (fs.existsSync(pictureFolder)) process.stderr.write(`pictures: ${path.relative(root, pictureFolder)}\n`);
}
