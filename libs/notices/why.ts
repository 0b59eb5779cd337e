import type { PlannedNotice } from '@dondoc/domain';
import type { MailFacts } from './mail-facts.js';

/** Why somebody gets a letter, for its foot (texts.md §1, `{{why}}`). */
export function whyOf(notices: readonly PlannedNotice[], { seats, units }: Pick<MailFacts, 'seats' | 'units'>): string {
  const [first] = notices;
  if (first === undefined) return 'có yêu cầu đối với tài khoản của ông/bà';
  switch (first.as) {
    case 'head': {
      const seat = seats.find(
        ({ personId, unitId, role }) => personId === first.personId && unitId === first.unitId && role === 'unitHead',
      );
      return `ông/bà là ${seat?.title ?? 'thủ trưởng đơn vị'}`;
    }
    case 'officer':
      return notices.length > 1
        ? 'ông/bà được phân công thực hiện các nhiệm vụ trên'
        : 'ông/bà được phân công thực hiện nhiệm vụ này';
    case 'coordinator':
      return `${units.get(first.unitId)?.name ?? 'đơn vị của ông/bà'} là cơ quan phối hợp`;
    case 'monitor':
      return 'ông/bà được giao theo dõi nhiệm vụ';
    case 'leader':
      return 'việc này chờ ý kiến của ông/bà';
  }
}
