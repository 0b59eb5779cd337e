import { Clock, EventLog, newId, Store, type NewEvent, type Tx } from '@dondoc/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { sha256Of } from './canonical.js';
import { RulesQueries } from './rules.queries.js';
import { shippedRules, type RuleFile } from './shipped.js';

/** Brings versions into the database. They are never edited, only superseded. */
@Injectable()
export class RulesCommands implements OnModuleInit {
  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
    private readonly log: EventLog,
    private readonly queries: RulesQueries,
  ) {}

  /** Nothing in the house works without rules: the shipped ones are there before the first request. */
  async onModuleInit(): Promise<void> {
    await this.load(await shippedRules());
  }

  /**
   * Publishes those versions that are not there yet and answers how many. Throws when a version that stands has another content: a
   * changed file needs a new version number.
   */
  async load(files: readonly RuleFile[]): Promise<number> {
    const occurredAt = await this.clock.now();
    const published = await this.store.transaction(async (tx) => {
      const added = await insertMissing(tx, files, occurredAt);
      await this.log.appendAll(
        tx,
        added.map((file) => rulesPublished(file, occurredAt)),
      );
      return added.length;
    });
    if (published > 0) this.queries.forget();
    return published;
  }
}

/** Two processes that start together: the second waits for the first's rows and finds nothing missing. */
async function insertMissing(tx: Tx, files: readonly RuleFile[], at: string): Promise<readonly RuleFile[]> {
  const rows = files.map(({ kind, key, version, body, effectiveFrom, source }) => ({
    id: newId(),
    kind,
    key,
    version,
    body,
    sha256: sha256Of(body),
    effective_from: effectiveFrom,
    source,
  }));
  const inserted = await tx.query<{ name: string }>(
    `insert into rules.version (id, kind, key, version, body, sha256, effective_from, source, published_at, published_by)
     select id, kind, key, version, body, sha256, effective_from, source, $2, 'system'
     from jsonb_to_recordset($1) as r(id uuid, kind text, key text, version int, body jsonb, sha256 text, effective_from date, source text)
     on conflict (kind, key, version) do nothing returning ${NAME} as name`,
    [JSON.stringify(rows), at],
  );
  await assertSame(tx, files);
  const names = new Set(inserted.map(({ name }) => name));
  return files.filter((file) => names.has(nameOf(file)));
}

async function assertSame(tx: Tx, files: readonly RuleFile[]): Promise<void> {
  const standing = await tx.query<{ name: string; sha256: string }>(
    `select ${NAME} as name, sha256 from rules.version`,
  );
  const hashes = new Map(standing.map(({ name, sha256 }) => [name, sha256]));
  const changed = files.find((file) => hashes.get(nameOf(file)) !== sha256Of(file.body));
  if (changed !== undefined)
    throw new Error(`rules ${nameOf(changed)} were published with another content: give the file a new version`);
}

const NAME = `kind || ' ' || key || ' ' || version`;
const nameOf = ({ kind, key, version }: RuleFile): string => `${kind} ${key} ${version}`;

const rulesPublished = (
  { kind, key, version, body, effectiveFrom }: RuleFile,
  occurredAt: NewEvent['occurredAt'],
): NewEvent => ({
  name: 'rules.published',
  subject: { kind: 'rules', id: `${kind}/${key}`, version },
  occurredAt,
  actor: 'system',
  payload: { kind, key, version, effectiveFrom, hash: sha256Of(body) },
});
