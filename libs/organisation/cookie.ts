import type { CookieOptions, Request } from 'express';

export const SESSION_COOKIE = 'dondoc_session';

/** Lax, so that a link in a mail opens the page signed in; Secure wherever the office is reached by https. */
export const cookieOptionsOf = (baseUrl: string): CookieOptions => ({
  httpOnly: true,
  sameSite: 'lax',
  secure: baseUrl.startsWith('https:'),
  path: '/',
});

/** The session token of a request, or null. */
export function tokenOf(request: Request): string | null {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const [name, value] = pair.trim().split('=', 2);
    if (name === SESSION_COOKIE && value !== undefined && /^[\w-]{43}$/.test(value)) return value;
  }
  return null;
}
