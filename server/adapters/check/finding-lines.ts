import type { Finding } from './finding.ts';

/** Lines for the terminal: grave findings first, each with what to do. */
export function findingLines(findings: readonly Finding[]): string[] {
  if (findings.length === 0) return ['Data balai utuh: buku besar, tabel, register, lampiran, dan hall.json sesuai.'];
  const graveFirst = findings.toSorted((a, b) => Number(b.grave) - Number(a.grave));
  return graveFirst.flatMap(({ what, todo, grave }) => [`${grave ? 'GAWAT' : 'Perhatian'}: ${what}`, `  → ${todo}`]);
}
