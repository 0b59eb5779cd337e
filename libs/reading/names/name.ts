/** The name of a unit, an office holder or a kind of them: words `[at, end)` of a passage. */
export interface Name {
  readonly at: number;
  readonly end: number;
  readonly group: boolean;
}
