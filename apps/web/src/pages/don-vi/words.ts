import type { Unit } from '../../api/types.js';

export const levelWords: Readonly<Record<Unit['level'], string>> = {
  province: 'Cấp tỉnh',
  city: 'Thành phố, huyện',
  department: 'Phòng, ban chuyên môn',
  commune: 'Xã, phường',
  other: 'Khác',
};

export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Units as choices of a select. */
export const optionsOf = (units: readonly Unit[]): { value: string; label: string }[] =>
  units.map((unit) => ({ value: unit.id, label: unit.name }));
