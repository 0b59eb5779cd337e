import { describe, expect, it } from '@jest/globals';
import { chipOf, sortOf, taskQueryOf, urlNameOf, viewOf } from './filter.js';

const names = { unit: () => 'Văn hóa và Thông tin', directive: () => 'CV 345/UBND-HC' };

describe('the address of the list of tasks', () => {
  it('asks for everything by default, what to do first on top', () => {
    expect(taskQueryOf({})).toEqual({ 'filter[view]': 'all', sort: 'first' });
  });

  it('carries view, filters and sorting to the server', () => {
    const query = taskQueryOf({
      xem: 'qua-han',
      'don-vi': 'u1',
      'tinh-diem': '1',
      q: 'thu xin loi',
      xep: '-han',
      lam: 'x',
    });
    expect(query).toEqual({
      'filter[view]': 'overdue',
      sort: '-due',
      'filter[unit]': 'u1',
      'filter[countable]': 'true',
      'filter[q]': 'thu xin loi',
    });
  });

  it('falls back where the address is not one of ours', () => {
    expect(viewOf({ xem: 'khong-co' }).server).toBe('all');
    expect(sortOf({ xep: 'toString' })).toBe('lam-truoc');
  });

  it('says each filter in words and finds the one the server names', () => {
    expect(chipOf('cap', 'u1', names)).toBe('Văn hóa và Thông tin giao');
    expect(chipOf('ket-qua', 'late', names)).toBe('Trễ hạn');
    expect([urlNameOf('view'), urlNameOf('assigner')]).toEqual(['xem', 'cap']);
  });
});
