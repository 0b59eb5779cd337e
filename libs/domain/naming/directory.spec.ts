import { describe, expect, it } from '@jest/globals';
import { Directory, type NamedUnit } from './directory.js';

const unit = (id: string, level: string, headTitle: string, name: string, ...names: string[]): NamedUnit => ({
  id,
  level,
  headTitle,
  name,
  short: name.replace(/^Phòng /u, ''),
  names,
});

const directory = new Directory(
  [
    unit('sadec', 'city', 'Chủ tịch UBND Thành phố', 'Ủy ban nhân dân thành phố Sa Đéc', 'UBND Thành phố'),
    unit('tinh', 'province', 'Chủ tịch UBND Tỉnh', 'Ủy ban nhân dân tỉnh Đồng Tháp', 'UBND Tỉnh'),
    unit('vhtt', 'department', 'Trưởng phòng Văn hóa và Thông tin', 'Phòng Văn hóa và Thông tin', 'phòng VH-TT'),
    unit('noivu', 'department', 'Trưởng phòng Nội vụ', 'Phòng Nội vụ'),
    unit('vanphong', 'department', 'Chánh Văn phòng', 'Văn phòng HĐND và UBND Thành phố'),
    unit('p1', 'commune', 'Chủ tịch UBND phường 1', 'Ủy ban nhân dân phường 1'),
    unit('anhoa', 'commune', 'Chủ tịch UBND phường An Hòa', 'Ủy ban nhân dân phường An Hòa'),
  ],
  [
    {
      id: 'g1',
      name: 'Các phòng, ban chuyên môn Thành phố',
      names: ['các phòng chuyên môn'],
      memberIds: ['vhtt', 'noivu', 'gone'],
    },
  ],
);

describe('whom a name in a directive means', () => {
  it.each([
    ['Trưởng phòng Văn hóa và Thông tin Thành phố', 'vhtt'],
    ['Trưởng phòng Văn hoá và Thông tin Thành phố', 'vhtt'],
    ['PHÒNG VĂN HÓA VÀ THÔNG TIN', 'vhtt'],
    ['phòng VH-TT', 'vhtt'],
    ['phòng Nội vụ Thành phố', 'noivu'],
    ['Chánh Văn phòng HĐND và UBND Thành phố', 'vanphong'],
    ['Văn phòng Hội đồng nhân dân và Ủy ban nhân dân Thành phố', 'vanphong'],
    ['Chủ tịch UBND phường An Hoà', 'anhoa'],
    ['UBND phường 1', 'p1'],
    ['Ủy ban nhân dân Thành phố', 'sadec'],
    ['Chủ tịch UBND Tỉnh', 'tinh'],
  ])('%s', (text, id) => {
    expect(directory.resolve(text, false)).toEqual({ unitIds: [id], how: 'named', group: false, candidates: [] });
  });

  it('takes decomposed letters for the same', () => {
    expect(directory.resolve('Trưởng phòng Nội vụ'.normalize('NFD'), false).unitIds).toEqual(['noivu']);
  });

  it.each([
    'các phòng chuyên môn thuộc UBND Thành phố',
    'các Thủ trưởng các phòng chuyên môn Thành phố',
    'Thủ trưởng các phòng, ban chuyên môn Thành phố',
  ])('a registered group, its members that still exist: %s', (text) => {
    expect(directory.resolve(text, true)).toEqual({
      unitIds: ['vhtt', 'noivu'],
      how: 'named',
      group: true,
      candidates: [],
    });
  });

  it('guesses a kind of unit that no group names', () => {
    expect(directory.resolve('Chủ tịch UBND các xã, phường', true)).toMatchObject({
      unitIds: ['p1', 'anhoa'],
      how: 'guessed',
      group: true,
    });
    expect(directory.resolve('các cơ quan, đơn vị', true).unitIds).toHaveLength(5);
  });

  it('finds nobody rather than somebody, and names who comes near', () => {
    expect(directory.resolve('Phòng Văn hóa - Xã hội', false)).toMatchObject({ unitIds: [], how: 'unknown' });
    expect(directory.resolve('Phòng Văn hóa Thông tin', false).candidates[0]).toBe('Phòng Văn hóa và Thông tin');
    expect(directory.resolve('', false).unitIds).toEqual([]);
  });
});
