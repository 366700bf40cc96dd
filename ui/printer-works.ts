import type { PrinterCondition } from '../contract/view-parts.ts';

const atWork: ReadonlySet<PrinterCondition> = new Set(['ready', 'paper-low']);

/** Whether paper may be promised. */
export const printerWorks = (condition: PrinterCondition): boolean => atWork.has(condition);
