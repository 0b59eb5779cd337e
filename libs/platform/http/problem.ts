import { problems, type ProblemSlug, type Refusal } from '@dondoc/contracts';
import { HttpException } from '@nestjs/common';
import { StaleVersion } from '../db/store.js';

/** A refusal on its way to the edge; for guards and pipes, which cannot return one. Handlers return the refusal itself. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.problem);
  }
}

/** RFC 9457, with the facts of the refusal as further members. */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance: string;
  readonly requestId: string;
  readonly [fact: string]: unknown;
}

export interface RequestContext {
  readonly path: string;
  readonly requestId: string;
  /** A write: its detail says that nothing has changed. */
  readonly writes: boolean;
}

const NOTHING_CHANGED = 'Chưa có gì thay đổi.';

/** What the edge itself refuses; rooms bring their own sentence with the refusal. */
const details: Partial<Record<ProblemSlug, string>> = {
  'stale-version': 'Nội dung đã được người khác cập nhật sau khi ông/bà mở trang này.',
  'rate-limited': 'Có quá nhiều lần thử trong thời gian ngắn.',
  unauthenticated: 'Phiên làm việc đã hết. Phần đã nhập được giữ cho đến khi đóng trang này.',
  forbidden: 'Việc này dành cho người có quyền khác.',
  'origin-rejected': 'Yêu cầu được gửi từ một trang khác nên không được thực hiện.',
  'not-found': 'Trang không có, hoặc không thuộc phạm vi của ông/bà.',
  'file-too-large': 'Nội dung gửi lên quá lớn; mỗi tệp tối đa 20 MB.',
  validation: 'Các ô cần sửa được đánh dấu.',
  unavailable: 'Hệ thống đang khởi động hoặc bảo trì; dữ liệu đã lưu vẫn an toàn.',
  starting: 'Hệ thống đang khởi động hoặc bảo trì; dữ liệu đã lưu vẫn an toàn.',
  'wrong-use': 'Yêu cầu chưa đúng dạng.',
};

function detailOf(refusal: Refusal, { requestId, writes }: RequestContext): string {
  if (refusal.problem === 'internal') return `Lỗi thuộc về hệ thống và đã được ghi lại, mã ${requestId}.`;
  const detail = refusal.detail ?? details[refusal.problem] ?? '';
  return !writes || detail.includes(NOTHING_CHANGED) ? detail : `${detail} ${NOTHING_CHANGED}`.trim();
}

/** The document for a refusal. */
export function problemOf(refusal: Refusal, context: RequestContext): ProblemDocument {
  const { problem, detail: _detail, ...facts } = refusal;
  const { status, title } = problems[problem];
  return {
    ...facts,
    type: `/problems/${problem}`,
    title,
    status,
    detail: detailOf(refusal, context),
    instance: context.path,
    requestId: context.requestId,
  };
}

const BY_STATUS: Readonly<Record<number, ProblemSlug>> = {
  400: 'wrong-use',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  405: 'not-found',
  413: 'file-too-large',
  415: 'file-type',
  422: 'validation',
  429: 'rate-limited',
  503: 'unavailable',
};

/** What somebody threw, as a refusal; `internal` for everything that nobody expected. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof Refused) return error.refusal;
  if (error instanceof StaleVersion) return { problem: 'stale-version' };
  return { problem: BY_STATUS[statusOf(error)] ?? 'internal' };
}

/** Nest's own exceptions and those of the body parser carry a status. */
function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
  return typeof status === 'number' ? status : 500;
}
