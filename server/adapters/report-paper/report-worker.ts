import { workerData } from 'node:worker_threads';
import { reportPdf } from '../../../printers/report/report-pdf.ts';
import type { PrintedReport } from '../../../printers/report/report.ts';
import { giveBytes } from '../work-thread/give-bytes.ts';

giveBytes(await reportPdf(workerData as PrintedReport));
