// Preloaded into a program: makes every disk read-only.
import { refuse } from './refusing-disk.ts';

refuse('read-only');
