let writes = 0;

/** Counts this person's own writes: what follows from them may change rows at once (screens.md §8). */
export const markWritten = (): void => {
  writes += 1;
};

export const writesSoFar = (): number => writes;
