import type { PersonSection } from '../../../contract/requests/person-requests.ts';
import type { Cell } from '../../../contract/views/report-view.ts';
import type { Bilingual } from '../../domain/bilingual.ts';
import type { Case } from '../../domain/cases/case.ts';
import { stepOf } from '../../domain/procedures/procedure.ts';
import { serviceOf } from '../../domain/hall-setup.ts';
import type { PersonLetter } from '../../ports/person-archive.ts';
import { recipientCalled, serviceCalled } from '../called.ts';
import { recordInWords } from '../letters/case-letter.ts';
import { at, lines, moment, said, told, words } from './section-parts.ts';
import type { Telling } from './section-parts.ts';

/** In words that somebody from outside the office understands. */
const states: Record<string, Bilingual> = {
  open: said('sedang dikerjakan', 'being worked on'),
  done: said('selesai', 'done'),
  refused: said('ditolak', 'refused'),
  expired: said('tidak selesai', 'left without an outcome'),
};

export function caseSection(telling: Telling): PersonSection {
  return {
    id: 'cases',
    title: said('Berkas', 'Cases'),
    columns: [
      words('Nomor', 'Number', 13),
      words('Layanan', 'Service', 26),
      moment('Dibuka', 'Opened'),
      words('Keadaan', 'State', 18),
      words('Keperluan', 'What for', 26),
      words('Dicatat di dalamnya', 'Written down in it', 34),
      words('Diserahkan kepada', 'Handed to', 20),
    ],
    rows: telling.held.cases.map(({ case: behind }) => [
      behind.number,
      serviceCalled(telling.office.live.hall.setup, behind.serviceId),
      at(telling, behind.openedAt),
      states[behind.stage.is === 'open' ? 'open' : behind.stage.as] ?? null,
      told([behind.need, behind.purpose ?? ''].filter((text) => text !== '').join('; ')),
      recordsOf(telling, behind),
      behind.handedOver === null ? null : recipientCalled[behind.handedOver.to],
    ]),
    note: null,
  };
}

function recordsOf({ office }: Telling, { serviceId, records }: Case): Cell {
  const procedure = serviceOf(office.live.hall.setup, serviceId)?.case;
  return lines(
    Object.entries(records).flatMap(([stepId, values]) =>
      (stepOf(procedure, stepId)?.records ?? []).flatMap((field) => {
        const value = values[field.id];
        return value === undefined ? [] : [{ label: field.name.id, value: recordInWords(field, value) }];
      }),
    ),
  );
}

/** Of a letter about somebody else, only that it names this person is told. */
export function letterSection(telling: Telling, nik: string): PersonSection {
  return {
    id: 'letters',
    title: said('Surat', 'Letters'),
    columns: [
      words('Nomor', 'Number', 26),
      moment('Tanggal', 'Date'),
      words('Judul', 'Title', 30),
      words('Isi tentang orang ini', 'What it says of this person', 60),
      words('Keadaan', 'State', 16),
    ],
    rows: telling.held.letters.map((letter) => [
      letter.number,
      at(telling, letter.issuedAt),
      letter.slip.subject ?? letter.slip.title,
      wordsAbout(letter, nik),
      stateOf(letter),
    ]),
    note: said(
      'Surat yang sudah ditandatangani tidak diubah: bila salah, dibatalkan dan dibuat yang baru. PDF surat ada di halaman berkasnya.',
      'A signed letter does not change: a wrong one is cancelled and made anew. Its PDF is on the page of its case.',
    ),
  };
}

function wordsAbout({ slip }: PersonLetter, nik: string): Cell {
  const isAboutHim = slip.person.some(({ value }) => value === nik);
  return isAboutHim ? lines([...slip.person, ...slip.findings]) : said('disebut di dalamnya', 'is named in it');
}

const stateOf = ({ cancelledAt }: PersonLetter): Bilingual =>
  cancelledAt === null ? said('berlaku', 'valid') : said('dibatalkan', 'cancelled');

export function attachmentSection(telling: Telling): PersonSection {
  return {
    id: 'attachments',
    title: said('Foto dan pindaian', 'Photos and scans'),
    columns: [
      words('Berkas', 'Case', 13),
      moment('Waktu', 'Time'),
      words('Persyaratan', 'Requirement', 50),
      words('Jenis', 'Kind', 18),
    ],
    rows: telling.held.cases.flatMap(({ case: behind }) =>
      behind.attachments.map(({ at: when, requirementId, kind }) => [
        behind.number,
        at(telling, when),
        requirementNamed(telling, behind, requirementId),
        kind,
      ]),
    ),
    note: said('Salinannya dibuka di halaman berkasnya.', 'They are opened on the page of the case.'),
  };
}

function requirementNamed({ office }: Telling, { serviceId }: Case, id: string | null): Cell {
  const { requirements = [] } = serviceOf(office.live.hall.setup, serviceId) ?? {};
  return requirements.find((each) => each.id === id)?.text.text ?? null;
}
