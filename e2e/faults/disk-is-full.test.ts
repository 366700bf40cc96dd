import { livesThrough } from './support/lives-through.ts';

livesThrough('[DU7][IS1] a disk that turns full during a morning', 'full', 'full');
