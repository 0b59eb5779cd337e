/** A plain SQL file of this folder. The order below is the order of running; a line is only ever added at the end. */
export interface SqlMigration {
  /** `NNNN-<room>`, the file's name without `.sql`. */
  readonly name: string;
  readonly url: URL;
}

const names = ['0001-platform', '0002-organisation', '0003-rules', '0004-directives'] as const;

export const migrations: readonly SqlMigration[] = names.map((name) => ({
  name,
  url: new URL(`./${name}.sql`, import.meta.url),
}));
