import type { Unit, UnitGroup, UnitRef } from '../../api/types.js';
import { foldedOf } from '../../words/numbers.js';

export interface UnitChoice {
  /** `unit:ID` or `group:ID`. */
  readonly value: string;
  readonly label: string;
  readonly folded: string;
  readonly memberIds: readonly string[];
}

/** Groups first ("Các phòng chuyên môn"), then units; searched without marks. */
export function unitChoicesOf(units: readonly Unit[], groups: readonly UnitGroup[]): UnitChoice[] {
  const ofGroup = (group: UnitGroup): UnitChoice => ({
    value: `group:${group.id}`,
    label: `${group.name} (${group.memberIds.length})`,
    folded: foldedOf([group.name, ...group.names].join(' ')),
    memberIds: group.memberIds,
  });
  const ofUnit = (unit: Unit): UnitChoice => ({
    value: `unit:${unit.id}`,
    label: unit.name,
    folded: foldedOf([unit.name, unit.short, ...unit.names].join(' ')),
    memberIds: [unit.id],
  });
  return [...groups.map(ofGroup), ...units.filter((unit) => unit.validTo === null).map(ofUnit)];
}

/** Takes a unit or a whole group in or out. */
export function toggled(ids: readonly string[], choice: UnitChoice): string[] {
  const all = choice.memberIds.every((id) => ids.includes(id));
  return all ? ids.filter((id) => !choice.memberIds.includes(id)) : [...new Set([...ids, ...choice.memberIds])];
}

interface Named {
  readonly units: ReadonlyMap<string, Pick<UnitRef, 'short'>>;
  readonly groups: readonly UnitGroup[];
}

/** "Văn hóa và Thông tin", "Các phòng chuyên môn, UBND các xã, phường (18 đơn vị)", "21 đơn vị". */
export function unitsWord(ids: readonly string[], { units, groups }: Named): string {
  if (ids.length === 0) return '';
  if (ids.length <= 2) return ids.map((id) => units.get(id)?.short ?? 'đơn vị khác').join(', ');
  const whole = coveringGroups(ids, groups);
  return whole.length > 0
    ? `${whole.map((group) => group.name).join('; ')} (${ids.length} đơn vị)`
    : `${ids.length} đơn vị`;
}

/** The fewest groups that are together exactly these units, the largest first; none where no groups are. */
function coveringGroups(ids: readonly string[], groups: readonly UnitGroup[]): UnitGroup[] {
  const fitting = groups.filter(
    (group) => group.memberIds.length > 1 && group.memberIds.every((id) => ids.includes(id)),
  );
  const covered = new Set<string>();
  const taken = [...fitting]
    .sort((a, b) => b.memberIds.length - a.memberIds.length)
    .filter((group) => {
      const adds = group.memberIds.some((id) => !covered.has(id));
      for (const id of group.memberIds) covered.add(id);
      return adds;
    });
  return ids.every((id) => covered.has(id)) ? taken : [];
}
