import type { CasesOfDay } from './judge-cases.ts';

/** Result of the simulated days. `ok` is true only if every check held on each. */
export interface DaysReport {
  readonly ok: boolean;
  readonly hall: string;
  readonly days: number;
  readonly visitors: number;
  readonly visits: number;
  readonly numbersUnique: boolean;
  readonly slipsPrintedOnce: boolean;
  readonly callsAnnouncedOnce: boolean;
  /** The most often that any visitor was overtaken by a later arrival (CA2). */
  readonly worstOvertaking: number;
  readonly waitMinutesP50: number;
  readonly waitMinutesP95: number;
  readonly expired: number;
  /** Visitors who came a second time, with the receipt of their case. */
  readonly cameBack: number;
  readonly cases: Omit<CasesOfDay, 'problems'>;
  readonly events: number;
  readonly seconds: number;
  readonly problems: readonly string[];
}

export function summary(report: DaysReport, maxOvertakes: number): string {
  const lines = [
    `${report.days === 1 ? 'Satu hari' : `${report.days} hari`} di ${report.hall}: ${report.visits} nomor untuk ${report.visitors} pengunjung`,
    `  Nomor tidak ada yang sama         ${said(report.numbersUnique)}`,
    `  Setiap tiket tercetak satu kali   ${said(report.slipsPrintedOnce)}`,
    `  Setiap panggilan sekali terdengar ${said(report.callsAnnouncedOnce)}`,
    `  Paling sering didahului           ${report.worstOvertaking} kali (batas ${maxOvertakes})`,
    `  Waktu tunggu sampai dipanggil     ${report.waitMinutesP50} menit (separuh pengunjung), ${report.waitMinutesP95} menit (95 dari 100)`,
    `  Kedaluwarsa di akhir hari         ${report.expired}`,
    ...(report.cases.opened > 0 ? caseLines(report) : []),
    `  Peristiwa dalam buku hall         ${report.events}`,
    ...report.problems.map((problem) => `  Masalah: ${problem}`),
    `${report.ok ? 'Semua aturan dipenuhi' : 'ADA ATURAN YANG DILANGGAR'} (${report.seconds} detik)`,
  ];
  return lines.join('\n');
}

function caseLines({ cases, cameBack }: DaysReport): string[] {
  const { opened, closed, stillOpen, letters, returns, worstInboxMinutes } = cases;
  return [
    `  Berkas                            ${opened} dibuka, ${closed} selesai, ${stillOpen} masih berjalan`,
    `  Surat bernomor                    ${letters}`,
    `  Dikembalikan untuk diperbaiki     ${returns} kali`,
    `  Terlama menunggu di meja petugas  ${worstInboxMinutes} menit`,
    `  Kembali dengan tanda terima       ${cameBack} orang`,
  ];
}

const said = (holds: boolean): string => (holds ? 'ya' : 'TIDAK');
