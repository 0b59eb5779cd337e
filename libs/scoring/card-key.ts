/** Which card: assigning unit → assessed unit, year. `assessedUnitId` null: all units together. */
export interface CardKey {
  readonly assignerUnitId: string;
  readonly assessedUnitId: string | null;
  readonly year: number;
}

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const KEY = new RegExp(`^(${UUID})\\.(${UUID}|all)\\.(\\d{4})$`);

/** "{assignerUnitId}.{assessedUnitId or all}.{year}" */
export const cardKeyTextOf = ({ assignerUnitId, assessedUnitId, year }: CardKey): string =>
  `${assignerUnitId}.${assessedUnitId ?? 'all'}.${year}`;

export function cardKeyOf(text: string): CardKey | null {
  const match = KEY.exec(text);
  if (!match) return null;
  const [, assignerUnitId = '', assessed = '', year = ''] = match;
  return { assignerUnitId, assessedUnitId: assessed === 'all' ? null : assessed, year: Number(year) };
}
