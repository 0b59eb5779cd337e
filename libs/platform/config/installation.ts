/** Injection token of the `Config`. */
export const CONFIG = Symbol('dondoc:config');

/** What kind of installation this is. */
export class Installation {
  constructor(
    /** Begun with demo data: its accounts, clock and mailbox are shown to whoever is signed in. */
    readonly demo: boolean,
    /** Office time stands still until somebody moves it. */
    readonly virtualClock: boolean,
  ) {}
}
