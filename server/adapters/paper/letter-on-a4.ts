import type { LetterSlip } from '../../domain/slips.ts';
import { letterOf } from './letter-of.ts';

/** The same letter on A4, for offices that must file one. The same slip always gives the same bytes (LE7). */
export async function letterPdfOf(slip: LetterSlip): Promise<Uint8Array> {
  // Loaded when first needed: it would take a fifth of the hub's start.
  const { letterPdf } = await import('../../../printers/letter/letter-pdf.ts');
  return letterPdf(letterOf(slip, false));
}
