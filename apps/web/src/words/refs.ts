const SHORT: Readonly<Record<string, string>> = {
  'Công văn': 'CV',
  'Chỉ thị': 'CT',
  'Công điện': 'CĐ',
  'Kế hoạch': 'KH',
  'Quyết định': 'QĐ',
  'Thông báo': 'TB',
};

/** A reference for a dense table: "Công văn số 345/UBND-HC ngày 09/04/2024" → "CV 345/UBND-HC"; a blank number keeps its month. */
export function shortRefOf(ref: string): string {
  const type = Object.keys(SHORT).find((name) => ref.startsWith(`${name} `));
  if (type === undefined) return ref;
  const rest = ref.slice(type.length + 1);
  const numbered = /^số (\S+)/.exec(rest);
  const short = numbered?.[1] ?? rest.replace(/ của .+?(?= \(|$)/, '');
  return `${SHORT[type]} ${short}`;
}
