/** A plain SQL file of this folder. The order below is the order of running; a line is only ever added at the end. */
export interface SqlMigration {
  /** `NNNN-<room>`, the file's name without `.sql`. */
  readonly name: string;
  readonly url: URL;
}

const names = [
  '0001-platform',
  '0002-organisation',
  '0003-rules',
  '0004-directives',
  '0005-tasks',
  '0006-notices',
  '0007-escalation',
  '0008-scoring',
  '0009-tasks',
  '0010-directives',
] as const;

export const migrations: readonly SqlMigration[] = names.map((name) => ({
  name,
  url: new URL(`./${name}.sql`, import.meta.url),
}));
