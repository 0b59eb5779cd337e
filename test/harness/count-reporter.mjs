/** Ends a run with one line that people and programs read: `N passed, N failed` (`, N skipped` only when there are some). */
export default class CountReporter {
  onRunComplete(_contexts, results) {
    // A file that does not even load counts as one failed test, or a broken suite would look like a green one.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    const line = `${results.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
    // After the summary of the default reporter, which goes to stderr.
    process.on('exit', () => process.stdout.write(`${line}\n`));
  }
}
