// A worker thread of a deed: loads the executioner first, then its workload.
import { getEnvironmentData } from 'node:worker_threads';
import { BEGUN_WITH } from './executioner.ts';

await import(String(getEnvironmentData(BEGUN_WITH)));
