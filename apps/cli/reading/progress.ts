/** How often the person at the terminal hears; short work says nothing. */
const TERMINAL_MS = 200;
const LINES_MS = 5_000;
const QUIET_MS = 2_000;

/** "Đã đọc 120/340 tệp" on stderr: one line that changes in a terminal, else a line now and then. */
export class Progress {
  private done = 0;
  private shown = false;
  private timer: NodeJS.Timeout;
  private readonly terminal = process.stderr.isTTY;

  constructor(private readonly total: number) {
    this.timer = setTimeout(() => this.begin(), QUIET_MS).unref();
  }

  step(): void {
    this.done += 1;
  }

  end(): void {
    clearTimeout(this.timer);
    if (this.shown && this.terminal) process.stderr.write('\r\u001b[K');
  }

  private begin(): void {
    this.show();
    this.timer = setInterval(() => this.show(), this.terminal ? TERMINAL_MS : LINES_MS).unref();
  }

  private show(): void {
    this.shown = true;
    const sentence = `Đã đọc ${this.done}/${this.total} tệp`;
    process.stderr.write(this.terminal ? `\r\u001b[K${sentence} …` : `${sentence}.\n`);
  }
}
