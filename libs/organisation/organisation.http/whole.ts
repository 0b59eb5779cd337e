/** A list answered in one page: the directory of an office is some hundreds of rows, and every screen needs all of them. */
export interface Whole<Item> {
  readonly data: readonly Item[];
  readonly page: { readonly next: null; readonly total: number };
}

export const wholeOf = <Item>(data: readonly Item[]): Whole<Item> => ({
  data,
  page: { next: null, total: data.length },
});
