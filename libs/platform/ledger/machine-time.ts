/**
 * Machine time in milliseconds since 1970: for leases, back-off, timeouts and ids only. Office time comes from `Clock`, and may be
 * virtual (architecture.md §7).
 */
export const machineNow = (): number => Date.now();

export const machineDelay = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
