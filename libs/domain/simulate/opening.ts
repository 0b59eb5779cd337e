import { opensAtOf, periodsOf, taskOf, type SeriesDraft } from '../task/creation.js';
import type { Period } from '../deadline/index.js';
import { civilDateOf } from '../time/index.js';
import { tell } from './consumers.js';
import type { SimulatedSeries, World } from './world.js';

/** Begins a recurring duty: its first period opens with the directive. */
export function beginSeries(world: World, draft: SeriesDraft): void {
  const series: SimulatedSeries = { draft, opened: new Set(), nextOpenAt: null };
  world.series.push(series);
  advance(world, series);
}

/** Opens the periods whose first day has come, whether or not the last one is done (rules.md §2). Answers how many duties. */
export function openPeriods(world: World): number {
  const due = world.series.filter(({ nextOpenAt }) => nextOpenAt !== null && nextOpenAt <= world.now);
  for (const series of due) advance(world, series);
  return due.length;
}

function advance(world: World, series: SimulatedSeries): void {
  const { draft, opened } = series;
  const { open: periods, next } = periodsOf(draft, civilDateOf(world.now), world.scenario.rules);
  series.nextOpenAt = next === null ? null : opensAtOf(next);
  for (const period of periods.filter(({ opensOn }) => !opened.has(opensOn))) {
    opened.add(period.opensOn);
    open(world, draft, period);
  }
}

/** Makes the task of an obligation, of one of its periods where it recurs. */
export function open(world: World, draft: SeriesDraft, period: Period | null): void {
  const { now: at, scenario } = world;
  const task = taskOf({ id: world.newId('task'), draft, period, at, rules: scenario.rules });
  tell(world, { name: 'task.created', at, actorId: null, onBehalfOf: null, task, facts: {} });
}
