/** One thing that somebody does at an instant of office time ("2023-01-10T08:00"). */
export interface Act {
  readonly at: string;
  readonly run: () => Promise<void>;
}
