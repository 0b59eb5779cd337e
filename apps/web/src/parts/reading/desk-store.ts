import { problemOf, type Problem } from '../../api/problem.js';
import type { Directive } from '../../api/types.js';
import { inTextOrder, rebased } from './desk.js';
import { writeOf, type DeskObligation, type WriteObligation } from './obligation.js';

type List = readonly DeskObligation[];
export type SaveState = 'saved' | 'waiting' | 'saving' | 'failed' | 'conflict';

/** What the screen shows of the desk. */
export interface DeskState {
  readonly list: List;
  readonly version: number;
  readonly saving: SaveState;
  readonly problem: Problem | null;
  readonly canUndo: boolean;
}

/** Where the desk writes to and reads from: PUT obligations with the version seen, GET directive. */
export interface DeskServer {
  readonly write: (obligations: readonly WriteObligation[], version: number) => Promise<Directive>;
  readonly read: () => Promise<Directive>;
  /** Told whenever the server has answered. */
  readonly written: (directive: Directive) => void;
}

/** A pause in typing after which the list is written. */
const PAUSE_MILLISECONDS = 700;
const UNDO_STEPS = 50;

/**
 * The clerk's working list: every change stands here at once, can be undone, and is written by itself after a pause. One write
 * at a time; what is typed meanwhile is kept and written next. A refusal keeps the list and says why.
 */
export class DeskStore {
  private state: DeskState;
  private base: List;
  private past: readonly List[] = [];
  private busy: Promise<number | null> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(
    directive: Directive,
    private readonly server: DeskServer,
    private readonly pauseMilliseconds = PAUSE_MILLISECONDS,
  ) {
    this.base = inTextOrder(directive.obligations);
    this.state = { list: this.base, version: directive.version, saving: 'saved', problem: null, canUndo: false };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): DeskState => this.state;

  readonly edit = (change: (list: List) => List): void => {
    this.past = [...this.past.slice(1 - UNDO_STEPS), this.state.list];
    this.put(change(this.state.list));
  };

  readonly undo = (): void => {
    const last = this.past.at(-1);
    if (last === undefined) return;
    this.past = this.past.slice(0, -1);
    this.put(last);
  };

  /** Writes at once what waits; resolves with the version the server has then, or null where it could not be written. */
  readonly flush = async (): Promise<number | null> => {
    if (this.busy !== null) await this.busy;
    if (isSame(this.state.list, this.base)) return this.state.version;
    this.busy = this.write().finally(() => {
      this.busy = null;
    });
    return this.busy;
  };

  /** After a conflict: reads the other's list, lays one's own changes on it, and writes them. */
  readonly takeOver = async (): Promise<void> => {
    const before = this.base;
    try {
      this.take(await this.server.read(), before);
    } catch (error) {
      this.show({ problem: problemOf(error) });
      return;
    }
    this.show({ problem: null, saving: 'saved' });
    await this.flush();
  };

  private async write(): Promise<number | null> {
    clearTimeout(this.timer);
    const sent = this.state.list;
    this.show({ saving: 'saving' });
    try {
      const answer = await this.server.write(sent.map(writeOf), this.state.version);
      const typedMeanwhile = this.state.list !== sent;
      this.take(answer, sent);
      this.show({ problem: null, saving: typedMeanwhile ? 'waiting' : 'saved' });
      if (typedMeanwhile) this.schedule();
      return answer.version;
    } catch (error) {
      const problem = problemOf(error);
      this.show({ problem, saving: problem.slug === 'stale-version' ? 'conflict' : 'failed' });
      return null;
    }
  }

  private take(answer: Directive, sent: List): void {
    this.base = inTextOrder(answer.obligations);
    this.show({ list: rebased(this.state.list, sent, this.base), version: answer.version });
    this.server.written(answer);
  }

  private put(list: List): void {
    this.show({
      list,
      canUndo: this.past.length > 0,
      saving: this.state.saving === 'conflict' ? 'conflict' : 'waiting',
    });
    this.schedule();
  }

  private schedule(): void {
    clearTimeout(this.timer);
    // A conflict waits for the clerk: writing again with the old version could only be refused again.
    if (this.state.saving !== 'conflict') this.timer = setTimeout(() => void this.flush(), this.pauseMilliseconds);
  }

  private show(change: Partial<DeskState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}

const isSame = (a: List, b: List) => a.length === b.length && a.every((item, index) => item === b[index]);
