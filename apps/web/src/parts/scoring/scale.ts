/** How far a decimal string lies between 0 and the maximum, in percent of the width: for drawing only, never for a figure. */
export function shareOf(points: string | null, max: string): number {
  const whole = Number(max);
  if (points === null || !(whole > 0)) return 0;
  return Math.min(100, Math.max(0, (100 * Number(points)) / whole));
}
