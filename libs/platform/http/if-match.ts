import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { Refused } from './problem.js';

const VERSION = /^(?:W\/)?"(\d{1,9})"$/;

/** The version in an If-Match header; null without one, or for `*`. Refuses what is not a version with `wrong-use`. */
export function versionOf(header: string | undefined): number | null {
  const text = header?.trim() ?? '';
  if (text === '' || text === '*') return null;
  const match = VERSION.exec(text);
  if (match === null) throw new Refused({ problem: 'wrong-use', detail: 'If-Match cần có dạng "7".' });
  return Number(match[1]);
}

/** `@IfMatch() version: number | null`: the version the writer has seen (weak or strong ETag `"7"`). */
export const IfMatch = createParamDecorator((_data: unknown, context: ExecutionContext): number | null =>
  versionOf(context.switchToHttp().getRequest<Request>().headers['if-match']),
);
