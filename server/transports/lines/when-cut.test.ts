import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { whenCut } from './when-cut.ts';

type End = readonly [of: 'line' | 'below', how: string | number];

/** How often it is told, when a line ends so. */
async function told(...ends: readonly End[]): Promise<number> {
  const below = new EventEmitter();
  const line = Object.assign(new EventEmitter(), { conn: { transport: { socket: below } } });
  let cuts = 0;
  whenCut(line as never, () => (cuts += 1));
  for (const [of, how] of ends) {
    if (of === 'line') line.emit('disconnect', how);
    else below.emit('close', how);
    await Promise.resolve();
  }
  return cuts;
}

it.each<[string, number, readonly End[]]>([
  [
    'page that goes away',
    0,
    [
      ['below', 1001],
      ['line', 'transport close'],
    ],
  ],
  [
    'page that goes away while something is sent to it',
    0,
    [
      ['line', 'transport error'],
      ['below', 1001],
    ],
  ],
  [
    'page that dials anew',
    0,
    [
      ['line', 'client namespace disconnect'],
      ['below', 1005],
    ],
  ],
  [
    'hub that sends a device away',
    0,
    [
      ['line', 'server namespace disconnect'],
      ['below', 1005],
    ],
  ],
  [
    'page that hears nothing',
    1,
    [
      ['below', 1005],
      ['line', 'transport close'],
    ],
  ],
  [
    'broken line',
    1,
    [
      ['below', 1006],
      ['line', 'transport close'],
    ],
  ],
  [
    'line that broke while something was sent',
    1,
    [
      ['line', 'transport error'],
      ['below', 1006],
    ],
  ],
  [
    'line that says nothing',
    1,
    [
      ['line', 'ping timeout'],
      ['below', 1006],
    ],
  ],
])('[OB5] a %s: %i cut', async (_what, cuts, ends) => {
  expect(await told(...ends)).toBe(cuts);
});
