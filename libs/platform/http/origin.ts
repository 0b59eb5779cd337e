import type { NextFunction, Request, Response } from 'express';
import { Refused } from './problem.js';

const READS: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Whether a write comes from our own pages, or from no browser at all: browsers say where a request comes from in Sec-Fetch-Site, old
 * ones in Origin; the session cookie is SameSite=Lax besides.
 */
export function isOwnOrigin(headers: Request['headers'], baseUrl: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const origin = headers.origin;
  if (origin === undefined) return true;
  return URL.canParse(origin) && [headers.host, new URL(baseUrl).host].includes(new URL(origin).host);
}

export const checkOrigin =
  (baseUrl: string) =>
  (request: Request, _response: Response, next: NextFunction): void => {
    const allowed = READS.includes(request.method) || isOwnOrigin(request.headers, baseUrl);
    next(allowed ? undefined : new Refused({ problem: 'origin-rejected' }));
  };
