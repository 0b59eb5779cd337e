/** A refusal of the server (RFC 9457), or `offline` when it could not be reached. Slugs: libs/contracts/problems.ts. */
export class Problem extends Error {
  readonly slug: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string | null;
  readonly requestId: string | null;
  readonly errors: readonly { readonly path: string; readonly message: string }[];
  readonly facts: Readonly<Record<string, unknown>>;

  constructor(status: number, body: Readonly<Record<string, unknown>>) {
    const title = textOf(body['title']) ?? 'Hệ thống gặp lỗi';
    super(title);
    this.name = 'Problem';
    this.title = title;
    this.status = status;
    this.slug = (textOf(body['type']) ?? 'internal').split('/').at(-1) ?? 'internal';
    this.detail = textOf(body['detail']);
    this.requestId = textOf(body['requestId']);
    this.errors = Array.isArray(body['errors']) ? body['errors'].flatMap(fieldErrorOf) : [];
    this.facts = body;
  }
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

function fieldErrorOf(value: unknown): { path: string; message: string }[] {
  if (typeof value !== 'object' || value === null || !('path' in value) || !('message' in value)) return [];
  const path = Array.isArray(value.path) ? value.path.join('.') : String(value.path);
  return [{ path, message: String(value.message) }];
}

/** Any thrown value as a problem, so that a screen has one way of showing it. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  return new Problem(0, {
    type: '/problems/internal',
    title: 'Hệ thống gặp lỗi',
    detail: 'Trang gặp lỗi không mong đợi. Xin tải lại trang.',
  });
}

export const offlineProblem = (): Problem =>
  new Problem(0, {
    type: '/problems/offline',
    title: 'Đang mất kết nối',
    detail: 'Chưa nối được với máy chủ. Nội dung đã nhập vẫn còn ở đây.',
  });

/** Errors by field name, for `form.setErrors`. */
export const fieldErrorsOf = (problem: Problem): Record<string, string> =>
  Object.fromEntries(problem.errors.map(({ path, message }) => [path.replace(/^body\./, ''), message]));
