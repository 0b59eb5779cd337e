import { Injectable } from '@nestjs/common';

export interface Progress {
  readonly done: number;
  readonly total: number;
  /** Vietnamese: what is being loaded. */
  readonly what: string;
}

/** Whether log-in works: the server listens before its (demo) data is loaded. `/health/ready` and `GET /api/v1/start` show it. */
@Injectable()
export class Readiness {
  private ready = false;
  private current: Progress | null = null;

  get isReady(): boolean {
    return this.ready;
  }

  /** Null while nothing is being loaded. */
  get progress(): Progress | null {
    return this.current;
  }

  /** Says how far the loading is. */
  report(progress: Progress): void {
    this.current = progress;
  }

  /** Everything stands: people may log in. */
  open(): void {
    this.current = null;
    this.ready = true;
  }
}
