import createClient, { type Middleware } from 'openapi-fetch';
import { offlineProblem, Problem } from './problem.js';
import type { paths } from './schema.js';
import { markWritten } from './written.js';

type SessionOverListener = () => void;
const listeners = new Set<SessionOverListener>();

/** Called when a request finds that the session is over (401) while a person was signed in. */
export function onSessionOver(listener: SessionOverListener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

async function bodyOf(response: Response): Promise<Record<string, unknown>> {
  const parsed: unknown = await response.json().catch(() => null);
  return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
}

/** Turns every refusal into a thrown `Problem`, and remembers that something was written. */
const refusals: Middleware = {
  async onResponse({ request, response, schemaPath }) {
    if (response.ok) {
      if (request.method !== 'GET') markWritten();
      return undefined;
    }
    if (response.status === 401 && schemaPath !== '/api/v1/session') for (const listener of listeners) listener();
    throw new Problem(response.status, await bodyOf(response));
  },
  onError({ error }) {
    if (error instanceof Problem || (error instanceof DOMException && error.name === 'AbortError')) return undefined;
    return offlineProblem();
  },
};

/** The REST API, typed by its own OpenAPI document (schema.d.ts). Prefer `api` of client.ts: one function per endpoint. */
export const http = createClient<paths>({ credentials: 'same-origin', headers: { accept: 'application/json' } });
http.use(refusals);

/** The body of an answer that was not refused; undefined for 204. */
export async function answerOf<T>(call: Promise<{ readonly data?: T | undefined }>): Promise<T> {
  return (await call).data as T;
}

/** The version seen, as If-Match: the server answers 409 stale-version when the object has moved on. */
export const seen = (version: number | undefined): { readonly headers?: Record<string, string> } =>
  version === undefined ? {} : { headers: { 'if-match': `"${version}"` } };

type Present<T> = { [Name in keyof T]?: Exclude<T[Name], null | undefined> };

/** Query parameters without those that say nothing. */
export function given<T extends Readonly<Record<string, unknown>>>(query: T): Present<T> {
  const entries = Object.entries(query).filter(([, value]) => value !== null && value !== undefined && value !== '');
  return Object.fromEntries(entries) as Present<T>;
}

/** An id made here, so that a repeated POST is harmless. Works on http addresses too, where crypto.randomUUID is missing. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
