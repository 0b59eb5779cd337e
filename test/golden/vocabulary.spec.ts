import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { read, type ReadObligation } from '@dondoc/reading';

const linesOf = (name: string): readonly string[] =>
  readFileSync(new URL(`./vocabulary/${name}`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');

const HEAD = 'Kính gửi: Các đơn vị.\n\nChủ tịch UBND tỉnh yêu cầu thực hiện các nội dung sau:\n\n';
const dutiesIn = (items: string): readonly ReadObligation[] => read(`${HEAD}${items}\n`).obligations;
const namedIn = (items: string, role: string): readonly string[] =>
  (dutiesIn(items)[0]?.owners ?? []).filter((owner) => owner.role === role).map(({ text }) => text);
/** Behind another word a group is written small. */
const small = (name: string): string => name.replace(/^Các/u, 'các');

describe('names of offices as directives write them', () => {
  const offices = linesOf('offices.txt');

  it('are read whole where they carry out a duty', () => {
    const wrong = offices.filter((office) => {
      const plain = namedIn(`1. ${office} rà soát hồ sơ tồn đọng, báo cáo kết quả trước ngày 15/11/2024.`, 'lead');
      const asked = namedIn(`1. Giao ${small(office)} chủ trì xây dựng kế hoạch chi tiết trong tháng 11/2024.`, 'lead');
      return plain.join() !== office || asked.join() !== small(office);
    });
    expect(wrong).toEqual([]);
  });

  it('are read whole where they help, and end where the next one begins', () => {
    const wrong = offices.filter((office) => {
      const duty = `1. Sở Y tế chủ trì, phối hợp với ${small(office)}, Sở Nội vụ xây dựng kế hoạch trước ngày 15/11/2024.`;
      return namedIn(duty, 'coordinating').join(' | ') !== `${small(office)} | Sở Nội vụ`;
    });
    expect(wrong).toEqual([]);
  });
});

describe('duties by their verb', () => {
  it('are found without a subject, and told apart: by function, or with an end', () => {
    const wrong = linesOf('duties.txt').filter((line) => {
      const [kind, duty] = line.split('\t');
      const found = dutiesIn(`1. Sở Nội vụ:\n\na) ${duty};\n\nb) ${duty}.`);
      return found.length !== 2 || found.some(({ standing }) => standing !== (kind === 'standing'));
    });
    expect(wrong).toEqual([]);
  });
});
