import type { VisitCard } from '../../contract/views/visit-card.ts';

/** Longest purpose that fits into one line of a letter. */
const LONGEST_PURPOSE = 120;

/** CT6: where the office lists one purpose, that is it. */
export const onlyPurpose = (purposes: readonly string[]): string => (purposes.length === 1 ? (purposes[0] ?? '') : '');

/** The purpose in the list that matches the need the visitor has stated, if any: nothing is asked twice. */
export function purposeIn({ need, purposes }: Pick<VisitCard, 'need' | 'purposes'>): string {
  const only = onlyPurpose(purposes);
  if (only !== '') return only;
  const said = need.trim().toLowerCase();
  if (said === '') return '';
  const named = purposes.find((purpose) => said.includes(purpose.toLowerCase()) || namesPart(said, purpose));
  return named ?? (need.trim().length <= LONGEST_PURPOSE ? need.trim() : '');
}

/** "untuk SPMB anak kedua" matches "Pendaftaran sekolah (SPMB)" by the abbreviation in brackets. */
function namesPart(said: string, purpose: string): boolean {
  const [, short] = /\(([^)]+)\)/.exec(purpose) ?? [];
  return short !== undefined && said.split(/[^\p{L}\d-]+/u).includes(short.toLowerCase());
}
