import type { RunningApp } from '../e2e/app.ts';

/** What a probe needs beside the app: a server of the test, which nothing may reach. */
export interface Grounds {
  /** `http://127.0.0.1:<port>` */
  readonly server: string;
  /** How many requests the server has had. */
  readonly requests: () => number;
}

/** One look at one protection, in the running application. */
export interface Probe {
  /** The item of Electron's security list. */
  readonly item: number;
  readonly name: string;
  /** What the app is started without, so that this protection stands alone. */
  readonly without?: readonly string[];
  /** The protections whose absence this probe must notice; none where it can't be shown. */
  readonly canary: readonly string[];
  /** Words of faults that the canary must find, each. */
  readonly finds: readonly string[];
  /** What does not hold; nothing when all does. */
  readonly look: (running: RunningApp, grounds: Grounds) => Promise<readonly string[]>;
}

export const home = 'app://good-standing/';
