import { workerData } from 'node:worker_threads';
import { keySheet } from '../../../printers/key-sheet.ts';
import type { KeySheet } from '../../../printers/key-sheet.ts';
import { giveBytes } from '../work-thread/give-bytes.ts';

giveBytes(await keySheet(workerData as KeySheet));
