import { workerData } from 'node:worker_threads';
import { giveBytes } from './give-bytes.ts';

/** A thread that fails in the way asked for. */
export type OwnTrouble = 'none' | 'throws' | 'makes nothing' | 'never ends';

const trouble = workerData as OwnTrouble;
if (trouble === 'throws') throw new Error('kertas kosong');
if (trouble === 'never ends') setInterval(() => {}, 1_000);
if (trouble === 'none') giveBytes(Buffer.from('lembar'));
