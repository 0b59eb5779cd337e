import { civilDate, instant } from '@dondoc/domain';
import { describe, expect, it } from '@jest/globals';
import { composeMail, type MailRequest } from './compose.js';
import { digestValuesOf, type DigestItem } from './digest.js';
import { loadTemplates, MAIL_NAMES } from './load.js';
import { shortenedOf } from './words.js';

const templates = loadTemplates('<title>{{subject}}</title>{{body}}|{{buttons}}|{{close}}|{{footer}}');
const letterhead = {
  office: 'Ủy ban nhân dân thành phố Sa Đéc',
  contact: { unit: 'Phòng Nội vụ', name: 'Võ Thị Thu Ngân', phone: '0277 3 000 000', email: 'noivu@sadec.example' },
};
const mailOf = (request: Pick<MailRequest, 'name' | 'values'> & Partial<MailRequest>) =>
  composeMail(templates, letterhead, {
    recipient: { name: 'Phạm Minh Khoa', principalName: null },
    why: 'ông/bà là Trưởng phòng Văn hóa và Thông tin',
    preferences: null,
    ...request,
  });
const CLOSE = `
Trân trọng.
Phòng Nội vụ – Ủy ban nhân dân thành phố Sa Đéc
--
Ông/bà nhận thư này vì ông/bà là Trưởng phòng Văn hóa và Thông tin.
Cần trao đổi, xin liên hệ Võ Thị Thu Ngân, Phòng Nội vụ, điện thoại 0277 3 000 000, thư điện tử noivu@sadec.example; trả lời thư này cũng đến địa chỉ ấy.`;
const task = {
  title: 'Báo cáo kết quả thực hiện mục 2 về Chủ tịch UBND Thành phố',
  dueOn: '15/10/2024',
  due: 'hết ngày 15/10/2024 (thứ Ba)',
  role: 'chủ trì',
  item: '2',
};
const unit = { name: 'Phòng Văn hóa và Thông tin', short: 'Văn hóa và Thông tin' };
const directive = { ref: 'Công văn tháng 10/2024 của UBND thành phố Sa Đéc (chưa có số)' };
const link = {
  task: 'https://dondoc.example/nhiem-vu/NV-1',
  report: 'https://dondoc.example/nhiem-vu/NV-1?lam=bao-cao',
  mine: 'https://dondoc.example/viec-cua-toi',
};

describe('mails, to the letter (texts.md §1)', () => {
  it('the digest', () => {
    const item = (group: DigestItem['group'], title: string, rest: Partial<DigestItem>): DigestItem => ({
      group,
      title,
      source: 'Công văn số 412/UBND-HC ngày 30/09/2024, mục 3',
      dueOn: null,
      dueAt: null,
      reviewOn: null,
      note: null,
      link: null,
      ...rest,
    });
    const items = [
      item('Còn 1 ngày làm việc', task.title, {
        source: `${directive.ref}, mục 2`,
        dueOn: civilDate('2024-10-15'),
        dueAt: instant('2024-10-16T00:00:00+07:00'),
        link: { label: 'Báo cáo kết quả', address: 'https://dondoc.example/t/000-2-5' },
      }),
      item('Còn 3 ngày làm việc', 'Tổng hợp tin, bài tuyên truyền cải cách hành chính quý III', {
        dueOn: civilDate('2024-10-17'),
        dueAt: instant('2024-10-18T00:00:00+07:00'),
      }),
      item('Mới giao', 'Xây dựng kế hoạch tập huấn chữ ký số cho công chức cấp xã', {
        source: 'Thông báo số 98/TB-UBND ngày 11/10/2024, mục 4',
        reviewOn: civilDate('2024-10-25'),
      }),
      item('Đến ngày rà soát', 'Hướng dẫn các đơn vị số hóa kết quả giải quyết thủ tục hành chính còn hiệu lực', {
        source: 'Công văn số 412/UBND-HC ngày 30/09/2024, mục 2',
        note: 'Chỉ cần cho biết: đang làm, đã xong hay vướng mắc',
      }),
    ];
    const mail = mailOf({
      name: 'digest',
      values: { ...digestValuesOf(items, civilDate('2024-10-14')), link },
      why: 'ông/bà được phân công thực hiện các nhiệm vụ trên',
      preferences: 'https://dondoc.example/thu',
    });
    expect(mail.subject).toBe('Việc cần làm ngày 14/10/2024: 4 việc, 1 việc hạn 15/10/2024');
    expect(mail.text).toBe(`Kính gửi ông/bà Phạm Minh Khoa,
Ông/bà có 4 việc cần xem:

CÒN 1 NGÀY LÀM VIỆC (1)
1. Báo cáo kết quả thực hiện mục 2 về Chủ tịch UBND Thành phố
   Công văn tháng 10/2024 của UBND thành phố Sa Đéc (chưa có số), mục 2 · Hạn: hết ngày 15/10/2024 (thứ Ba)
   Báo cáo kết quả: https://dondoc.example/t/000-2-5
CÒN 3 NGÀY LÀM VIỆC (1)
2. Tổng hợp tin, bài tuyên truyền cải cách hành chính quý III
   Công văn số 412/UBND-HC ngày 30/09/2024, mục 3 · Hạn: hết ngày 17/10/2024 (thứ Năm)
MỚI GIAO (1)
3. Xây dựng kế hoạch tập huấn chữ ký số cho công chức cấp xã
   Thông báo số 98/TB-UBND ngày 11/10/2024, mục 4 · Chưa ấn định hạn, rà soát ngày 25/10/2024
ĐẾN NGÀY RÀ SOÁT (1)
4. Hướng dẫn các đơn vị số hóa kết quả giải quyết thủ tục hành chính còn hiệu lực
   Công văn số 412/UBND-HC ngày 30/09/2024, mục 2 · Chỉ cần cho biết: đang làm, đã xong hay vướng mắc

Mở việc của tôi: https://dondoc.example/viec-cua-toi

Trân trọng.
Phòng Nội vụ – Ủy ban nhân dân thành phố Sa Đéc
--
Ông/bà nhận thư này vì ông/bà được phân công thực hiện các nhiệm vụ trên.
Cần trao đổi, xin liên hệ Võ Thị Thu Ngân, Phòng Nội vụ, điện thoại 0277 3 000 000, thư điện tử noivu@sadec.example; trả lời thư này cũng đến địa chỉ ấy.
Chọn thư muốn nhận: https://dondoc.example/thu`);
  });

  it('assigned: empty facts leave no line', () => {
    const mail = mailOf({
      name: 'assigned',
      values: {
        task: { ...task, reportTo: 'Chủ tịch UBND Thành phố', via: 'Phòng Nội vụ', quote: 'Báo cáo kết quả thực hiện' },
        unit,
        directive,
        link,
      },
    });
    expect(mail.subject).toBe('Nhiệm vụ mới, hạn 15/10/2024: Báo cáo kết quả thực hiện mục 2 về Chủ…');
    expect([...mail.subject].length).toBeLessThanOrEqual(70);
    expect(mail.text).toBe(`Kính gửi ông/bà Phạm Minh Khoa,
Phòng Văn hóa và Thông tin được giao chủ trì nhiệm vụ sau:

Báo cáo kết quả thực hiện mục 2 về Chủ tịch UBND Thành phố
Theo: Công văn tháng 10/2024 của UBND thành phố Sa Đéc (chưa có số), mục 2
Hạn: hết ngày 15/10/2024 (thứ Ba)
Báo cáo về: Chủ tịch UBND Thành phố, thông qua Phòng Nội vụ
Nguyên văn: “Báo cáo kết quả thực hiện”

Đề nghị ông/bà xem và tiếp nhận. Nếu nhiệm vụ không thuộc đơn vị mình hoặc hạn chưa đúng với văn bản, xin báo cho người theo dõi để điều chỉnh.

Xem và tiếp nhận: https://dondoc.example/nhiem-vu/NV-1
${CLOSE}`);
  });

  it('due today, before a day off as well', () => {
    const values = { task: { ...task, until: 'trước 24 giờ 00 hôm nay' }, unit, directive, link };
    expect(mailOf({ name: 'due-today', values }).text).toContain(`Hôm nay, 15/10/2024, là hạn của nhiệm vụ:

Báo cáo kết quả thực hiện mục 2 về Chủ tịch UBND Thành phố
Theo: Công văn tháng 10/2024 của UBND thành phố Sa Đéc (chưa có số), mục 2
Báo cáo gửi trước 24 giờ 00 hôm nay, khi được xác nhận, vẫn tính là đúng hạn dù việc xác nhận diễn ra sau đó.

Nếu chưa kịp, xin đề nghị gia hạn hoặc báo vướng mắc; khi có quyết định, hạn được tính lại.`);
    expect(
      mailOf({ name: 'due-today', values: { ...values, task: { ...values.task, beforeDayOff: true } } }).text,
    ).toContain('Nhiệm vụ sau đến hạn hết ngày 15/10/2024 (thứ Ba); hôm nay là ngày làm việc cuối cùng trước hạn:');
  });

  it('rung 1 lists its tasks and cannot be switched off', () => {
    const mail = mailOf({
      name: 'rung-urge',
      values: {
        n: 2,
        now: '07:30 16/10/2024',
        unit,
        link,
        tasks: [1, 2].map(() => ({ directive, task: { ...task, lateFrom: '16/10/2024', nextOn: '18/10/2024' } })),
      },
    });
    expect(mail.subject).toBe('Đôn đốc: 2 nhiệm vụ đã qua hạn, đề nghị phản hồi');
    expect(mail.text).toBe(`Kính gửi ông/bà Phạm Minh Khoa,
Đến 07:30 16/10/2024, các nhiệm vụ sau của Phòng Văn hóa và Thông tin đã qua hạn và hệ thống chưa nhận được báo cáo kết quả:

1. Báo cáo kết quả thực hiện mục 2 về Chủ tịch UBND Thành phố
   Theo: Công văn tháng 10/2024 của UBND thành phố Sa Đéc (chưa có số), mục 2
   Hạn: hết ngày 15/10/2024 (thứ Ba) · Quá hạn từ: 16/10/2024 · Nếu chưa có phản hồi, xem xét yêu cầu giải trình từ: 18/10/2024
2. Báo cáo kết quả thực hiện mục 2 về Chủ tịch UBND Thành phố
   Theo: Công văn tháng 10/2024 của UBND thành phố Sa Đéc (chưa có số), mục 2
   Hạn: hết ngày 15/10/2024 (thứ Ba) · Quá hạn từ: 16/10/2024 · Nếu chưa có phản hồi, xem xét yêu cầu giải trình từ: 18/10/2024

Với mỗi nhiệm vụ, đề nghị ông/bà chọn một cách phản hồi:
– Đã xong: báo cáo kết quả, ghi số và ngày văn bản. Văn bản đã phát hành đúng hạn có thể được ghi nhận theo ngày văn bản.
– Cần thêm thời gian: đề nghị gia hạn, nêu lý do và ngày dự kiến xong.
– Đang chờ cơ quan khác: báo vướng mắc, nêu chờ ai, chờ việc gì.

Khi đề nghị gia hạn lần đầu hoặc vướng mắc còn chờ quyết định, các bước tiếp theo tạm dừng. Nếu thông tin trên chưa đúng, xin báo người theo dõi.

Phản hồi từng nhiệm vụ: https://dondoc.example/viec-cua-toi
${CLOSE}
Thư này gửi theo quy định theo dõi nhiệm vụ nên không có mục tắt nhận.`);
  });

  it('extension granted, accepted, returned, refused', () => {
    const decider = { name: 'Võ Thị Thu Ngân' };
    const granted = mailOf({
      name: 'extension-granted',
      values: {
        task: { ...task, originalDue: 'hết ngày 11/10/2024 (thứ Sáu)' },
        decider,
        request: { on: '10/10/2024' },
        link,
      },
    });
    expect(granted.subject).toMatch(/^Đồng ý gia hạn đến 15\/10\/2024: Báo cáo .*…$/);
    expect(granted.text).toContain(`Đề nghị gia hạn ngày 10/10/2024 đã được Võ Thị Thu Ngân đồng ý.
Hạn ban đầu: hết ngày 11/10/2024 (thứ Sáu)
Hạn mới: hết ngày 15/10/2024 (thứ Ba)
Cả hai hạn đều được lưu.`);
    const accepted = mailOf({
      name: 'accepted',
      values: { task: { ...task, completedOn: '14/10/2024', outcome: 'trước hạn' }, decider, unit, reason: null, link },
    });
    expect(accepted.text).toContain(`Võ Thị Thu Ngân đã xác nhận kết quả của Phòng Văn hóa và Thông tin:

Báo cáo kết quả thực hiện mục 2 về Chủ tịch UBND Thành phố
Ngày hoàn thành được ghi nhận: 14/10/2024 (trước hạn)

Cảm ơn ông/bà.`);
    expect(
      mailOf({
        name: 'returned',
        values: { task, decider, submission: { at: '14/10/2024' }, verdict: { reason: 'Thiếu số liệu quý III' }, link },
      }).text,
    ).toContain(
      'và đề nghị bổ sung:\n\n“Thiếu số liệu quý III”\n\nBản đã gửi được giữ lại. Hạn vẫn là hết ngày 15/10/2024 (thứ Ba);',
    );
    expect(
      mailOf({
        name: 'extension-refused',
        values: { task, request: { on: '10/10/2024' }, reason: 'Cần trước phiên họp', link },
      }).text,
    ).toContain('Lý do: Cần trước phiên họp\n\nNếu đang chờ');
  });

  it('a decided proposal never carries the criticism itself', () => {
    const values = {
      task,
      decider: { name: 'Nguyễn Văn An' },
      proposal: { on: '24/10/2024' },
      link: { proposal: 'https://dondoc.example/de-xuat/1' },
    };
    expect(
      mailOf({
        name: 'proposal-decided',
        values: { ...values, criticise: true, decision: { label: 'Phê bình' }, reason: 'x' },
      }).text,
    ).toContain(
      'Nguyễn Văn An đã xem hồ sơ đề xuất ngày 24/10/2024 và đã có quyết định. Nội dung được thông báo bằng văn bản, phát hành theo quy trình văn thư.',
    );
    expect(
      mailOf({
        name: 'proposal-decided',
        values: { ...values, other: true, decision: { label: 'Nhắc nhở' }, reason: 'Đã khắc phục' },
      }).text,
    ).toContain('hồ sơ đề xuất ngày 24/10/2024 và quyết định: Nhắc nhở.\nLý do: Đã khắc phục');
  });

  it('a deputy is addressed for the principal; values are escaped in HTML and never read as templates', () => {
    const mail = mailOf({
      name: 'due-tomorrow',
      values: { task: { ...task, title: '<b>{{office}}</b>' }, directive, link },
      recipient: { name: 'Lê Văn Bình', principalName: 'Phạm Minh Khoa' },
    });
    expect(mail.text.split('\n')[0]).toBe('Kính gửi ông/bà Lê Văn Bình (thay ông/bà Phạm Minh Khoa),');
    expect(mail.html).toContain('&lt;b&gt;{{office}}&lt;/b&gt;');
    expect(mail.html).not.toContain('<b>');
  });

  it('no template leaves a placeholder behind, whatever is missing', () => {
    for (const name of MAIL_NAMES) {
      const mail = mailOf({ name, values: {} });
      expect(mail.text + mail.subject + mail.html).not.toMatch(/\{\{|\}\}|\u0000|\u0001|undefined|null/);
    }
  });
});

describe('titles in subjects', () => {
  it('are cut at a word and keep no trailing sign', () => {
    expect(shortenedOf('Rà soát, cập nhật danh mục thủ tục', 20)).toBe('Rà soát, cập nhật…');
    expect(shortenedOf('ngắn', 20)).toBe('ngắn');
  });
});
