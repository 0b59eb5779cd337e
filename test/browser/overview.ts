import type { Person } from './people.js';

/** What the leader's overview shows, read off the page. */
export interface Shown {
  readonly overdue: number;
  readonly awaiting: number;
  readonly forLeader: number;
  readonly done: number;
  /** The city's criterion (6) of what the Province assigned: "0,38". */
  readonly points: string;
  readonly projected: string;
  /** The row of a unit among the overdue: its present step; null when the unit has nothing overdue. */
  stepOf(unit: string): string | null;
}

/** Opens the overview and reads it. */
export async function overviewOf({ page, goTo }: Person): Promise<Shown> {
  await goTo('/tong-quan');
  const tiles = await page.locator('main ul').first().getByRole('link').allInnerTexts();
  const count = (words: string): number => {
    const tile = tiles.find((text) => text.includes(words));
    if (tile === undefined) throw new Error(`no figure "${words}" among ${tiles.join(' | ')}`);
    return Number(tile.split('\n')[0]?.replaceAll('.', ''));
  };
  const card = page.getByRole('region', { name: /^Tiêu chí \(6\): nhiệm vụ UBND Tỉnh giao/ });
  const [points = '', projected = ''] = await card.locator('ul').first().getByRole('link').allInnerTexts();
  const overdue = page.getByRole('region', { name: 'Quá hạn: đơn vị nào, đang ở bước nào' });
  const rows = (await overdue.locator('tbody tr').allInnerTexts()).map((row) => row.split('\t'));
  return {
    overdue: count('quá hạn'),
    awaiting: count('chờ xác nhận'),
    forLeader: count('chờ lãnh đạo'),
    done: count('đã xong'),
    points,
    projected,
    stepOf: (unit) => rows.find(([name]) => name?.trim() === unit)?.at(-1)?.trim() ?? null,
  };
}
