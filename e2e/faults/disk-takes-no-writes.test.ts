import { livesThrough } from './support/lives-through.ts';

livesThrough(
  '[DU7][IS1] a disk that takes no writes any more in the middle of a morning',
  'refuses-writes',
  'not-written',
);
