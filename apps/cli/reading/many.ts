import { areFewAndSmall } from './files.js';
import { outcomeOf, type Outcome } from './outcome.js';

/** Reads files in the order given: few short texts here, anything else in threads. */
export async function* readEach(files: readonly string[]): AsyncGenerator<Outcome> {
  if (await areFewAndSmall(files)) {
    for (const file of files) yield await outcomeOf(file);
    return;
  }
  // Threads are loaded where there is work for them.
  const { outcomesOf } = await import('./threads.js');
  yield* outcomesOf(files);
}
