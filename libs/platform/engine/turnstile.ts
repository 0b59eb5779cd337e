/**
 * Many may work at a time, or one alone: ticks and jobs share, whoever moves the virtual clock is alone, so that nothing happens at
 * an instant that passes while it works. Within one process; between processes the ledgers keep order.
 */
export class Turnstile {
  private inside = 0;
  private closed: Promise<void> | null = null;
  private onIdle: () => void = () => undefined;

  async shared<T>(work: () => Promise<T>): Promise<T> {
    while (this.closed !== null) await this.closed;
    this.inside += 1;
    try {
      return await work();
    } finally {
      this.inside -= 1;
      if (this.inside === 0) this.onIdle();
    }
  }

  async alone<T>(work: () => Promise<T>): Promise<T> {
    while (this.closed !== null) await this.closed;
    let open: () => void = () => undefined;
    this.closed = new Promise((resolve) => {
      open = resolve;
    });
    try {
      if (this.inside > 0) await new Promise<void>((go) => (this.onIdle = go));
      return await work();
    } finally {
      this.closed = null;
      open();
    }
  }
}
