import { parentPort, workerData } from 'node:worker_threads';
import { reportPdf } from '../../../printers/report/report-pdf.ts';
import type { PrintedReport } from '../../../printers/report/report.ts';

const bytes = Uint8Array.from(await reportPdf(workerData as PrintedReport));
// The press starts this thread, and with nothing else.
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, not a window
parentPort?.postMessage(bytes, [bytes.buffer]);
