import { expect, it } from 'vitest';
import { conditionOf, realTimeStatus } from './status.ts';

// What DLE EOT 1 and 2 answer: online, and the cause of being off line.
it.each([
  [0x12, 0x12, 'ready'],
  [0x1a, 0x32, 'paper-out'],
  [0x1a, 0x16, 'cover-open'],
  [0x1a, 0x52, 'cutter'],
  [0x1a, 0x12, 'offline'],
] as const)('[PR8] a printer that answers 0x%x and 0x%x when it is asked is named: %s', (online, cause, condition) => {
  expect(conditionOf(realTimeStatus(online, cause))).toBe(condition);
});
