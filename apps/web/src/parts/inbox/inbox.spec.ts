import { describe, expect, it } from '@jest/globals';
import { afterOf, inboxSentence, openable, type InboxGroup } from './groups.js';

const at = (id: string, group: InboxGroup) => ({
  id,
  group,
  title: id,
  sub: '',
  waited: 'hôm nay',
  since: '2024-10-16T07:30:00+07:00',
  task: { id, code: 'NV-1', title: id },
  unit: { id: 'u', name: 'Đơn vị', short: 'Đơn vị' },
  subjectId: id,
  decidable: group !== 'ownUnit',
});

const items = [at('r', 'result'), at('own', 'ownUnit'), at('f', 'failedDelivery'), at('e', 'extension')];

describe('inbox', () => {
  it('puts what blocks others first and leaves out what only the leader may decide', () => {
    expect(openable(items).map((item) => item.id)).toEqual(['f', 'r', 'e']);
  });

  it('opens the entry below after a decision, then the one above, then none', () => {
    expect(afterOf(items, 'r')?.id).toBe('e');
    expect(afterOf(items, 'e')?.id).toBe('r');
    expect(afterOf([at('r', 'result')], 'r')).toBeNull();
    expect(afterOf(items, 'gone')?.id).toBe('f');
  });

  it('sums up in words', () => {
    expect(inboxSentence(items)).toBe(
      '3 việc, việc đang chặn người khác đứng trước. 1 việc của chính đơn vị mình chỉ lãnh đạo quyết định được.',
    );
    expect(inboxSentence([at('r', 'result')])).toBe('1 việc.');
  });
});
