import { readFileSync } from 'node:fs';
import type { ReadingRule, ScoringProfile, WorkingCalendar } from '@dondoc/domain';

/** The scoring profile used where none is named. */
export const DEFAULT_PROFILE = 'profile-par-a';

/** The rule versions that come with the program: JSON in `config/rules`, beside this file in the sources and in `dist`. */
export interface ShippedRules {
  readonly calendar: WorkingCalendar;
  readonly readingRule: ReadingRule;
  /** Ids of the shipped scoring profiles, the default one first. */
  readonly profileIds: readonly string[];
  /** A shipped scoring profile; undefined when there is none of that id. */
  profile(id: string): ScoringProfile | undefined;
  /** Any other file of `config/rules`, by its name without `.json`; throws when it is missing. */
  read(name: string): unknown;
}

const parsed = new Map<string, unknown>();

function read(name: string): unknown {
  if (!parsed.has(name)) {
    const text = readFileSync(new URL(`./rules/${name}.json`, import.meta.url), 'utf8');
    parsed.set(name, JSON.parse(text));
  }
  return parsed.get(name);
}

const profileIds: readonly string[] = [DEFAULT_PROFILE, 'profile-par-b', 'profile-par-due'];

const shipped: ShippedRules = {
  get calendar() {
    return read('calendar-vn') as WorkingCalendar;
  },
  get readingRule() {
    return read('reading-default') as ReadingRule;
  },
  profileIds,
  profile: (id) => (profileIds.includes(id) ? (read(id) as ScoringProfile) : undefined),
  read,
};

/** The shipped rules; each file is read and parsed on first use and then shared, so calendars keep their index. */
export const shippedRules = (): ShippedRules => shipped;
