import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';

/** What has the focus after a press of Tab: its words, and what is wrong with it. */
interface Stop {
  readonly words: string;
  readonly outlined: boolean;
  readonly inView: boolean;
  /** Its number among the stops of the document; -1 behind the end. */
  readonly at: number;
}

// The stops of the page in its order, but for those that are hidden, and of a group of radios only the chosen or the first.
const STOPS = `(() => {
  const isOpen = (e) => e.checkVisibility({ visibilityProperty: true }) && e.closest('[inert]') === null;
  const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex], iframe')];
  window.stops = all.filter((e) => e.tabIndex >= 0 && !e.disabled && e.type !== 'hidden' && isOpen(e));
  return window.stops.length;
})()`;

const STOP = `(() => {
  const e = document.activeElement;
  if (e === null || e === document.body) return { words: '', outlined: true, inView: true, at: -1 };
  const style = getComputedStyle(e);
  const box = e.getBoundingClientRect();
  const words = e.getAttribute('aria-label') ?? (e.labels?.[0] ?? e).textContent ?? '';
  return {
    words: e.tagName + ' ' + words.trim().slice(0, 60),
    outlined: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
    inView: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    at: window.stops.indexOf(e),
  };
})()`;

// Tab goes on from where the focus was last, even after a blur: so the beginning is given the focus for a moment.
const FIRST = `document.body.tabIndex = -1, document.body.focus(), document.body.removeAttribute('tabindex'), scrollTo(0, 0)`;

/**
 * Goes through a page with Tab from its beginning: every control is reached once, in the order of the page, stands in view, and shows an
 * outline. Returns how many there are.
 */
export async function walk(page: Page): Promise<number> {
  await page.evaluate(FIRST);
  const count = await page.evaluate<number>(STOPS);
  const seen: Stop[] = [];
  for (let press = 0; press <= count + 2; press += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate<Stop>(STOP);
    // Behind the last one the browser itself has the focus, or it begins again.
    if (stop.words === '' || stop.at === seen[0]?.at) break;
    seen.push(stop);
  }
  const wrong = seen.filter(({ outlined, inView, at }) => !outlined || !inView || at === -1);
  expect(wrong).toEqual([]);
  const order = seen.map(({ at }) => at);
  expect(order).toEqual([...order].sort((one, other) => one - other));
  expect(order).toHaveLength(count);
  return seen.length;
}

/** `?` lists the keys of this page, Esc closes the list and the focus returns. */
export async function keyList(page: Page): Promise<readonly string[]> {
  await page.evaluate(FIRST);
  await page.keyboard.press('Shift+Slash');
  const list = page.getByRole('dialog', { name: 'Phím tắt' });
  await list.waitFor();
  const keys = await list.locator('kbd').allInnerTexts();
  await page.keyboard.press('Escape');
  await list.waitFor({ state: 'hidden' });
  return keys;
}
