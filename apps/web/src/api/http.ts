import { offlineProblem, Problem } from './problem.js';
import { markWritten } from './written.js';

const ROOT = '/api/v1';

export interface RequestOptions {
  readonly body?: unknown;
  /** The version seen, sent as If-Match; the server answers 409 stale-version when it has moved on. */
  readonly version?: number | undefined;
  readonly query?: Readonly<Record<string, string | number | null | undefined>>;
  readonly file?: Blob;
  readonly signal?: AbortSignal | undefined;
}

type SessionOverListener = () => void;
const listeners = new Set<SessionOverListener>();

/** Called when a request finds that the session is over (401) while a person was signed in. */
export function onSessionOver(listener: SessionOverListener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function urlOf(path: string, query: RequestOptions['query']): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== null && value !== undefined && value !== '') parameters.set(name, String(value));
  }
  const search = parameters.toString();
  return `${ROOT}${path}${search === '' ? '' : `?${search}`}`;
}

function headersOf(options: RequestOptions): Record<string, string> {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (options.file !== undefined) headers['content-type'] = 'application/octet-stream';
  else if (options.body !== undefined) headers['content-type'] = 'application/json';
  if (options.version !== undefined) headers['if-match'] = `"${options.version}"`;
  return headers;
}

async function bodyOf(response: Response): Promise<Record<string, unknown>> {
  const parsed: unknown = await response.json().catch(() => null);
  return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
}

async function problemFrom(response: Response, path: string): Promise<Problem> {
  const problem = new Problem(response.status, await bodyOf(response));
  if (response.status === 401 && path !== '/session') for (const listener of listeners) listener();
  return problem;
}

/**
 * One call of the REST API. Answers the parsed body (undefined for 204); throws `Problem` for every refusal and, with slug
 * `offline`, when the server cannot be reached.
 */
export async function request<T>(method: string, path: string, options: RequestOptions = {}): Promise<T> {
  const response = await fetch(urlOf(path, options.query), {
    method,
    headers: headersOf(options),
    credentials: 'same-origin',
    body: options.file ?? (options.body === undefined ? null : JSON.stringify(options.body)),
    signal: options.signal ?? null,
  }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw offlineProblem();
  });
  if (!response.ok) throw await problemFrom(response, path);
  if (method !== 'GET') markWritten();
  if (response.status === 204) return undefined as T;
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

/** An id made here, so that a repeated POST is harmless. Works on http addresses too, where crypto.randomUUID is missing. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
