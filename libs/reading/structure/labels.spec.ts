import { describe, expect, it } from '@jest/globals';
import { labelOf, pathOf, type Label } from './labels.js';

describe('labels', () => {
  it.each([
    ['II. NHIỆM VỤ', 'roman', 'II'],
    ['1. Giao Sở', 'd1', '1'],
    ['2/ Chủ tịch UBND', 'd1', '2'],
    ['1.2. Thi hành', 'd2', '1.2'],
    ['đ) Ứng dụng', 'letter', 'đ'],
    ['b. 16 giờ 30 hằng ngày', 'letter', 'b'],
    ['- Theo dõi', '-', ''],
    ['– Theo dõi', '-', ''],
    ['+ Cắm biển', '+', ''],
    ['Hai là, yêu cầu', 'ordinal', 'Hai'],
    ['Thứ ba, yêu cầu', 'ordinal', 'Ba'],
    ['Điều 3. Quyết định', 'article', '3'],
    ['(1) Lập danh sách', 'bracket', '1'],
  ])('%s', (line, style, name) => expect(labelOf(line)).toMatchObject({ style, name }));

  it.each([
    '02.6.2023). Chủ tịch',
    '61/TTr-VPUBND ngày 30',
    '-------',
    '2024, Sở Nội vụ',
    '100% xã, phường',
    'V/v báo cáo',
    '1.204.611 hồ sơ',
  ])('%s has none', (line) => expect(labelOf(line)).toBeNull());
});

describe('label paths', () => {
  const labels = (...lines: readonly string[]): readonly Label[] => lines.map((line) => labelOf(line) as Label);
  it.each([
    [['II. NHIỆM VỤ', '7. UBND', 'b) Lập'], 'II.7.b'],
    [['1. Đối với', '1.1. Lập'], '1.1'],
    [['b) Lập'], 'b)'],
    [['1. Sở', '- Lập'], '1'],
    [['- Lập'], null],
  ])('%j', (lines, path) => expect(pathOf(labels(...lines))).toBe(path));
});
