import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';
import type { Request } from 'express';
import { Refused } from './problem.js';

const DEFAULT_SIZE = 50;
const MAX_SIZE = 200;
const FILTER = /^filter\[([A-Za-z]+)\]$/;

/** What a list was asked for: `?page[after]=&page[size]=&filter[…]=&sort=`. */
export interface PageRequest {
  /** The cursor of the last row seen, as `page.next` gave it. */
  readonly after: string | null;
  /** 1 to 200, 50 unless said. */
  readonly size: number;
  readonly filter: Readonly<Record<string, string>>;
  readonly sort: string | null;
}

export interface Page<T> {
  readonly data: readonly T[];
  readonly page: { readonly next: string | null; readonly total?: number };
}

/** Reads the query string of a list. Refuses a size that is not a number with `validation`. */
export function pageRequestOf(url: string): PageRequest {
  const query = new URL(url, 'http://localhost').searchParams;
  const size = Number(query.get('page[size]') ?? DEFAULT_SIZE);
  if (!Number.isInteger(size) || size < 1) {
    throw new Refused({ problem: 'validation', errors: [{ path: 'page.size', message: `Cần từ 1 đến ${MAX_SIZE}.` }] });
  }
  const filters = [...query].flatMap(([key, value]) => {
    const name = FILTER.exec(key)?.[1];
    return name === undefined || value === '' ? [] : [[name, value] as const];
  });
  return {
    after: query.get('page[after]') || null,
    size: Math.min(size, MAX_SIZE),
    filter: Object.fromEntries(filters),
    sort: query.get('sort') || null,
  };
}

const ReadPage = createParamDecorator((_data: unknown, context: ExecutionContext): PageRequest =>
  pageRequestOf(context.switchToHttp().getRequest<Request>().originalUrl),
);

/** `@Paged('state') request: PageRequest` of a list handler; names the filters it knows, and says all of it in the OpenAPI document. */
export const Paged =
  (...filters: readonly string[]): ParameterDecorator =>
  (target, key, index) => {
    ReadPage()(target, key, index);
    const handler = key === undefined ? undefined : Object.getOwnPropertyDescriptor(target, key);
    if (key === undefined || handler === undefined) return;
    for (const name of [...filters.map((filter) => `filter[${filter}]`), 'page[after]', 'page[size]', 'sort']) {
      ApiQuery({ name, required: false, type: String })(target, key, handler as TypedPropertyDescriptor<unknown>);
    }
  };

/** A page from `size + 1` rows: one more than asked for tells that there is a next page. */
export function pageOf<T>(
  rows: readonly T[],
  { size }: Pick<PageRequest, 'size'>,
  cursorOf: (row: T) => string,
  total?: number,
): Page<T> {
  const data = rows.slice(0, size);
  const last = data.at(-1);
  const next = rows.length > size && last !== undefined ? cursorOf(last) : null;
  return { data, page: { next, ...(total === undefined ? {} : { total }) } };
}

/** A cursor of sort values, to be passed around unread. */
export const cursorOf = (values: readonly (string | number | null)[]): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url');

/** The values of a cursor; null for one that is not ours (then the list begins at its start). */
export function valuesOfCursor(cursor: string | null): readonly (string | number | null)[] | null {
  if (cursor === null) return null;
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(values) ? (values as (string | number | null)[]) : null;
  } catch {
    return null;
  }
}
