import { instant, type Instant } from '@dondoc/domain';
import { setUpOffice } from './set-up.js';

export { demoAccounts } from './office.js';
import { allProvinceActs } from './province-story.js';
import { SeedOneStory } from './seed-one-story.js';
import { Visitors } from './visitor.js';

/** Where the demo's clock stands when its data are loaded (contracts.md "Demo"). */
export const demoBegins = instant('2024-10-08T07:00:00+07:00');
/** Where it stands while the first data are entered. */
export const demoHistoryBegins = instant('2023-01-03T07:00:00+07:00');

export interface DemoLoading {
  /** Address of the running server; everything is entered through its public API. */
  readonly baseUrl: string;
  /** Moves the virtual clock, stopping at every due instant. */
  readonly advanceTo: (target: Instant) => Promise<void>;
  readonly progress: (done: number, total: number, what: string) => void;
}

/**
 * Enters the city of Sa Đéc: its office, the Province's tasks of 2023 and 2024, the Công văn of November 2023 to its end; then the clock
 * stands at 2024-10-08 07:00. People with the right to do it do each step through the public API.
 */
export async function loadDemo({ baseUrl, advanceTo, progress }: DemoLoading): Promise<void> {
  const visitors = new Visitors(baseUrl);
  progress(0, 100, 'đơn vị, danh bạ');
  const units = await setUpOffice(baseUrl, visitors);
  const acts = [...allProvinceActs(visitors, units), ...new SeedOneStory(visitors, units).acts()].sort((a, b) =>
    a.at < b.at ? -1 : a.at > b.at ? 1 : 0,
  );
  const total = acts.length + 1;
  for (const [index, act] of acts.entries()) {
    await advanceTo(instant(`${act.at}:00+07:00`));
    await act.run();
    progress(index + 1, total, `năm ${act.at.slice(0, 4)}`);
  }
  await advanceTo(demoBegins);
  progress(total, total, 'xong');
}
