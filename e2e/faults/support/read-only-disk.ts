// Loaded before a program: it finds every disk read-only.
import { refuse } from './refusing-disk.ts';

refuse('read-only');
