import type { Person } from './people.js';

export interface UnitRow {
  readonly overdue: number;
  readonly late: number;
  readonly total: number;
}

/** What the leader's overview shows, read off the page. */
export interface Shown {
  readonly overdue: number;
  readonly awaiting: number;
  readonly forLeader: number;
  readonly done: number;
  /** The city's criterion (6) of what the Province assigned: now, and at the end of the year. */
  readonly points: number;
  readonly projected: number;
  /** What the city assigned its units, in one line; null before it has assigned anything in the year. */
  readonly ofUnits: string | null;
  /** The present step of a unit that is overdue; null when it is not. */
  readonly stepOf: (unit: string) => string | null;
  /** The row of a unit among the bars; null when it stands among the others. */
  readonly rowOf: (unit: string) => UnitRow | null;
}

const numberOf = (words = ''): number => Number(words.replaceAll('.', '').replace(',', '.'));

/** Opens the overview and reads it. */
export async function overviewOf({ page, goTo }: Person): Promise<Shown> {
  await goTo('/tong-quan');
  const tiles = await page.locator('main ul').first().getByRole('link').allInnerTexts();
  const count = (words: string): number => {
    const tile = tiles.find((text) => text.includes(words));
    if (tile === undefined) throw new Error(`no figure "${words}" among ${tiles.join(' | ')}`);
    return numberOf(tile.split('\n')[0]);
  };
  const card = page.getByRole('region', { name: /^Tiêu chí \(6\): nhiệm vụ UBND Tỉnh giao/ });
  const [points, projected] = await card.locator('ul').first().getByRole('link').allInnerTexts();
  const ofUnits = page
    .getByRole('region', { name: /^Tiêu chí \(6\): nhiệm vụ UBND thành phố Sa Đéc giao/ })
    .locator('p');
  const rowsOf = async (region: string): Promise<string[][]> => {
    const rows = page.getByRole('region', { name: region }).locator('tbody tr');
    return (await rows.allInnerTexts()).map((row) => row.split('\t').map((cell) => cell.trim()));
  };
  const overdue = await rowsOf('Quá hạn: đơn vị nào, đang ở bước nào');
  const byUnit = await rowsOf('Theo đơn vị');
  return {
    overdue: count('quá hạn'),
    awaiting: count('chờ xác nhận'),
    forLeader: count('chờ lãnh đạo'),
    done: count('đã xong'),
    points: numberOf(points),
    projected: numberOf(projected),
    ofUnits: (await ofUnits.count()) === 0 ? null : await ofUnits.innerText(),
    stepOf: (unit) => overdue.find(([name]) => name === unit)?.at(-1) ?? null,
    rowOf: (unit) => {
      const [, late, done, total] = byUnit.find(([name]) => name === unit) ?? [];
      return total === undefined ? null : { overdue: numberOf(late), late: numberOf(done), total: numberOf(total) };
    },
  };
}
