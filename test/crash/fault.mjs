// Loaded before the program (--import): kills it, as by kill −9, when it reaches FAULT_POINT for the FAULT_TIMES-th time.
import { setFault } from '../../dist/libs/platform/index.js';

let left = Number(process.env.FAULT_TIMES ?? 1);
setFault(process.env.FAULT_POINT, async () => {
  left -= 1;
  if (left > 0) return;
  process.kill(process.pid, 'SIGKILL');
  await new Promise(() => undefined); // nothing more happens, even if the signal takes a moment
});
