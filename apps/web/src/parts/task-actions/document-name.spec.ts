import { describe, expect, it } from '@jest/globals';
import { documentOf } from './document-name.js';

describe('the number and day that a file name gives away', () => {
  it.each([
    ['87-BC-VHTT 14-10-2024.pdf', '87/BC-VHTT', '2024-10-14'],
    ['KH-chuyen-doi-so-P1.pdf', null, null],
    ['123 KH-UBND.docx', '123/KH-UBND', null],
    ['ảnh chụp 5.10.2024.jpg', null, '2024-10-05'],
    ['45_99_2024.pdf', null, null],
  ])('%s', (name, number, on) => {
    expect(documentOf(name)).toEqual({ number, on });
  });
});
