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
