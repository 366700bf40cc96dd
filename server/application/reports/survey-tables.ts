import type { SurveyReport } from '../../../contract/survey-view.ts';
import type { TableColumn, TableRow } from '../../ports/tables.ts';
import type { ReportTable } from './report-tables.ts';

const text = (heading: string, width: number): TableColumn => ({ heading, kind: 'text', width });
const figure = (heading: string): TableColumn => ({ heading, kind: 'number', width: 11 });
const known = (value: number | null): string | number => value ?? '–';

/** SKM as the office files it (PermenPANRB 14/2017); what would tell somebody apart is withheld, and says so. */
export function surveyTables({ figures, services, months }: SurveyReport): ReportTable[] {
  const elements = figures?.elements ?? [];
  return [
    {
      ...{ id: 'elements', name: 'Unsur', title: 'Nilai per unsur' },
      columns: [
        ...[text('Unsur', 6), text('Nama', 34), figure('Jawaban')],
        ...['Nilai 1', 'Nilai 2', 'Nilai 3', 'Nilai 4', 'NRR', 'NRR × 25'].map(figure),
        text('Mutu', 8),
      ],
      rows: elements.map((row): TableRow => [
        ...[row.id, row.name.id, row.answered, ...row.spread],
        ...[known(row.average), known(row.converted), row.band ?? '–'],
      ]),
      total: figures && [
        ...['', 'Indeks Kepuasan Masyarakat (IKM)', figures.respondents, '', '', '', '', ''],
        ...[known(figures.index), figures.band ?? '–'],
      ],
    },
    partTable('services', 'Per layanan', 'IKM per layanan', 'Layanan', services),
    partTable('months', 'Per bulan', 'IKM per bulan', 'Bulan', months),
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
    ...{ id, name, title, total: null },
    columns: [text(heading, 34), figure('Responden'), figure('IKM'), text('Mutu', 8)],
    rows: parts.map((part) => [
      part.name?.id ?? part.id,
      part.respondents ?? 'disembunyikan',
      known(part.index),
      part.band ?? '–',
    ]),
  };
}
