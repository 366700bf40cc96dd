import type { RegisteredPerson } from './domain/register/person.ts';
import type { Hub } from './start-hub.ts';

/** The terminal's text after a start: where the screens are, and how to sign in. */
export function welcomeText({ port, reached, trial, office }: Hub, screensAt = port): string {
  const here = `http://localhost:${screensAt}`;
  const lines = [
    '',
    `  ${office.file.current.agency.shownName}${trial ? '  (UJI COBA / trial)' : ''}`,
    '',
    `  Kiosk     ${here}/kiosk/`,
    `  Layar     ${here}/display/`,
    `  Loket     ${here}/counter/`,
    `  Situs     ${here}/online/`,
    ...(reached === null ? [] : [`  Dari komputer lain / from other computers: ${reached}`]),
    '',
  ];
  if (!trial) return lines.join('\n');
  const width = Math.max(...trial.clerks.map(({ name }) => name.length));
  return [
    ...lines,
    '  Petugas uji coba / trial clerks:',
    ...trial.clerks.map(({ name, station }) => `    ${name.padEnd(width)}   ${station}`),
    `  Kata sandi untuk semua / password for all:  ${trial.password}`,
    '',
    ...listedText(trial.listed),
    `  Mulai sungguhan: buka ${here}/counter/ dan pakai kode  ${trial.setupCode.slice(0, 4)}-${trial.setupCode.slice(4)}`,
    '  To begin real work, open the counter screen and use this one-time code.',
    '',
  ].join('\n');
}

/** ST1: the kiosk's check needs NIK and second factor, the counter's only the NIK. */
function listedText(listed: readonly RegisteredPerson[]): string[] {
  if (listed.length === 0) return [];
  const lines = listed.map(({ nik, birthDate, kk, name }) => `    ${nik}   ${dayFirst(birthDate)}   ${kk}   ${name}`);
  return ['  Orang rekaan yang terdaftar / invented people who are listed: NIK, lahir / born, No. KK', ...lines, ''];
}

const dayFirst = (day: string): string => day.split('-').toReversed().join('-');
