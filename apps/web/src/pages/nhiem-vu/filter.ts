import type { UrlValues } from '../../app/url-state.js';
import { outcomeWord } from '../../words/status.js';

/** The views of the list: the word in the URL, the server's name, the tab. They overlap; they are filters, not a partition. */
export const views = [
  { url: undefined, server: 'all', label: 'Tất cả' },
  { url: 'cua-toi', server: 'mine', label: 'Của tôi' },
  { url: 'qua-han', server: 'overdue', label: 'Quá hạn' },
  { url: 'sap-den-han', server: 'dueSoon', label: 'Sắp đến hạn' },
  { url: 'cho-xac-nhan', server: 'awaiting', label: 'Chờ xác nhận' },
  { url: 'chua-tiep-nhan', server: 'unacknowledged', label: 'Chưa tiếp nhận' },
  { url: 'chua-dinh-han', server: 'undated', label: 'Chưa ấn định hạn' },
  { url: 'thuong-xuyen', server: 'routine', label: 'Thường xuyên' },
  { url: 'da-xong', server: 'done', label: 'Đã xong' },
] as const;

export type View = (typeof views)[number];

export const viewOf = (url: UrlValues): View => views.find((view) => view.url === url['xem']) ?? views[0];

/** Sorting: the word in the URL → what the server takes. "Làm trước" is the default. */
export const sorts = { 'lam-truoc': 'first', han: 'due', '-han': '-due', 'don-vi': 'unit', giao: 'assigned' } as const;
export type SortWord = keyof typeof sorts;
export const sortOf = (url: UrlValues): SortWord => {
  const word = url['xep'];
  return word !== undefined && Object.hasOwn(sorts, word) ? (word as SortWord) : 'lam-truoc';
};

/** URL name → the server's filter, and how it is called when nothing matches. */
export const filters = [
  { url: 'don-vi', server: 'unit', label: 'Đơn vị' },
  { url: 'van-ban', server: 'directive', label: 'Văn bản' },
  { url: 'cap', server: 'assigner', label: 'Cấp giao' },
  { url: 'nam', server: 'year', label: 'Năm' },
  { url: 'tinh-diem', server: 'countable', label: 'Được tính điểm' },
  { url: 'ket-qua', server: 'outcome', label: 'Tiến độ' },
  { url: 'q', server: 'q', label: 'Tìm' },
] as const;

export type FilterName = (typeof filters)[number]['url'];
export const filterNames: readonly FilterName[] = filters.map((filter) => filter.url);

const valueOf = (name: FilterName, value: string): string => (name === 'tinh-diem' ? String(value === '1') : value);

/** The query of GET /tasks for an address. */
export function taskQueryOf(url: UrlValues): Record<string, string> {
  const query: Record<string, string> = { 'filter[view]': viewOf(url).server, sort: sorts[sortOf(url)] };
  for (const { url: name, server } of filters) {
    const value = url[name];
    if (value !== undefined && value !== '') query[`filter[${server}]`] = valueOf(name, value);
  }
  return query;
}

export interface Names {
  readonly unit: (id: string) => string;
  readonly directive: (id: string) => string;
}

/** A filter in words, for its chip. */
export function chipOf(name: FilterName, value: string, names: Names): string {
  switch (name) {
    case 'don-vi':
      return names.unit(value);
    case 'cap':
      return `${names.unit(value)} giao`;
    case 'van-ban':
      return names.directive(value);
    case 'nam':
      return `Năm ${value}`;
    case 'tinh-diem':
      return value === '1' ? 'Được tính điểm' : 'Không tính điểm';
    case 'ket-qua':
      return outcomeWord(value);
    case 'q':
      return `“${value}”`;
  }
}

/** The server's word for the filter whose removal helps most → the URL's name ("view" → "xem"). */
export const urlNameOf = (server: string): string =>
  server === 'view' ? 'xem' : (filters.find((filter) => filter.server === server)?.url ?? server);
