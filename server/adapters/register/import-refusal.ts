import { fileRefusals } from '../../domain/register/import-words.ts';
import type { ImportRefusal } from '../../domain/register/snapshot.ts';
import { FileRefused } from './table.ts';

export const refusal = (code: keyof typeof fileRefusals): ImportRefusal => ({
  is: 'refused',
  code,
  sentence: fileRefusals[code],
});

const full = new Set<unknown>(['ENOSPC', 'EDQUOT', 'SQLITE_FULL']);

/** The refusal to show; undefined: a fault of ours. */
export function refusalOf(fault: unknown): ImportRefusal | undefined {
  if (fault instanceof FileRefused) return { is: 'refused', code: fault.code, sentence: fault.sentence };
  return full.has((fault as { code?: unknown }).code) ? refusal('disk-full') : undefined;
}
