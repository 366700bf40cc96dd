// A thread of a deed: the executioner first, then what it was begun with.
import { getEnvironmentData } from 'node:worker_threads';
import { BEGUN_WITH } from './executioner.ts';

await import(String(getEnvironmentData(BEGUN_WITH)));
