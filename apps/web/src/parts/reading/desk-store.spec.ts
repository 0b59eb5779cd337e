import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Problem } from '../../api/problem.js';
import type { Directive } from '../../api/types.js';
import { DeskStore } from './desk-store.js';
import { changed, merged } from './desk.js';
import type { Obligation, WriteObligation } from './obligation.js';

const obligation = (id: string, start: number): Obligation =>
  ({
    id,
    key: id,
    title: id,
    instruction: null,
    quote: [{ start, end: start + 5, quote: id }],
    kind: 'review',
    deadline: null,
    deadlineCitation: null,
    due: null,
    reviewOn: null,
    leadUnitIds: ['u'],
    coordinatorUnitIds: [],
    confirmed: false,
    dropped: false,
    countable: true,
    confidence: { level: 'sure', reasons: [] },
  }) as unknown as Obligation;

const directive = (version: number, obligations: readonly Obligation[]): Directive =>
  ({ id: 'd', version, obligations }) as unknown as Directive;
const start = [obligation('a', 0), obligation('b', 10)];

/** A server that keeps what it is sent, in the server's own objects; `before` runs while a write is on its way. */
function serverOf(before: () => void | Promise<void> = () => undefined) {
  const kept = { version: 1, obligations: start, writes: 0 };
  const write = async (written: readonly WriteObligation[], version: number): Promise<Directive> => {
    await before();
    if (version !== kept.version)
      throw new Problem(409, { type: '/problems/stale-version', title: 'Nội dung vừa có thay đổi' });
    kept.writes += 1;
    kept.version += 1;
    kept.obligations = written.map((one) => ({
      ...obligation(one.id, one.quote[0]?.start ?? 0),
      title: one.title,
      confirmed: one.confirmed,
    }));
    return directive(kept.version, kept.obligations);
  };
  return { kept, write, read: async () => directive(kept.version, kept.obligations), written: () => undefined };
}

// No pause outlives its test.
beforeAll(() => void jest.useFakeTimers());
afterAll(() => void jest.useRealTimers());

const titlesOf = (store: DeskStore) => store.snapshot().list.map((item) => item.title);

describe('the desk writes by itself', () => {
  it('writes once after a pause and takes the new version', async () => {
    const server = serverOf();
    const store = new DeskStore(directive(1, start), server, { pauseMilliseconds: 1 });
    store.edit((list) => changed(list, 'a', { title: 'A' }));
    store.edit((list) => changed(list, 'a', { title: 'A1' }));
    expect(store.snapshot().saving).toBe('waiting');
    await jest.advanceTimersByTimeAsync(1);
    expect([server.kept.writes, store.snapshot().saving, store.snapshot().version]).toEqual([1, 'saved', 2]);
    expect(await store.flush()).toBe(2);
    expect(server.kept.writes).toBe(1);
  });

  it('keeps and writes next what was typed while a write was on its way', async () => {
    const late: { store: DeskStore | null } = { store: null };
    const server = serverOf(() => {
      const { store } = late;
      late.store = null;
      store?.edit((list) => changed(list, 'b', { title: 'B sau' }));
    });
    const store = new DeskStore(directive(1, start), server, { pauseMilliseconds: 100_000 });
    late.store = store;
    store.edit((list) => changed(list, 'a', { title: 'A' }));
    await store.flush();
    expect([titlesOf(store), store.snapshot().saving]).toEqual([['A', 'B sau'], 'waiting']);
    await store.flush();
    expect([server.kept.obligations.map((one) => one.title), store.snapshot().saving]).toEqual([
      ['A', 'B sau'],
      'saved',
    ]);
  });

  it('writes what an undo brings back, and a list that lost a row', async () => {
    const server = serverOf();
    const store = new DeskStore(directive(1, start), server, { pauseMilliseconds: 100_000 });
    store.edit((list) => merged(list, { id: 'b', intoId: 'a' }, 'a    .    b    .'));
    await store.flush();
    expect(server.kept.obligations).toHaveLength(1);
    store.undo();
    expect(store.snapshot().canUndo).toBe(false);
    await store.flush();
    expect(titlesOf(store)).toEqual(['a', 'b']);
    expect(server.kept.obligations).toHaveLength(2);
  });

  it('takes steps back and forward again, until something new is done', async () => {
    const server = serverOf();
    const store = new DeskStore(directive(1, start), server, { pauseMilliseconds: 100_000 });
    store.edit((list) => changed(list, 'a', { title: 'A' }));
    store.edit((list) => changed(list, 'b', { title: 'B' }));
    store.edit((list) => [...list]);
    expect([store.undo(), store.undo(), store.undo()]).toEqual(['b', 'a', null]);
    expect([store.snapshot().canUndo, store.snapshot().canRedo, titlesOf(store)]).toEqual([false, true, ['a', 'b']]);
    expect(await store.flush()).toBe(1);
    expect(store.snapshot().saving).toBe('saved');
    expect([store.redo(), store.redo(), store.redo()]).toEqual(['a', 'b', null]);
    await store.flush();
    expect(server.kept.obligations.map((one) => one.title)).toEqual(['A', 'B']);
    store.undo();
    store.edit((list) => changed(list, 'a', { title: 'AA' }));
    expect([store.snapshot().canRedo, titlesOf(store)]).toEqual([false, ['AA', 'b']]);
  });

  it('answers a doubt without writing, and takes that back too', async () => {
    const server = serverOf();
    const store = new DeskStore(directive(1, start), server, { pauseMilliseconds: 100_000 });
    store.settle('a doubt');
    expect([...store.snapshot().settled]).toEqual(['a doubt']);
    expect([await store.flush(), server.kept.writes, store.snapshot().saving]).toEqual([1, 0, 'saved']);
    store.undo();
    expect(store.snapshot().settled.size).toBe(0);
    store.redo();
    expect(store.snapshot().settled.size).toBe(1);
  });

  it('begins with the doubts that were answered before, and they are no step to take back', () => {
    const store = new DeskStore(directive(1, start), serverOf(), { settled: new Set(['a doubt']) });
    expect([[...store.snapshot().settled], store.snapshot().canUndo, store.undo()]).toEqual([['a doubt'], false, null]);
    expect(store.snapshot().settled.size).toBe(1);
    store.askAgain();
    expect(store.snapshot().settled.size).toBe(0);
    store.undo();
    expect([...store.snapshot().settled]).toEqual(['a doubt']);
  });

  it('stops at a conflict and lays its own changes on the other list when told to', async () => {
    const server = serverOf();
    const store = new DeskStore(directive(1, start), server, { pauseMilliseconds: 100_000 });
    server.kept.version = 5;
    server.kept.obligations = [
      { ...obligation('a', 0), title: 'của người khác' },
      obligation('b', 10),
      obligation('c', 20),
    ];
    store.edit((list) => changed(list, 'b', { title: 'của mình' }));
    expect(await store.flush()).toBeNull();
    expect([store.snapshot().saving, titlesOf(store)]).toEqual(['conflict', ['a', 'của mình']]);
    await store.takeOver();
    expect([store.snapshot().saving, titlesOf(store), store.snapshot().problem]).toEqual([
      'saved',
      ['của người khác', 'của mình', 'c'],
      null,
    ]);
    expect(server.kept.obligations.map((one) => one.title)).toEqual(['của người khác', 'của mình', 'c']);
  });

  it('keeps the list and says why when it could not be written', async () => {
    const server = serverOf(() => {
      throw new TypeError('lost');
    });
    const store = new DeskStore(directive(1, start), server, { pauseMilliseconds: 100_000 });
    store.edit((list) => changed(list, 'a', { title: 'A' }));
    expect(await store.flush()).toBeNull();
    expect([store.snapshot().saving, titlesOf(store), store.snapshot().problem?.slug]).toEqual([
      'failed',
      ['A', 'b'],
      'internal',
    ]);
  });
});
