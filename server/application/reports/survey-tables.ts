import type { SurveyReport } from '../../../contract/views/survey-view.ts';
import type { TableRow } from '../../ports/tables.ts';
import { figure, known, text } from './table-parts.ts';
import type { ReportTable } from './table-parts.ts';

const saidBy: Readonly<Record<string, string>> = {
  sex: 'Jenis kelamin',
  education: 'Pendidikan',
  job: 'Pekerjaan',
  male: 'Laki-laki',
  female: 'Perempuan',
  sd: 'SD',
  smp: 'SMP',
  sma: 'SMA',
  s1: 'S1',
  s2: 'S2',
  s3: 'S3',
  pns: 'PNS',
  tni: 'TNI',
  polri: 'Polri',
  swasta: 'Swasta',
  wirausaha: 'Wirausaha',
  lainnya: 'Lainnya',
};

/** SKM as the office files it (PermenPANRB 14/2017); what could identify somebody is withheld, and the table says so. */
export function surveyTables({ figures, services, months, respondents }: SurveyReport): ReportTable[] {
  const elements = figures?.elements ?? [];
  return [
    {
      id: 'elements',
      name: 'Unsur',
      title: 'Nilai per unsur',
      columns: [
        text('Unsur', 6),
        text('Nama', 34),
        figure('Jawaban'),
        ...['Nilai 1', 'Nilai 2', 'Nilai 3', 'Nilai 4', 'NRR', 'NRR × 25'].map(figure),
        text('Mutu', 8),
      ],
      rows: elements.map((row): TableRow => [
        row.id,
        row.name.id,
        row.answered,
        ...row.spread,
        known(row.average),
        known(row.converted),
        row.band ?? '–',
      ]),
      total: figures && [
        '',
        'Indeks Kepuasan Masyarakat (IKM)',
        figures.respondents,
        '',
        '',
        '',
        '',
        '',
        known(figures.index),
        figures.band ?? '–',
      ],
    },
    partTable('services', 'Per layanan', 'IKM per layanan', 'Layanan', services),
    partTable('months', 'Per bulan', 'IKM per bulan', 'Bulan', months),
    ...(respondents.length > 0 ? [whoTable(respondents)] : []),
  ];
}

function partTable(
  id: string,
  name: string,
  title: string,
  heading: string,
  parts: SurveyReport['services'],
): ReportTable {
  return {
    id,
    name,
    title,
    total: null,
    columns: [text(heading, 34), figure('Responden'), figure('IKM'), text('Mutu', 8)],
    rows: parts.map((part) => [
      part.name?.id ?? part.id,
      part.respondents ?? 'disembunyikan',
      known(part.index),
      part.band ?? '–',
    ]),
  };
}

/** Only where the hall asks for it (SV6). */
function whoTable(respondents: SurveyReport['respondents']): ReportTable {
  return {
    id: 'respondents',
    name: 'Responden',
    title: 'Responden',
    total: null,
    columns: [text('Menurut', 20), text('Jawaban', 34), figure('Responden')],
    rows: respondents.map(({ fact, value, people }) => [
      saidBy[fact] ?? fact,
      saidBy[value] ?? value,
      people ?? 'disembunyikan',
    ]),
  };
}
