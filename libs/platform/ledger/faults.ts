/**
 * The points at which tests kill the process (architecture.md §6), in the order of the table there. In production nothing is set
 * and reaching a point costs one look into an empty map.
 */
export const faultPoints = [
  'append.before-commit',
  'append.after-commit',
  'relay.before-commit',
  'relay.after-commit',
  'sweep.in-batch',
  'consumer.before-commit',
  'consumer.after-commit',
  'queue.after-add',
  'dispatch.before-channel',
  'dispatch.after-channel',
] as const;

export type FaultPoint = (typeof faultPoints)[number];
type Fault = () => void | Promise<void>;

const faults = new Map<FaultPoint, Fault>();

/** Sets what happens at a point; tests only. Answers how to take it away again. */
export function setFault(point: FaultPoint, fault: Fault): () => void {
  faults.set(point, fault);
  return () => void faults.delete(point);
}

export async function reach(point: FaultPoint): Promise<void> {
  await faults.get(point)?.();
}
