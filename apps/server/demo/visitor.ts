import { randomUUID } from 'node:crypto';
import { demoPassword, addressOf } from './office.js';

type Json = Record<string, unknown>;

/** A person of the demo who works through the public API, as a browser would: signs in once, keeps the cookie. */
export class Visitor {
  private cookie = '';

  constructor(
    private readonly baseUrl: string,
    readonly key: string,
  ) {}

  async signIn(): Promise<this> {
    const response = await fetch(`${this.baseUrl}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: addressOf(this.key), password: demoPassword }),
    });
    await refuse(response, 'POST /session');
    this.cookie = response.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; ');
    return this;
  }

  get<T>(path: string): Promise<T> {
    return this.send<T>('GET', path);
  }

  post<T = Json>(path: string, body: Json): Promise<T> {
    return this.send<T>('POST', path, body);
  }

  put<T = Json>(path: string, body: Json, version?: number): Promise<T> {
    return this.send<T>('PUT', path, body, version);
  }

  private async send<T>(method: string, path: string, body?: Json, version?: number): Promise<T> {
    const response = await fetch(`${this.baseUrl}/api/v1${path}`, {
      method,
      headers: {
        cookie: this.cookie,
        ...(body ? { 'content-type': 'application/json' } : {}),
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    await refuse(response, `${method} ${path}`);
    return (response.status === 204 ? undefined : await response.json()) as T;
  }
}

/** The demo may only do what the API allows: a refusal here is a mistake of the demo, told with its reason. */
async function refuse(response: Response, what: string): Promise<void> {
  if (response.ok) return;
  throw new Error(`demo data: ${what} → ${response.status} ${await response.text()}`);
}

/** All visitors of one load; each signs in once. */
export class Visitors {
  private readonly known = new Map<string, Promise<Visitor>>();

  constructor(private readonly baseUrl: string) {}

  as(key: string): Promise<Visitor> {
    const known = this.known.get(key) ?? new Visitor(this.baseUrl, key).signIn();
    this.known.set(key, known);
    return known;
  }
}

export const newId = (): string => randomUUID();
