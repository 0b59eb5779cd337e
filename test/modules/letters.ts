const DUTY = 'Giao Trưởng phòng Văn hóa và Thông tin Thành phố báo cáo kết quả trước ngày 01 tháng 11 năm 2024.';
const BLANK = 'Sa Đéc, ngày       tháng 10 năm 2024';

/** A letter of one item with one deadline; `n` makes its content unlike any other, `head` is the line with place and day. */
export const letter = (n: number | string, duty = DUTY, head = BLANK): string =>
  `ỦY BAN NHÂN DÂN\nTHÀNH PHỐ SA ĐÉC\n\nSố:       /UBND-HC\n${head}\nV/v thử nghiệm số ${n}\n\nKính gửi: Các phòng chuyên môn Thành phố.\n\n1. ${duty}\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nNguyễn Văn A\n`;
