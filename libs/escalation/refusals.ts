import { problems, type ProblemSlug, type Refusal } from '@dondoc/contracts';
import { dateTextOf, type CivilDate, type Instant, type Problem } from '@dondoc/domain';
import { unitOf, type UnitName } from './surroundings.js';
import { instantTextOf } from './words.js';

/** What the sentence of a refusal may need beside the facts of the decision. */
export interface RefusalFacts {
  readonly units?: ReadonlyMap<string, UnitName>;
  /** Who decided first, what and when. */
  readonly decided?: { readonly name: string; readonly what: string; readonly at: Instant } | null;
}

const ROLES: Readonly<Record<string, string>> = {
  leader: 'lãnh đạo',
  monitor: 'người theo dõi',
  unitHead: 'thủ trưởng đơn vị',
  officer: 'người thực hiện',
  admin: 'quản trị',
};
const VERBS: Readonly<Record<string, string>> = {
  confirmRung: 'xác nhận nấc này',
  explain: 'giải trình',
  weigh: 'ghi ý kiến về giải trình',
  decideProposal: 'quyết định đề xuất',
  answerDossier: 'gửi ý kiến về hồ sơ',
};

const SENTENCES: Partial<Record<ProblemSlug, (problem: Problem, facts: RefusalFacts) => string>> = {
  'not-your-unit': ({ unitId }, { units }) =>
    `Nhiệm vụ này do ${unitOf(units ?? new Map(), typeof unitId === 'string' ? unitId : '').name} chủ trì; đơn vị đó trả lời.`,
  forbidden: ({ roles }) =>
    `Việc này dành cho ${(Array.isArray(roles) ? roles : []).map((role: string) => ROLES[role] ?? role).join(', ')}.`,
  'self-decision': () => 'Ông/bà là người đề nghị, hoặc việc này thuộc đơn vị của ông/bà.',
  'state-not-allowed': ({ action }) => `Chưa thể ${VERBS[String(action)] ?? 'làm việc này'} ở bước này.`,
  'already-decided': ({ at }, { decided }) => {
    if (decided)
      return `${decided.name} đã quyết định “${decided.what}” lúc ${instantTextOf(decided.at)}. Quyết định đầu tiên được giữ.`;
    const when = typeof at === 'string' ? ` lúc ${instantTextOf(at as Instant)}` : '';
    return `Người có thẩm quyền đã quyết định${when}. Quyết định đầu tiên được giữ.`;
  },
  'stale-version': () => 'Nội dung đã được cập nhật sau khi ông/bà mở trang này.',
  'reason-required': () => 'Lý do được lưu cùng hồ sơ.',
  'evidence-required': () => 'Cần có tài liệu kèm theo.',
  'date-invalid': ({ text }) => `Ngày ${typeof text === 'string' ? dateTextOf(text as CivilDate) : ''} đã qua.`,
  'not-yet-available': ({ verb }) => `“${VERBS[String(verb)] ?? String(verb)}” sẽ có ở bản sau.`,
  'not-found': () => 'Trang không có, hoặc không thuộc phạm vi của ông/bà.',
};

/** The refusal as it leaves the room: slug and facts of the decision with their Vietnamese sentence. */
export function refusalOf(problem: Problem, facts: RefusalFacts = {}): Refusal {
  const slug = problem.problem as ProblemSlug;
  if (!(slug in problems)) throw new Error(`unknown refusal ${problem.problem}`);
  const sentence = SENTENCES[slug]?.(problem, facts);
  return { ...problem, problem: slug, ...(sentence === undefined ? {} : { detail: sentence }) };
}
