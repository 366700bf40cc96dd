import type { RegisteredPerson } from '../../domain/register/person.ts';
import type { ProgrammeId } from '../../domain/register/programmes.ts';

export const sampleCsvHeader =
  'NO_KK,NIK,NAMA,TANGGAL_LAHIR,JENIS_KELAMIN,ALAMAT,RT,RW,DESA_KELURAHAN,KECAMATAN,ID_DTKS,DESIL,PKH,PERIODE_PKH,BPNT,PERIODE_BPNT,PBI,PERIODE_PBI\n';

/** A line as in a register's export. The invented texts contain neither comma nor quotation mark. */
export function sampleCsvLine(person: RegisteredPerson): string {
  const { kk, nik, name, birthDate, sex, address, rt, rw, village, district, registerId = '', desil = '' } = person;
  const [year = '', month = '', day = ''] = birthDate.split('-');
  const home = [
    kk,
    nik,
    name,
    `${day}/${month}/${year}`,
    sex === 'male' ? 'L' : 'P',
    address,
    rt,
    rw,
    village,
    district,
  ];
  return `${[...home, registerId, desil, ...aidCells(person)].join(',')}\n`;
}

function aidCells({ programmes }: RegisteredPerson): string[] {
  return (['pkh', 'sembako', 'pbi-jk'] satisfies ProgrammeId[]).flatMap((id) => {
    const entry = programmes.find((each) => each.id === id);
    return entry ? [entry.receives ? 'YA' : 'TIDAK', entry.period ?? ''] : ['', ''];
  });
}
