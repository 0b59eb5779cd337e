import type { ProblemSlug, Refusal } from '@dondoc/contracts';
import { problems } from '@dondoc/contracts';
import { dateTextOf, type CivilDate, type Instant, type Problem, type TaskState } from '@dondoc/domain';
import { unitOf, type UnitRef } from './surroundings.js';
import { instantTextOf, ROLE_WORDS, STATE_WORDS, VERB_WORDS } from './words.js';

/** What the sentence of a refusal may need beside the facts of the decision. */
export interface RefusalFacts {
  readonly task?: TaskState;
  readonly units?: ReadonlyMap<string, UnitRef>;
  /** Who decided or changed first, and when. */
  readonly other?: { readonly name: string; readonly at: Instant } | null;
}

const day = (value: unknown): string => (typeof value === 'string' ? dateTextOf(value as CivilDate) : '');
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const listOf = (words: readonly string[]): string => words.join(', ');

type Sentence = (problem: Problem, facts: RefusalFacts) => string;

const DECISIONS: Readonly<Record<string, string>> = {
  accept: 'Xác nhận hoàn thành',
  return: 'Trả lại để bổ sung',
  granted: 'Đồng ý gia hạn',
  refused: 'Giữ nguyên hạn',
};

const FIELD_SENTENCES: Readonly<Record<string, string>> = {
  unit: 'Nhiệm vụ đang do đơn vị này chủ trì; xin chọn đơn vị khác.',
  dueOn: 'Ngày này là hạn hiện tại; xin chọn ngày khác.',
  officerId: 'Người được phân công cần có vị trí công tác tại đơn vị chủ trì.',
  fileIds: 'Có tệp chưa được tải lên.',
};

/** Details of texts.md §4; the edge adds "Chưa có gì thay đổi.". */
const SENTENCES: Partial<Record<ProblemSlug, Sentence>> = {
  'not-your-unit': (problem, { units, task }) => {
    const id = task?.leadUnitId ?? textOf(problem['unitId']);
    return `Nhiệm vụ này do ${unitOf(units ?? new Map(), id).name} chủ trì; đơn vị đó báo cáo kết quả.`;
  },
  forbidden: ({ roles }) => {
    const words = Array.isArray(roles)
      ? roles.map((role: keyof typeof ROLE_WORDS) => ROLE_WORDS[role].toLowerCase())
      : [];
    return `Việc này dành cho ${listOf(words)}.`;
  },
  'self-decision': () => 'Ông/bà là người đề nghị, hoặc việc này thuộc đơn vị của ông/bà.',
  'state-not-allowed': ({ state, possible, action }) => {
    const words = STATE_WORDS[state as keyof typeof STATE_WORDS] ?? '';
    const others = Array.isArray(possible)
      ? possible.map((verb: string) => VERB_WORDS[verb]).filter((each) => each !== undefined)
      : [];
    const rest = others.length === 0 ? '' : ` Có thể: ${listOf(others)}.`;
    return `Chưa thể ${VERB_WORDS[String(action)] ?? 'làm việc này'}. Nhiệm vụ đang ở trạng thái “${words}”.${rest}`;
  },
  'already-decided': ({ decision, at }, { other }) => {
    const words = DECISIONS[String(decision)] ?? '';
    const when = other?.at ?? (at as Instant | undefined);
    const what = words === '' ? 'đã quyết định' : `đã quyết định “${words}”`;
    return `${other?.name ?? 'Người có thẩm quyền'} ${what}${when === undefined ? '' : ` lúc ${instantTextOf(when)}`}. Quyết định đầu tiên được giữ.`;
  },
  'withdraw-too-late': ({ at }, { other }) => {
    const when = other?.at ?? (at as Instant | undefined);
    return `${other?.name ?? 'Người có thẩm quyền'} đã ghi ý kiến${when === undefined ? '' : ` lúc ${instantTextOf(when)}`} nên không rút được.`;
  },
  'stale-version': (_problem, { other }) =>
    other
      ? `${other.name} đã cập nhật lúc ${instantTextOf(other.at)}, sau khi ông/bà mở trang này.`
      : 'Nội dung đã được cập nhật sau khi ông/bà mở trang này.',
  'reason-required': () => 'Lý do được lưu cùng lịch sử nhiệm vụ.',
  'evidence-required': ({ on }) => `Ghi nhận ngày ${day(on)} cần có văn bản kèm theo.`,
  'date-invalid': ({ text, field }) =>
    field === 'completedOn' || field === 'documentOn'
      ? `Ngày ${day(text)} nằm ngoài thời gian thực hiện nhiệm vụ.`
      : `Ngày ${day(text)} sớm hơn ngày giao nhiệm vụ.`,
  'extension-past': ({ until, dueOn, minimum }) => {
    const why =
      String(until) <= String(dueOn)
        ? `Ngày ${day(until)} không sau hạn hiện tại ${day(dueOn)}.`
        : `Ngày ${day(until)} đã qua.`;
    return `${why} Chọn từ ngày ${day(minimum)} trở đi.`;
  },
  'extension-open': ({ on }) => `Đề nghị gia hạn ngày ${day(on)} chưa có ý kiến.`,
  'extension-undated': () => 'Không có hạn để gia hạn.',
  'unit-unknown': () => 'Đơn vị này chưa có trong danh mục.',
  'unit-ended': ({ on }) => `Đơn vị hoạt động đến ngày ${day(on)}.`,
  'not-yet-available': ({ verb }) => `“${VERB_WORDS[String(verb)] ?? String(verb)}” sẽ có ở bản sau.`,
  'not-found': () => 'Trang không có, hoặc không thuộc phạm vi của ông/bà.',
};

/** The refusal as it leaves the room: the slug and facts of the decision with its Vietnamese sentence. */
export function refusalOf(problem: Problem, facts: RefusalFacts = {}): Refusal {
  const slug = problem.problem as ProblemSlug;
  if (!(slug in problems)) throw new Error(`unknown refusal ${problem.problem}`);
  if (slug === 'validation') {
    const field = textOf(problem['field']);
    return {
      ...problem,
      problem: slug,
      errors: [{ path: field, message: FIELD_SENTENCES[field] ?? 'Giá trị chưa đúng dạng.' }],
    };
  }
  const sentence = SENTENCES[slug]?.(problem, facts);
  return { ...problem, problem: slug, ...(sentence === undefined ? {} : { detail: sentence }) };
}
