import { describe, expect, it } from '@jest/globals';
import { findingsOn, groupsOf, standing, type Finding } from './findings.js';
import type { DeskObligation } from './obligation.js';

const finding = (code: string, obligationId: string | null, start: number): Finding => ({
  code,
  sentence: `Về ${code}.`,
  suggestion: 'Xin xem lại.',
  related: [{ kind: 'task', id: `t${start}`, ref: `NV-${start}`, title: 'Việc' }],
  start,
  end: start + 5,
  obligationId,
});

describe('remarks on a directive', () => {
  it('are told once, with every place they hold for', () => {
    const groups = groupsOf([
      finding('unitUnknown', 'a', 0),
      finding('duePast', 'a', 9),
      finding('unitUnknown', 'b', 20),
    ]);
    expect(groups.map(({ code, places }) => [code, places.map(({ obligationId }) => obligationId)])).toEqual([
      ['unitUnknown', ['a', 'b']],
      ['duePast', ['a']],
    ]);
    expect(groups[0]?.related.map(({ ref }) => ref)).toEqual(['NV-0', 'NV-20']);
  });

  it('stand with their obligation where its fields do not show them', () => {
    const findings = [finding('unitUnknown', 'a', 0), finding('duePast', 'a', 9), finding('duePast', 'b', 9)];
    expect(findingsOn(findings, 'a').map(({ code, places }) => [code, places.length])).toEqual([['duePast', 1]]);
  });

  it('are over where their obligation is left out', () => {
    const list = [
      { id: 'a', dropped: true },
      { id: 'b', dropped: false },
    ] as unknown as readonly DeskObligation[];
    const findings = [finding('x', 'a', 0), finding('x', 'b', 1), finding('x', null, 2), finding('x', 'merged', 3)];
    expect(standing(findings, list).map(({ obligationId }) => obligationId)).toEqual(['b', null]);
  });
});
