import { dateTextOf } from '../deadline/words.js';
import { isCivilDate, isInstant, civilDateOf, timeOfDayOf } from '../time/index.js';
import type { HeldReason } from './case.js';

/** The names that a reason only holds the ids of. */
export interface HeldNames {
  readonly personName: (personId: string) => string;
  readonly unitName: string;
  /** The rung that is held. */
  readonly rung: number;
  /** Who decides the proposal that waits. */
  readonly leader?: string;
}

const VERBS: Readonly<Record<number, string>> = {
  1: 'đôn đốc',
  2: 'yêu cầu giải trình',
  3: 'đề xuất phê bình',
  4: 'đề xuất kiểm điểm',
};
const NOTICES: Readonly<Record<number, string>> = {
  1: 'thư đôn đốc',
  2: 'thư yêu cầu giải trình',
  3: 'thông báo về hồ sơ đề xuất',
};

type Fact = HeldReason['facts'][string] | undefined;

const dayOf = (fact: Fact): string => (typeof fact === 'string' && isCivilDate(fact) ? dateTextOf(fact) : '');
const momentOf = (fact: Fact): string =>
  typeof fact === 'string' && isInstant(fact)
    ? `${timeOfDayOf(fact)} ${dateTextOf(civilDateOf(fact))}`
    : 'khung giờ tới';
const listOf = (fact: Fact): string =>
  Array.isArray(fact) ? fact.map((each: string) => (isCivilDate(each) ? dateTextOf(each) : each)).join(', ') : '';
const bracketed = (fact: Fact): string => (typeof fact === 'string' && fact !== '' ? ` (${fact})` : '');

/** Why a rung is held, in the words of texts.md §3 "Why the next rung is held". */
export function heldSentenceOf({ code, facts }: HeldReason, names: HeldNames): string {
  const notYet = `Chưa thể ${VERBS[names.rung] ?? ''}`;
  const notice = NOTICES[Number(facts['noticeRung'])] ?? 'thư nấc trước';
  const person = typeof facts['personId'] === 'string' ? names.personName(facts['personId']) : '';
  const on = dayOf(facts['on']);
  switch (code) {
    case 'refused':
      return `${notYet}: ${notice} ngày ${on} chưa gửi được tới ${person}${bracketed(facts['answer'])}.`;
    case 'bounced':
      return `${notYet}: ${notice} ngày ${on} đã bị trả về${bracketed(facts['answer'])}.`;
    case 'queued':
      return `${notYet}: ${notice} đang chờ khung giờ gửi, dự kiến ${momentOf(facts['at'])}.`;
    case 'notSent':
      return `${notYet}: ${notice} ngày ${on} chưa có bằng chứng đã gửi tới ${person}.`;
    case 'noHead':
      return `${notYet}: ${names.unitName} chưa có thủ trưởng trên hệ thống.`;
    case 'noChannel':
      return `${notYet}: ${person} chưa có địa chỉ nhận thông báo.`;
    case 'newHead':
      return `${person} giữ chức từ ngày ${dayOf(facts['since'])}: thông báo nấc trước được gửi lại và thời gian được tính lại từ đầu.`;
    case 'toConfirm':
      return 'Chờ người theo dõi xác nhận.';
    case 'toWeigh':
      return `Giải trình ngày ${on} đang chờ xem xét.`;
    case 'delayRunning':
      return `Chưa đủ ${Number(facts['n'])} ngày làm việc kể từ hạn; sớm nhất là ${on}.`;
    case 'rungRecent':
      return `Nấc trước vừa thực hiện ngày ${on}; sớm nhất là ${dayOf(facts['next'])}.`;
    case 'explanationRunning':
      return (facts['until'] ?? null) === null
        ? 'Thời hạn giải trình chưa bắt đầu: chưa có bằng chứng đã gửi đến.'
        : `Thời hạn giải trình còn đến hết ngày ${dayOf(facts['until'])}.`;
    case 'outage':
      return `Hệ thống gián đoạn ngày ${listOf(facts['days'])}; ${Number(facts['n'])} ngày làm việc không được tính.`;
    case 'submitted':
      return `Đơn vị đã báo cáo kết quả ngày ${on}, đang chờ xác nhận.`;
    case 'returned':
      return `Kết quả được trả lại ngày ${on}; đơn vị có 2 ngày làm việc để bổ sung.`;
    case 'extension':
      return `Đề nghị gia hạn ngày ${on} đang chờ quyết định.`;
    case 'blockerAwaited':
      return `Vướng mắc báo ngày ${on} đang chờ ý kiến.`;
    case 'blockerAgreed':
      return `Thời hạn tạm dừng từ ${on}: chờ ${String(facts['waitsFor'] ?? '')}.`;
    case 'suspended':
      return `Nhiệm vụ tạm dừng đến ngày rà soát ${dayOf(facts['reviewOn'])}.`;
    case 'proposalOpen':
      return `Đề xuất ngày ${on} đang chờ ${names.leader ?? 'lãnh đạo'} quyết định.`;
    case 'notAsked':
      return 'Đơn vị chưa được yêu cầu giải trình.';
    case 'dossierIncomplete':
      return `Hồ sơ còn thiếu: ${listOf(facts['missing'])}.`;
    case 'noDecider':
      return 'Chưa có lãnh đạo không liên quan để quyết định.';
  }
}
