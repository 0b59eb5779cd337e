import type { Refusal } from '@dondoc/contracts';
import type { Problem, Role } from '@dondoc/domain';

const UNCHANGED = 'Chưa có gì thay đổi.';

const ROLE_NAMES: Readonly<Record<Role, string>> = {
  leader: 'lãnh đạo',
  monitor: 'người theo dõi',
  unitHead: 'thủ trưởng đơn vị',
  officer: 'người thực hiện',
  admin: 'quản trị',
};

/** What `may` refused, with its sentence (texts.md §4). */
export function forbidden(refused: Problem): Refusal {
  const roles = Array.isArray(refused['roles']) ? (refused['roles'] as Role[]) : [];
  const who = roles.map((role) => ROLE_NAMES[role]).join(', ');
  return { ...refused, problem: 'forbidden', detail: `Việc này dành cho ${who}. ${UNCHANGED}` };
}

export const NOT_FOUND: Refusal = {
  problem: 'not-found',
  detail: 'Trang không có, hoặc không thuộc phạm vi của ông/bà.',
};

/** The version sent is not the version that stands. */
export const staleVersion = (version: number): Refusal => ({
  problem: 'stale-version',
  version,
  detail: `Nội dung đã được cập nhật sau khi ông/bà mở trang này. ${UNCHANGED}`,
});

/** One field that the schema could not judge by itself; the same shape as the errors of the schemas. */
export const invalid = (path: string, message: string): Refusal => ({
  problem: 'validation',
  detail: `Các ô cần sửa được đánh dấu. ${UNCHANGED}`,
  errors: [{ path, message }],
});
