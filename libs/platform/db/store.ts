import { isRefusal } from '@dondoc/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource, QueryFailedError, type EntityManager, type QueryRunner } from 'typeorm';

/** One transaction. `query` answers the rows of any statement, RETURNING included; parameters are `$1`, `$2` … */
export interface Tx {
  query<R = Record<string, unknown>>(sql: string, params?: readonly unknown[]): Promise<R[]>;
  readonly manager: EntityManager;
  /** Runs after the commit, in the order given; never after a rollback. What it throws is no longer the command's failure. */
  onCommit(work: () => unknown): void;
}

/** Somebody else changed the subject first: the event (subject, version) exists. Answered as `stale-version`. */
export class StaleVersion extends Error {}

const isStaleVersion = (error: unknown): boolean =>
  error instanceof QueryFailedError && 'constraint' in error && error.constraint === 'event_subject_version';

async function rowsOf<R>(runner: QueryRunner, sql: string, params: readonly unknown[]): Promise<R[]> {
  const result = await runner.query(sql, [...params], true);
  return (result.records ?? []) as R[];
}

@Injectable()
export class Store {
  constructor(private readonly source: DataSource) {}

  /**
   * Runs `work` in one transaction and answers what it answers. A refusal (an object with `problem`) rolls back and is answered, so
   * that a refusal never changes anything. Do not await another connection inside: take `clock.now()` and queries of other rooms
   * that need no lock beforehand.
   */
  async transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    const afterwards: (() => unknown)[] = [];
    let result: T;
    try {
      await runner.startTransaction();
      try {
        result = await work(txOf(runner, afterwards));
        if (isRefusal(result)) {
          await runner.rollbackTransaction();
          return result;
        }
        await runner.commitTransaction();
      } catch (error) {
        if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
        throw isStaleVersion(error) ? new StaleVersion('event_subject_version', { cause: error }) : error;
      }
    } finally {
      await runner.release();
    }
    for (const task of afterwards) await task();
    return result;
  }

  /** Reads outside a transaction. */
  async query<R = Record<string, unknown>>(sql: string, params: readonly unknown[] = []): Promise<R[]> {
    const runner = this.source.createQueryRunner();
    try {
      return await rowsOf<R>(runner, sql, params);
    } finally {
      await runner.release();
    }
  }
}

function txOf(runner: QueryRunner, afterwards: (() => unknown)[]): Tx {
  return {
    query: (sql, params = []) => rowsOf(runner, sql, params),
    manager: runner.manager,
    onCommit: (task) => void afterwards.push(task),
  };
}
