/**
 * What the Province assigned to the city in 2023 and 2024. The counts of 2023 are those of the report of September 2023 (seed 003): as
 * of 25/8/2023 51 tasks, 20 finished early, 24 on time, 1 late, 6 not yet due. The letters themselves are invented.
 */
export interface ProvinceItem {
  /** Follows "Giao Ủy ban nhân dân thành phố Sa Đéc …". */
  readonly duty: string;
  readonly lead: string;
  readonly dueOn: string;
  /** Day and hour at which the unit reports the result; null = still open when the demo begins. */
  readonly reportedAt: string | null;
}

export interface ProvinceDirective {
  readonly number: string;
  readonly signedOn: string;
  readonly summary: string;
  readonly items: readonly ProvinceItem[];
}

const item = (duty: string, lead: string, dueOn: string, reportedAt: string | null): ProvinceItem => ({
  duty,
  lead,
  dueOn,
  reportedAt,
});

export const provinceDirectives: readonly ProvinceDirective[] = [
  {
    number: '12/UBND-NC',
    signedOn: '2023-01-09',
    summary: 'triển khai công tác cải cách hành chính năm 2023',
    items: [
      item('ban hành Kế hoạch cải cách hành chính năm 2023', 'noivu', '2023-02-15', '2023-02-10T09:00'),
      item('ban hành Kế hoạch kiểm tra công tác cải cách hành chính', 'noivu', '2023-02-15', '2023-02-10T09:00'),
      item('ban hành Kế hoạch tuyên truyền cải cách hành chính', 'vhtt', '2023-02-15', '2023-02-15T15:00'),
      item('ban hành Kế hoạch rà soát thủ tục hành chính', 'vanphong', '2023-03-01', '2023-02-22T10:00'),
      item('công khai danh mục thủ tục hành chính tại Bộ phận Một cửa', 'vanphong', '2023-03-01', '2023-03-01T15:00'),
      item('đăng ký sáng kiến, mô hình mới về cải cách hành chính', 'noivu', '2023-03-01', '2023-03-01T15:00'),
    ],
  },
  {
    number: '35/UBND-TH',
    signedOn: '2023-01-31',
    summary: 'đẩy nhanh tiến độ giải ngân kế hoạch đầu tư công năm 2023',
    items: [
      item('lập kế hoạch giải ngân chi tiết từng dự án', 'tckh', '2023-02-28', '2023-02-22T10:00'),
      item('rà soát danh mục dự án chậm tiến độ', 'qldt', '2023-02-28', '2023-02-28T15:00'),
      item('cung cấp số liệu bồi thường, giải phóng mặt bằng', 'tnmt', '2023-02-28', '2023-02-28T15:00'),
      item('đề xuất điều chuyển vốn giữa các dự án', 'tckh', '2023-03-10', '2023-03-07T09:00'),
      item('thống kê số lượng hồ sơ quyết toán còn tồn', 'tckh', '2023-03-10', '2023-03-10T15:00'),
    ],
  },
  {
    number: '61/UBND-KGVX',
    signedOn: '2023-02-20',
    summary: 'tăng cường chuyển đổi số và dịch vụ công trực tuyến',
    items: [
      item('kiện toàn Tổ công nghệ số cộng đồng ở các khóm, ấp', 'vhtt', '2023-03-20', '2023-03-15T09:00'),
      item('lập danh sách dịch vụ công trực tuyến toàn trình', 'vanphong', '2023-03-20', '2023-03-15T09:00'),
      item('cung cấp danh sách đầu mối an toàn thông tin', 'vhtt', '2023-03-20', '2023-03-20T15:00'),
      item('triển khai chữ ký số cho cán bộ Bộ phận Một cửa', 'vhtt', '2023-03-31', '2023-03-31T15:00'),
      item('số hóa sổ hộ tịch giai đoạn trước năm 2016', 'tuphap', '2023-03-31', '2023-03-31T15:00'),
      item('cập nhật cơ sở dữ liệu cán bộ, công chức, viên chức', 'noivu', '2023-03-31', '2023-03-28T10:00'),
    ],
  },
  {
    number: '98/UBND-NC',
    signedOn: '2023-03-15',
    summary: 'rà soát tổ chức bộ máy và vị trí việc làm',
    items: [
      item('xây dựng Đề án vị trí việc làm của các phòng chuyên môn', 'noivu', '2023-04-12', '2023-04-07T09:00'),
      item('rà soát biên chế sự nghiệp giáo dục', 'gddt', '2023-04-12', '2023-04-12T15:00'),
      item('rà soát biên chế sự nghiệp y tế', 'yte', '2023-04-12', '2023-04-12T15:00'),
      item('báo cáo kết quả thực hiện tinh giản biên chế quý I', 'noivu', '2023-04-25', '2023-04-20T09:00'),
      item('đề xuất phân cấp quản lý trong lĩnh vực đô thị', 'qldt', '2023-04-25', '2023-04-25T15:00'),
      item('thống kê cán bộ không chuyên trách cấp xã', 'noivu', '2023-04-25', '2023-04-25T15:00'),
    ],
  },
  {
    number: '140/UBND-KT',
    signedOn: '2023-04-10',
    summary: 'phát triển kinh tế tập thể và hỗ trợ doanh nghiệp',
    items: [
      item('tổ chức đối thoại với doanh nghiệp trên địa bàn', 'kinhte', '2023-05-10', '2023-05-05T09:00'),
      item('thống kê hợp tác xã ngừng hoạt động', 'kinhte', '2023-05-10', '2023-05-05T09:00'),
      item('lập danh mục dự án kêu gọi đầu tư', 'tckh', '2023-05-10', '2023-05-10T15:00'),
      item('rà soát quỹ đất công chưa sử dụng', 'tnmt', '2023-05-24', '2023-05-18T10:00'),
      item('xây dựng Kế hoạch phát triển làng nghề hoa kiểng', 'kinhte', '2023-05-24', '2023-05-24T15:00'),
      item('hoàn thành Phương án bảo đảm trật tự xây dựng', 'qldt', '2023-05-24', '2023-05-24T15:00'),
    ],
  },
  {
    number: '187/UBND-KGVX',
    signedOn: '2023-05-15',
    summary: 'bảo đảm an sinh xã hội và chuẩn bị năm học mới',
    items: [
      item('rà soát hộ nghèo, hộ cận nghèo giữa năm', 'ldtbxh', '2023-06-09', '2023-06-06T09:00'),
      item('lập danh sách trẻ em mồ côi', 'ldtbxh', '2023-06-09', '2023-06-09T15:00'),
      item('xây dựng Kế hoạch tuyển sinh các lớp đầu cấp', 'gddt', '2023-06-09', '2023-06-06T09:00'),
      item('thống kê cơ sở vật chất trường, lớp học', 'gddt', '2023-06-20', '2023-06-20T15:00'),
      item('tổng hợp nhu cầu đào tạo nghề cho lao động nông thôn', 'ldtbxh', '2023-06-20', '2023-06-22T10:00'),
      item('xây dựng Kế hoạch phòng, chống dịch bệnh mùa mưa', 'yte', '2023-06-20', '2023-06-20T15:00'),
    ],
  },
  {
    number: '233/UBND-NC',
    signedOn: '2023-06-12',
    summary: 'khắc phục hạn chế qua kết quả Chỉ số cải cách hành chính năm 2022',
    items: [
      item('xây dựng Kế hoạch khắc phục các tiêu chí bị trừ điểm', 'noivu', '2023-07-07', '2023-07-04T09:00'),
      item('báo cáo kết quả rà soát hồ sơ trễ hạn lĩnh vực đất đai', 'tnmt', '2023-07-07', '2023-07-07T15:00'),
      item('thống kê số thư xin lỗi đã gửi người dân', 'vanphong', '2023-07-07', '2023-07-07T15:00'),
      item('báo cáo kết quả theo dõi thi hành pháp luật', 'tuphap', '2023-07-14', '2023-07-11T10:00'),
      item('báo cáo kết quả tiếp công dân sáu tháng đầu năm', 'thanhtra', '2023-07-14', '2023-07-14T15:00'),
    ],
  },
  {
    number: '268/UBND-TH',
    signedOn: '2023-07-03',
    summary: 'chuẩn bị số liệu phục vụ sơ kết sáu tháng đầu năm 2023',
    items: [
      item('báo cáo kết quả thực hiện dự toán thu, chi ngân sách', 'tckh', '2023-08-01', '2023-07-27T09:00'),
      item('báo cáo tình hình xử lý tài sản công', 'tckh', '2023-08-01', '2023-07-27T09:00'),
      item('báo cáo kết quả xây dựng đô thị văn minh', 'qldt', '2023-08-01', '2023-08-01T15:00'),
      item('báo cáo kết quả số hóa hồ sơ tại Bộ phận Một cửa', 'vanphong', '2023-08-15', '2023-08-10T10:00'),
      item('báo cáo kết quả hoạt động của Tổ công nghệ số cộng đồng', 'vhtt', '2023-08-15', '2023-08-15T15:00'),
    ],
  },
  {
    number: '301/UBND-NC',
    signedOn: '2023-08-01',
    summary: 'thực hiện nhiệm vụ trọng tâm các tháng cuối năm 2023',
    items: [
      item('xây dựng Kế hoạch điều tra xã hội học về cải cách hành chính', 'noivu', '2023-09-15', '2023-09-12T09:00'),
      item('rà soát văn bản quy phạm pháp luật còn hiệu lực', 'tuphap', '2023-09-15', '2023-09-15T15:00'),
      item('báo cáo kết quả bồi dưỡng công chức cấp xã', 'noivu', '2023-09-29', '2023-09-26T09:00'),
      item('hoàn thành Phương án sắp xếp Đội Quản lý trật tự đô thị', 'qldt', '2023-09-29', '2023-09-29T15:00'),
      item('báo cáo tiến độ giải ngân vốn đầu tư công mười tháng', 'tckh', '2023-10-31', '2023-10-27T09:00'),
      item('báo cáo kết quả thực hiện Kế hoạch cải cách hành chính cả năm', 'noivu', '2023-12-15', '2023-12-12T09:00'),
    ],
  },
  {
    number: '27/UBND-NC',
    signedOn: '2024-01-22',
    summary: 'triển khai công tác cải cách hành chính năm 2024',
    items: [
      item('ban hành Kế hoạch cải cách hành chính năm 2024', 'noivu', '2024-02-29', '2024-02-23T09:00'),
      item('ban hành Kế hoạch chuyển đổi số năm 2024', 'vhtt', '2024-02-29', '2024-02-29T15:00'),
      item('công khai danh mục thủ tục hành chính đã chuẩn hóa', 'vanphong', '2024-02-29', '2024-02-23T09:00'),
      item('rà soát kết quả thủ tục hành chính còn hiệu lực', 'vanphong', '2024-03-29', '2024-04-02T10:00'),
    ],
  },
  {
    number: '119/UBND-TH',
    signedOn: '2024-05-06',
    summary: 'đẩy mạnh giải ngân vốn đầu tư công và cải thiện môi trường kinh doanh',
    items: [
      item('lập kế hoạch giải ngân quý II và quý III', 'tckh', '2024-06-14', '2024-06-10T09:00'),
      item('tổ chức đối thoại với hợp tác xã, hộ kinh doanh', 'kinhte', '2024-06-14', '2024-06-14T15:00'),
      item('rà soát quy trình nội bộ lĩnh vực đất đai', 'tnmt', '2024-06-28', '2024-06-28T15:00'),
      item('thống kê công trình xây dựng không phép', 'qldt', '2024-06-28', '2024-06-24T09:00'),
    ],
  },
  {
    number: '214/UBND-NC',
    signedOn: '2024-09-09',
    summary: 'tập trung thực hiện các chỉ tiêu cải cách hành chính những tháng cuối năm 2024',
    items: [
      item(
        'báo cáo kết quả cải thiện Chỉ số cải cách hành chính chín tháng đầu năm',
        'noivu',
        '2024-09-30',
        '2024-09-27T09:00',
      ),
      item('báo cáo kết quả số hóa hồ sơ quý III', 'vhtt', '2024-09-30', '2024-09-30T15:00'),
      item('báo cáo kết quả xử lý hồ sơ đất đai trễ hạn', 'tnmt', '2024-10-15', null),
      item('báo cáo kết quả tiếp nhận hồ sơ trực tuyến', 'vanphong', '2024-10-25', null),
      item('xây dựng Kế hoạch bồi dưỡng kỹ năng số cho công chức cấp xã', 'vhtt', '2024-10-31', null),
      item('báo cáo tiến độ giải ngân vốn đầu tư công mười tháng', 'tckh', '2024-11-15', null),
      item('rà soát văn bản quy phạm pháp luật ban hành trong năm', 'tuphap', '2024-11-29', null),
      item('báo cáo kết quả thực hiện Kế hoạch cải cách hành chính năm 2024', 'noivu', '2024-12-20', null),
    ],
  },
];

const day = (iso: string): string => {
  const [year, month, date] = iso.split('-');
  return `${date} tháng ${Number(month) < 3 ? month : String(Number(month))} năm ${year}`;
};

/** The letter as it would be pasted in: header in two columns one after the other, items, signature (layout of NĐ 30/2020). */
export const letterOf = (directive: ProvinceDirective): string => `ỦY BAN NHÂN DÂN
TỈNH ĐỒNG THÁP

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: ${directive.number}

Đồng Tháp, ngày ${day(directive.signedOn)}

V/v ${directive.summary}

Kính gửi: Ủy ban nhân dân các huyện, thành phố.

Để hoàn thành các chỉ tiêu, nhiệm vụ được giao, Ủy ban nhân dân Tỉnh có ý kiến chỉ đạo như sau:

${directive.items
  .map(
    (entry, index) =>
      `${index + 1}. Giao Ủy ban nhân dân thành phố Sa Đéc ${entry.duty}, gửi về Ủy ban nhân dân Tỉnh chậm nhất ngày ${day(entry.dueOn)}.`,
  )
  .join('\n\n')}

Yêu cầu Ủy ban nhân dân các huyện, thành phố nghiêm túc thực hiện nội dung Công văn này./.

Nơi nhận:
- Như trên;
- CT, các PCT/UBND Tỉnh;
- Lưu: VT, NC.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Phạm Minh Thuận
`;
