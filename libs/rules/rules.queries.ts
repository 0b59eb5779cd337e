import { ruleSchemas, type RuleBodies, type RuleKind } from '@dondoc/contracts';
import {
  civilDateOf,
  type CivilDate,
  type Instant,
  type LadderPolicy,
  type LintPolicy,
  type ReadingRule,
} from '@dondoc/domain';
import type { ReminderPolicy, ThrottlePolicy, WorkingCalendar } from '@dondoc/domain';
import { Clock, machineNow, Store } from '@dondoc/platform';
import { Injectable } from '@nestjs/common';

export type ScoringProfileBody = RuleBodies['profile'];

/** One version without its body. */
export interface RuleHead {
  readonly kind: RuleKind;
  readonly key: string;
  readonly version: number;
  readonly effectiveFrom: CivilDate;
}

export interface RuleVersion extends RuleHead {
  readonly body: Readonly<Record<string, unknown>>;
  readonly sha256: string;
  readonly source: string;
  readonly publishedAt: Instant;
  readonly publishedBy: string;
}

/** The calendar and the reading rule in force on a day: what due days are computed with. */
export interface RulesOfDay {
  readonly calendar: WorkingCalendar;
  readonly readingRule: ReadingRule;
}

/** Which card a profile is asked for; levels are those of units, null where there is none. */
export interface CardOf {
  readonly assigningLevel: string | null;
  readonly assessedLevel: string | null;
  readonly year: number;
}

/** How long this process may not know of a version that another one has published (machine time). */
const HEADS_STALE_AFTER = 5_000;

const HEAD_COLUMNS = `kind, key, version, effective_from as "effectiveFrom"`;

/**
 * What the office follows on a day. Of a kind the version in force is the one with the latest `effectiveFrom` that is not after the
 * day; before the first one, the first. Bodies never change, so each is read and checked once.
 */
@Injectable()
export class RulesQueries {
  private heads: Promise<readonly RuleHead[]> | null = null;
  private headsReadAt = 0;
  private readonly bodies = new Map<string, Promise<unknown>>();

  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
  ) {}

  /** The working calendar in force on that day; today unless said. Likewise below. */
  calendar(on?: CivilDate): Promise<WorkingCalendar> {
    return this.inForce('calendar', on);
  }

  reading(on?: CivilDate): Promise<ReadingRule> {
    return this.inForce('reading', on);
  }

  reminders(on?: CivilDate): Promise<ReminderPolicy> {
    return this.inForce('reminders', on);
  }

  throttle(on?: CivilDate): Promise<ThrottlePolicy> {
    return this.inForce('throttle', on);
  }

  ladder(on?: CivilDate): Promise<LadderPolicy> {
    return this.inForce('ladder', on);
  }

  /** How strict the linter of directives is. */
  lint(on?: CivilDate): Promise<LintPolicy> {
    return this.inForce('lint', on);
  }

  async rulesOf(on?: CivilDate): Promise<RulesOfDay> {
    const [calendar, readingRule] = await Promise.all([this.calendar(on), this.reading(on)]);
    return { calendar, readingRule };
  }

  /** A pinned version. Throws when there is none: versions are never removed. */
  async pinned<K extends RuleKind>(kind: K, key: string, version: number): Promise<RuleBodies[K]> {
    return this.body(kind, key, version);
  }

  /** The profile for a card: the most specific that fits, of these the latest version; null where none fits. */
  async profileFor({ assigningLevel, assessedLevel, year }: CardOf): Promise<ScoringProfileBody | null> {
    const profiles = await this.profiles();
    const fits = (wanted: string | null, level: string | null): boolean => wanted === null || wanted === level;
    const specificity = ({ validity }: ScoringProfileBody): number =>
      Number(validity.assigningLevel !== null) + Number(validity.assessedLevel !== null);
    return (
      profiles
        .filter(
          ({ validity }) =>
            fits(validity.assigningLevel, assigningLevel) && fits(validity.assessedLevel, assessedLevel),
        )
        .filter(
          ({ validity }) => validity.fromYear <= year && (validity.untilYear === null || validity.untilYear >= year),
        )
        .sort(
          (one, other) =>
            specificity(other) - specificity(one) || one.id.localeCompare(other.id) || other.version - one.version,
        )[0] ?? null
    );
  }

  /** The latest version of every profile, by id. */
  async profiles(): Promise<readonly ScoringProfileBody[]> {
    const latest = new Map<string, RuleHead>();
    for (const head of await this.known()) if (head.kind === 'profile') latest.set(head.key, head);
    return Promise.all([...latest.values()].map(({ key, version }) => this.body('profile', key, version)));
  }

  /** All versions of one rule, newest first. */
  async versions(kind: RuleKind, key: string): Promise<readonly RuleVersion[]> {
    return this.store.query<RuleVersion>(
      `select ${HEAD_COLUMNS}, body, sha256, source, published_at as "publishedAt", published_by as "publishedBy"
       from rules.version where kind = $1 and key = $2 order by version desc`,
      [kind, key],
    );
  }

  /** Looks at the database again at the next question. */
  forget(): void {
    this.heads = null;
  }

  private async inForce<K extends RuleKind>(kind: K, on?: CivilDate): Promise<RuleBodies[K]> {
    const day = on ?? civilDateOf(await this.clock.now());
    const heads = (await this.known()).filter((head) => head.kind === kind);
    const head = heads.findLast(({ effectiveFrom }) => effectiveFrom <= day) ?? heads[0];
    if (head === undefined) throw new Error(`no rules of kind ${kind} are loaded`);
    return this.body(kind, head.key, head.version);
  }

  /** In the order of coming into force; of one day, by key and version. */
  private known(): Promise<readonly RuleHead[]> {
    if (this.heads === null || machineNow() - this.headsReadAt > HEADS_STALE_AFTER) {
      this.headsReadAt = machineNow();
      this.heads = this.store.query<RuleHead>(
        `select ${HEAD_COLUMNS} from rules.version order by effective_from, key, version`,
      );
      this.heads.catch(() => this.forget());
    }
    return this.heads;
  }

  private body<K extends RuleKind>(kind: K, key: string, version: number): Promise<RuleBodies[K]> {
    const name = `${kind} ${key} ${version}`;
    const body = this.bodies.get(name) ?? this.read(kind, key, version);
    this.bodies.set(name, body);
    body.catch(() => this.bodies.delete(name));
    return body as Promise<RuleBodies[K]>;
  }

  private async read(kind: RuleKind, key: string, version: number): Promise<unknown> {
    const [row] = await this.store.query<{ body: unknown }>(
      'select body from rules.version where kind = $1 and key = $2 and version = $3',
      [kind, key, version],
    );
    if (row === undefined) throw new Error(`rules ${kind} ${key} ${version} are not loaded`);
    return ruleSchemas[kind].parse(row.body);
  }
}
