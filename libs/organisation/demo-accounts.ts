import { Injectable } from '@nestjs/common';

/** Addresses that the log-in page of a demo offers with one click, in its order. Set by the part that loads the demo. */
@Injectable()
export class DemoAccounts {
  emails: readonly string[] = [];
}
