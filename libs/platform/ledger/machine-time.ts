/**
 * Machine time in milliseconds since 1970: for leases, back-off, timeouts and ids only. Office time comes from `Clock`, and may be
 * virtual (architecture.md §7).
 */
export const machineNow = (): number => Date.now();

/** Waits so long at most for `work`, whose failure is nobody's business any more; does not keep the process alive. */
export async function waitAtMost(milliseconds: number, work: Promise<unknown>): Promise<void> {
  const late = new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds).unref();
  });
  await Promise.race([work.catch(() => undefined), late]);
}
