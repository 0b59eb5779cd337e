import { Injectable } from '@nestjs/common';

/** Answers the address that somebody gave for a letter; null where there is none. */
export type CorrectedAddress = (dispatchId: string) => Promise<string | null>;

/**
 * Where the room that sends letters says at boot how a corrected address is read. The event carries ids only, since the log outlives
 * a request to be forgotten.
 */
@Injectable()
export class AddressCorrections {
  private reader: CorrectedAddress = () => Promise.resolve(null);

  register(reader: CorrectedAddress): void {
    this.reader = reader;
  }

  addressOf(dispatchId: string): Promise<string | null> {
    return this.reader(dispatchId);
  }
}
