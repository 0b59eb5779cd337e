import { describe, expect, it } from '@jest/globals';
import { fill, parseTemplate } from './template.js';

describe('mail templates', () => {
  it('fill values, dotted ones too, and leave out lines whose only value is empty', () => {
    const text =
      'Hạn: {{task.due}}\nSản phẩm: {{task.deliverable}}\nBáo cáo về: {{task.reportTo}}{{#task.via}}, thông qua {{task.via}}{{/task.via}}';
    expect(fill(text, { task: { due: 'hết ngày 15/10/2024 (thứ Ba)', reportTo: 'UBND Tỉnh', via: 'Văn phòng' } })).toBe(
      'Hạn: hết ngày 15/10/2024 (thứ Ba)\nBáo cáo về: UBND Tỉnh, thông qua Văn phòng',
    );
  });

  it('repeat a section for each item, numbered, with the outer values still in reach', () => {
    const text = '{{#tasks}}{{i}}. {{task.title}} ({{unit.name}})\n{{/tasks}}hết';
    expect(fill(text, { unit: { name: 'Phòng A' }, tasks: [{ task: { title: 'x' } }, { task: { title: 'y' } }] })).toBe(
      '1. x (Phòng A)\n2. y (Phòng A)\nhết',
    );
  });

  it('show an inverted section where the value is empty', () => {
    expect(fill('{{^a}}không{{/a}}{{#a}}có{{/a}}', {})).toBe('không');
    expect(fill('{{^a}}không{{/a}}{{#a}}có{{/a}}', { a: true })).toBe('có');
  });

  it('never read a value as a template', () => {
    expect(fill('{{a}}', { a: '{{b}} {{#c}}' })).toBe('{{b}} {{#c}}');
  });

  it('have a head with subject, buttons and whether they are mandatory', () => {
    expect(
      parseTemplate('Chủ đề: Đôn đốc: {{n}}\nNút: Phản hồi => {{link.mine}}\nBắt buộc: có\n---\nnội dung\n'),
    ).toEqual({
      subject: 'Đôn đốc: {{n}}',
      buttons: [{ label: 'Phản hồi', link: 'link.mine' }],
      mandatory: true,
      body: 'nội dung',
    });
    expect(() => parseTemplate('Lạ: x\n---\n')).toThrow('unknown line');
  });
});
