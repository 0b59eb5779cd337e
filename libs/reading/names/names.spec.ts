import { describe, expect, it } from '@jest/globals';
import { read } from '../index.js';

const letter = (to: string, body: string): string =>
  `ỦY BAN NHÂN DÂN TỈNH AN GIANG\n\nSố: 12/UBND-NC\nV/v thử nghiệm\n\nAn Giang, ngày 05 tháng 3 năm 2024\n\nKính gửi: ${to}.\n\nỦy ban nhân dân tỉnh có ý kiến chỉ đạo như sau:\n\n${body}\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nCHỦ TỊCH\n\nLê Văn Tám\n`;
const ownersOf = (body: string, to = 'Các sở, ban, ngành tỉnh'): string =>
  read(letter(to, body))
    .obligations[0]?.owners.map(({ text, role }) => (role === 'lead' ? text : `+ ${text}`))
    .join(' | ') ?? '';

describe('where a name ends', () => {
  it.each([
    ['Giao Ủy ban nhân dân thành phố Sa Đéc lập danh mục dịch vụ công.', 'Ủy ban nhân dân thành phố Sa Đéc'],
    ['UBND thành phố Huế gầy dựng phong trào đọc sách trong trường học.', 'UBND thành phố Huế'],
    ['Ban Quản lý dự án đầu tư xây dựng thành phố đốc thúc nhà thầu.', 'Ban Quản lý dự án đầu tư xây dựng thành phố'],
    [
      'Phòng Quản lý nhà và thị trường bất động sản giải đáp vướng mắc.',
      'Phòng Quản lý nhà và thị trường bất động sản',
    ],
    ['Các thành viên Ban Chỉ huy bám địa bàn được phân công.', 'Các thành viên Ban Chỉ huy'],
    ['Cục Hàng không Việt Nam kiểm tra các cảng.', 'Cục Hàng không Việt Nam'],
    ['Đài truyền thanh xã tiếp âm đài huyện.', 'Đài truyền thanh xã'],
    ['Trưởng 11 thôn đến từng nhà phát tờ rơi.', 'Trưởng 11 thôn'],
    [
      'Sở Xây dựng chủ trì, phối hợp với Lữ đoàn Công binh 249 khảo sát vị trí.',
      'Sở Xây dựng | + Lữ đoàn Công binh 249',
    ],
    ['Công an huyện phối hợp Thanh tra giao thông xử phạt xe quá tải.', 'Công an huyện | + Thanh tra giao thông'],
    ['Đài Truyền hình Việt Nam, Thông tấn xã Việt Nam đưa tin.', 'Đài Truyền hình Việt Nam | Thông tấn xã Việt Nam'],
    ['Các sở, ban, ngành; UBND các huyện:\n- Lập danh sách.', 'Các sở, ban, ngành | UBND các huyện'],
  ])('%s', (sentence, owners) => expect(ownersOf(`1. ${sentence}`)).toBe(owners));

  it('is told by the addressees where no vocabulary knows it', () => {
    const name = 'Ban Quản lý Khu di tích lâu đài cổ';
    expect(ownersOf(`1. ${name} lập danh sách.`, name)).toBe(name);
  });

  it('is told by the capitals of a unit whose kind is unknown', () => {
    expect(ownersOf('1. Đề nghị Thương hội Gia Định mở gian hàng bình ổn.')).toBe('Thương hội Gia Định');
    expect(ownersOf('1. Các tổ trưởng liên gia vận động người dân.')).toBe('Các tổ trưởng liên gia');
  });
});
