import { describe, expect, it } from '@jest/globals';
import { likenessOf, SAME_WORK, workWordsOf } from './work.js';

const likeness = (one: string, other: string): number => likenessOf(workWordsOf(one), workWordsOf(other));

describe('whether two sentences order the same work', () => {
  it.each([
    [
      'Giao Trưởng phòng Văn hóa và Thông tin ban hành Kế hoạch tuyên truyền sử dụng dịch vụ công trực tuyến trên địa bàn Thành phố năm 2024',
      'Phòng Văn hoá và Thông tin khẩn trương xây dựng, ban hành kế hoạch tuyên truyền dịch vụ công trực tuyến, hoàn thành trước ngày 30/10/2024',
    ],
    [
      'Tiếp tục rà soát, đẩy nhanh tiến độ số hóa hồ sơ, kết quả giải quyết thủ tục hành chính',
      'Đẩy nhanh việc số hoá hồ sơ, giấy tờ, kết quả giải quyết thủ tục hành chính còn tồn đọng',
    ],
    [
      'Rà soát các nhà ở, công trình xây dựng không phép dọc tuyến kênh Xáng và lập danh sách báo cáo UBND Thành phố',
      'Giao Phòng Quản lý đô thị lập danh sách công trình xây dựng không phép dọc kênh Xáng, báo cáo trước ngày 20/11/2024',
    ],
    [
      'Giải ngân vốn đầu tư công năm 2024 của các dự án do đơn vị làm chủ đầu tư đạt tối thiểu 95%',
      'Khẩn trương giải ngân hết vốn đầu tư công của các dự án do đơn vị làm chủ đầu tư',
    ],
    [
      'Gửi thư xin lỗi đối với hồ sơ thủ tục hành chính trễ hạn',
      'Thực hiện việc gửi thư xin lỗi tổ chức, cá nhân khi hồ sơ thủ tục hành chính trễ hạn',
    ],
    // Seeds 001 and 000: two directives of one office, a year apart, about one thing.
    [
      'Phối hợp cùng với phòng Văn hóa và Thông tin Thành phố tăng cường công tác hướng dẫn số hóa hồ sơ, kết quả giải quyết thủ tục hành chính',
      'Chỉ đạo cán bộ chuyên môn tiếp tục hướng dẫn số hóa hồ sơ, kết quả giải quyết TTHC, thủ tục hành chính',
    ],
  ])('the same: %s', (one, other) => {
    expect(likeness(one, other)).toBeGreaterThanOrEqual(SAME_WORK);
    expect(likeness(other, one)).toBe(likeness(one, other));
  });

  it.each([
    [
      'Rà soát, cập nhật danh mục thủ tục hành chính thuộc thẩm quyền giải quyết của Thành phố',
      'Đẩy nhanh việc số hoá hồ sơ, giấy tờ, kết quả giải quyết thủ tục hành chính còn tồn đọng',
    ],
    [
      'Báo cáo Chủ tịch UBND Thành phố kết quả thực hiện mục 2',
      'Báo cáo Chủ tịch UBND Thành phố kết quả thực hiện mục 2',
    ],
    [
      'Kiểm tra an toàn thực phẩm tại bếp ăn tập thể các trường học trên địa bàn',
      'Kiểm tra an toàn phòng cháy chữa cháy tại các trường học trên địa bàn',
    ],
    [
      'Giải ngân vốn đầu tư công năm 2024 của các dự án do đơn vị làm chủ đầu tư',
      'Lập kế hoạch vốn đầu tư công năm 2025',
    ],
    [
      'Tuyên truyền sử dụng dịch vụ công trực tuyến đến người dân',
      'Tuyên truyền chuyển đổi số, thanh toán không dùng tiền mặt',
    ],
    [
      'Báo cáo tiến độ Phòng Kinh tế, Hạ tầng và Đô thị, Văn phòng HĐND và UBND phường, Thứ Năm hằng tuần',
      'Tổng kết, đề nghị khen thưởng Văn phòng HĐND và UBND phường, Phòng Kinh tế, Hạ tầng và Đô thị',
    ],
  ])('not the same: %s', (one, other) => {
    expect(likeness(one, other)).toBeLessThan(SAME_WORK);
  });

  it('is 1 for the same words, whatever the tones stand on and however letters are composed', () => {
    const text = 'Số hoá hồ sơ địa chính của các phường chưa hoàn chỉnh dữ liệu';
    expect(likeness(text, text.replace('hoá', 'hóa').normalize('NFD'))).toBe(1);
  });
});
