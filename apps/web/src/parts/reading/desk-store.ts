import { problemOf, type Problem } from '../../api/problem.js';
import type { Directive } from '../../api/types.js';
import { inTextOrder, rebased } from './desk.js';
import type { Settled } from './doubts.js';
import { writeOf, type DeskObligation, type WriteObligation } from './obligation.js';

type List = readonly DeskObligation[];
export type SaveState = 'saved' | 'waiting' | 'saving' | 'failed' | 'conflict';

/** What the screen shows of the desk. */
export interface DeskState {
  readonly list: List;
  readonly version: number;
  readonly saving: SaveState;
  readonly problem: Problem | null;
  /** Doubts answered once for all obligations that share them; the server is not told. */
  readonly settled: Settled;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** What undo and redo bring back. */
interface Step {
  readonly list: List;
  readonly settled: Settled;
}

/** Where the desk writes to and reads from: PUT obligations with the version seen, GET directive. */
export interface DeskServer {
  readonly write: (obligations: readonly WriteObligation[], version: number) => Promise<Directive>;
  readonly read: () => Promise<Directive>;
  /** Told whenever the server has answered. */
  readonly written: (directive: Directive) => void;
}

export interface DeskOptions {
  /** Doubts answered before, on this machine. */
  readonly settled?: Settled;
  /** A pause in typing after which the list is written. */
  readonly pauseMilliseconds?: number;
}

const PAUSE_MILLISECONDS = 700;
const UNDO_STEPS = 50;

/**
 * The clerk's working list: every change stands here at once, can be undone, and is written by itself after a pause. One write
 * at a time; what is typed meanwhile is kept and written next. A refusal keeps the list and says why.
 */
export class DeskStore {
  private state: DeskState;
  private base: List;
  private past: readonly Step[] = [];
  private future: readonly Step[] = [];
  private busy: Promise<number | null> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly pauseMilliseconds: number;
  private readonly listeners = new Set<() => void>();

  constructor(
    directive: Directive,
    private readonly server: DeskServer,
    { settled = new Set(), pauseMilliseconds = PAUSE_MILLISECONDS }: DeskOptions = {},
  ) {
    this.pauseMilliseconds = pauseMilliseconds;
    this.base = inTextOrder(directive.obligations);
    this.state = {
      list: this.base,
      version: directive.version,
      saving: 'saved',
      problem: null,
      settled,
      canUndo: false,
      canRedo: false,
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): DeskState => this.state;

  readonly edit = (change: (list: List) => List): void => {
    const { list, settled } = this.state;
    const next = change(list);
    if (!isSame(next, list)) this.step({ list: next, settled });
  };

  /** One doubt is answered for every obligation that has it. */
  readonly settle = (key: string): void => {
    const { list, settled } = this.state;
    this.step({ list, settled: new Set([...settled, key]) });
  };

  /** The answers given once for many are taken back: each doubt stands at its obligations again. */
  readonly askAgain = (): void => this.step({ list: this.state.list, settled: new Set() });

  /** Takes the last step back; the id of the first obligation that is different now, where there is one. */
  readonly undo = (): string | null => {
    const last = this.past.at(-1);
    if (last === undefined) return null;
    this.past = this.past.slice(0, -1);
    this.future = [...this.future, this.present()];
    return this.back(last);
  };

  /** Takes the last undo back; answers as `undo`. */
  readonly redo = (): string | null => {
    const next = this.future.at(-1);
    if (next === undefined) return null;
    this.future = this.future.slice(0, -1);
    this.past = [...this.past, this.present()];
    return this.back(next);
  };

  /** Writes at once what waits; resolves with the version the server has then, or null where it could not be written. */
  readonly flush = async (): Promise<number | null> => {
    if (this.busy !== null) await this.busy;
    if (isSame(this.state.list, this.base)) {
      if (this.state.saving === 'waiting') this.show({ saving: 'saved', problem: null });
      return this.state.version;
    }
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

  private present(): Step {
    const { list, settled } = this.state;
    return { list, settled };
  }

  private step(next: Step): void {
    this.past = [...this.past.slice(1 - UNDO_STEPS), this.present()];
    this.future = [];
    this.put(next);
  }

  private back(to: Step): string | null {
    const before = new Map(this.state.list.map((item) => [item.id, wordsOf(item)]));
    this.put(to);
    return to.list.find((item) => before.get(item.id) !== wordsOf(item))?.id ?? null;
  }

  private put(next: Step): void {
    this.show({
      ...next,
      canUndo: this.past.length > 0,
      canRedo: this.future.length > 0,
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
const wordsOf = (item: DeskObligation) => JSON.stringify(writeOf(item));
