/**
 * The city of Sa Đéc as the demo shows it: its units and its people as of 2023–2024. The units are those of the time before
 * 1/7/2025; the people and their addresses are invented (domain sadec.example).
 */
export interface DemoUnit {
  readonly key: string;
  readonly name: string;
  readonly short: string;
  readonly names: readonly string[];
  readonly level: 'province' | 'city' | 'department' | 'commune';
  readonly headTitle: string;
}

const department = (key: string, name: string, ...names: string[]): DemoUnit => ({
  key,
  name: `Phòng ${name}`,
  short: name,
  names: [`phòng ${name}`, `Trưởng phòng ${name}`, ...names],
  level: 'department',
  headTitle: `Trưởng phòng ${name}`,
});

const commune = (key: string, kind: 'phường' | 'xã', name: string): DemoUnit => ({
  key,
  name: `Ủy ban nhân dân ${kind} ${name}`,
  short: `UBND ${kind} ${name}`,
  names: [`UBND ${kind} ${name}`, `Chủ tịch UBND ${kind} ${name}`],
  level: 'commune',
  headTitle: `Chủ tịch UBND ${kind} ${name}`,
});

export const province: DemoUnit = {
  key: 'tinh',
  name: 'Ủy ban nhân dân tỉnh Đồng Tháp',
  short: 'UBND Tỉnh',
  names: ['UBND Tỉnh', 'Ủy ban nhân dân Tỉnh', 'UBND tỉnh Đồng Tháp'],
  level: 'province',
  headTitle: 'Chủ tịch UBND Tỉnh',
};

export const city: DemoUnit = {
  key: 'sadec',
  name: 'Ủy ban nhân dân thành phố Sa Đéc',
  short: 'UBND thành phố Sa Đéc',
  names: ['UBND Thành phố', 'Ủy ban nhân dân Thành phố', 'UBND thành phố Sa Đéc', 'Chủ tịch UBND Thành phố'],
  level: 'city',
  headTitle: 'Chủ tịch UBND Thành phố',
};

export const departments: readonly DemoUnit[] = [
  {
    key: 'vanphong',
    name: 'Văn phòng HĐND và UBND Thành phố',
    short: 'Văn phòng HĐND và UBND',
    names: [
      'Văn phòng HĐND và UBND',
      'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân Thành phố',
      'Chánh Văn phòng HĐND và UBND Thành phố',
      'Chánh Văn phòng',
    ],
    level: 'department',
    headTitle: 'Chánh Văn phòng HĐND và UBND',
  },
  department('noivu', 'Nội vụ'),
  department('vhtt', 'Văn hóa và Thông tin', 'phòng VHTT', 'phòng VH-TT'),
  department('tckh', 'Tài chính - Kế hoạch', 'phòng TC-KH'),
  department('tuphap', 'Tư pháp'),
  department('kinhte', 'Kinh tế'),
  department('qldt', 'Quản lý đô thị', 'phòng QLĐT'),
  department('tnmt', 'Tài nguyên và Môi trường', 'phòng TN-MT'),
  department('gddt', 'Giáo dục và Đào tạo', 'phòng GD-ĐT'),
  department('ldtbxh', 'Lao động - Thương binh và Xã hội', 'phòng LĐ-TB và XH'),
  department('yte', 'Y tế'),
  {
    key: 'thanhtra',
    name: 'Thanh tra Thành phố',
    short: 'Thanh tra',
    names: ['Thanh tra', 'Chánh Thanh tra Thành phố'],
    level: 'department',
    headTitle: 'Chánh Thanh tra Thành phố',
  },
];

export const communes: readonly DemoUnit[] = [
  commune('p1', 'phường', '1'),
  commune('p2', 'phường', '2'),
  commune('p3', 'phường', '3'),
  commune('p4', 'phường', '4'),
  commune('anhoa', 'phường', 'An Hòa'),
  commune('tanquydong', 'phường', 'Tân Quy Đông'),
  commune('tankhanhdong', 'xã', 'Tân Khánh Đông'),
  commune('tanphudong', 'xã', 'Tân Phú Đông'),
  commune('tanquytay', 'xã', 'Tân Quy Tây'),
];

export const groups: readonly {
  readonly name: string;
  readonly names: readonly string[];
  readonly members: readonly DemoUnit[];
}[] = [
  {
    name: 'Các phòng, ban chuyên môn Thành phố',
    names: [
      'các phòng chuyên môn thuộc UBND Thành phố',
      'các phòng chuyên môn Thành phố',
      'các phòng, ban chuyên môn Thành phố',
      'các phòng, ban chuyên môn',
      'Thủ trưởng các phòng chuyên môn Thành phố',
      'các Thủ trưởng các phòng chuyên môn Thành phố',
      'Thủ trưởng các phòng, ban chuyên môn Thành phố',
    ],
    members: departments,
  },
  {
    name: 'Ủy ban nhân dân các xã, phường',
    names: [
      'Ủy ban nhân dân các xã, phường',
      'UBND các xã, phường',
      'Chủ tịch UBND các xã, phường',
      'Chủ tịch Ủy ban nhân dân các xã, phường',
    ],
    members: communes,
  },
  {
    name: 'Các cơ quan, đơn vị',
    names: ['các cơ quan, đơn vị', 'các cơ quan, đơn vị có liên quan', 'Thủ trưởng các cơ quan, đơn vị'],
    members: [...departments, ...communes],
  },
];

export interface DemoPerson {
  readonly key: string;
  readonly name: string;
  readonly seats: readonly {
    readonly unit: string;
    readonly role: 'leader' | 'monitor' | 'unitHead' | 'officer' | 'admin';
    readonly title: string;
  }[];
}

const head = (unit: DemoUnit, name: string): DemoPerson => ({
  key: unit.key,
  name,
  seats: [{ unit: unit.key, role: 'unitHead', title: unit.headTitle }],
});

const unitOf = (key: string): DemoUnit => {
  const unit = [...departments, ...communes].find((candidate) => candidate.key === key);
  if (!unit) throw new Error(`no demo unit ${key}`);
  return unit;
};

/** Address = key@sadec.example. */
export const people: readonly DemoPerson[] = [
  {
    key: 'chutich',
    name: 'Trần Hữu Phước',
    seats: [{ unit: 'sadec', role: 'leader', title: 'Chủ tịch UBND Thành phố' }],
  },
  {
    key: 'phochutich',
    name: 'Lâm Thị Kim Yến',
    seats: [{ unit: 'sadec', role: 'leader', title: 'Phó Chủ tịch UBND Thành phố' }],
  },
  {
    key: 'noivu',
    name: 'Nguyễn Thị Bích Vân',
    seats: [{ unit: 'noivu', role: 'monitor', title: 'Phó Trưởng phòng Nội vụ, người theo dõi' }],
  },
  {
    key: 'truongphong.noivu',
    name: 'Đặng Hoài Nam',
    seats: [{ unit: 'noivu', role: 'unitHead', title: 'Trưởng phòng Nội vụ' }],
  },
  head(unitOf('vhtt'), 'Lê Quốc Khánh'),
  {
    key: 'chuyenvien.vhtt',
    name: 'Phạm Ngọc Hân',
    seats: [{ unit: 'vhtt', role: 'officer', title: 'Chuyên viên phòng Văn hóa và Thông tin' }],
  },
  head(unitOf('vanphong'), 'Võ Thanh Tùng'),
  {
    key: 'chuyenvien.vanphong',
    name: 'Huỳnh Thị Ngọc Diễm',
    seats: [{ unit: 'vanphong', role: 'officer', title: 'Chuyên viên Văn phòng HĐND và UBND' }],
  },
  head(unitOf('tckh'), 'Bùi Văn Lợi'),
  head(unitOf('tuphap'), 'Trương Thị Mỹ Hạnh'),
  head(unitOf('kinhte'), 'Nguyễn Hoàng Sơn'),
  head(unitOf('qldt'), 'Phan Tấn Đạt'),
  head(unitOf('tnmt'), 'Dương Minh Trí'),
  head(unitOf('gddt'), 'Lý Thị Thanh Thúy'),
  head(unitOf('ldtbxh'), 'Cao Văn Bình'),
  head(unitOf('yte'), 'Hồ Thị Lan Anh'),
  head(unitOf('thanhtra'), 'Mai Xuân Quang'),
  head(unitOf('p1'), 'Trần Thị Mỹ Lệ'),
  head(unitOf('p2'), 'Nguyễn Văn Tâm'),
  head(unitOf('p3'), 'Lê Thị Hồng Nhung'),
  head(unitOf('p4'), 'Phạm Chí Hiếu'),
  head(unitOf('anhoa'), 'Đỗ Thị Thu Hà'),
  head(unitOf('tanquydong'), 'Ngô Quốc Việt'),
  head(unitOf('tankhanhdong'), 'Võ Hữu Nghĩa'),
  head(unitOf('tanphudong'), 'Châu Thị Bé Ba'),
  head(unitOf('tanquytay'), 'Huỳnh Công Danh'),
];

export const administrator = { key: 'quantri', name: 'Tạ Quang Huy', title: 'Quản trị hệ thống' } as const;

export const demoPassword = 'dondoc-demo';
export const addressOf = (key: string): string => `${key}@sadec.example`;

/** The accounts that the log-in page offers with one click, in its order (contracts.md "Demo"). */
export const demoAccounts: readonly string[] = [
  'chutich',
  'noivu',
  'vhtt',
  'chuyenvien.vhtt',
  'vanphong',
  administrator.key,
].map(addressOf);
