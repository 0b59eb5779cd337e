import type { Instant } from '../time/index.js';
import type { StopCause, StoppedPeriod } from './state.js';

/** Opens a period that does not count as delay on the ladder, unless one of this cause is open already. */
export function openStop(stops: readonly StoppedPeriod[], cause: StopCause, from: Instant): readonly StoppedPeriod[] {
  if (stops.some((stop) => stop.cause === cause && stop.to === null)) return stops;
  return [...stops, { from, to: null, cause }];
}

/** Closes the open period of this cause; one without length is dropped. */
export function closeStops(stops: readonly StoppedPeriod[], cause: StopCause, to: Instant): readonly StoppedPeriod[] {
  return stops
    .map((stop) => (stop.cause === cause && stop.to === null ? { ...stop, to } : stop))
    .filter((stop) => stop.to !== stop.from);
}
