import type { ServerOptions } from 'node:http';

/** AC9: how long the hub waits for somebody who sends byte by byte, and how often Node checks it. */
export type Patience = Required<
  Pick<ServerOptions, 'headersTimeout' | 'requestTimeout' | 'connectionsCheckingInterval'>
> & {
  /** AC17: of a line, from its request to its first message. */
  readonly lineTimeout: number;
  /** SC8: for a screen's answer to a ping. */
  readonly pingTimeout: number;
  /** DU14: for requests under way when the hub is told to stop. */
  readonly goodbyeTimeout: number;
};

/** Long enough to upload a video over a slow office network. */
export const PATIENCE: Patience = {
  headersTimeout: 10_000,
  requestTimeout: 300_000,
  connectionsCheckingInterval: 2_000,
  lineTimeout: 5_000,
  pingTimeout: 3_000,
  goodbyeTimeout: 5_000,
};
