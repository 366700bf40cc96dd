import type { ServerOptions } from 'node:http';

/** AC9: how long the hub waits for somebody who sends a byte at a time; Node looks so often whether it has waited long enough. */
export type Patience = Required<
  Pick<ServerOptions, 'headersTimeout' | 'requestTimeout' | 'connectionsCheckingInterval'>
> & {
  /** AC17: for a line, from its request to its first word. */
  readonly lineTimeout: number;
  /** SC8: for a screen's answer whether it is still there. */
  readonly pingTimeout: number;
  /** DU14: for what is being answered and heard when the hub is told to stop. */
  readonly goodbyeTimeout: number;
};

/** A video comes through a slow line of the office in less than five minutes. */
export const PATIENCE: Patience = {
  headersTimeout: 10_000,
  requestTimeout: 300_000,
  connectionsCheckingInterval: 2_000,
  lineTimeout: 5_000,
  pingTimeout: 3_000,
  goodbyeTimeout: 5_000,
};
