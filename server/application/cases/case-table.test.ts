import { describe, expect, it } from 'vitest';
import { shippedHall } from '../../adapters/hall-file/shipped-halls.ts';
import { caseHallAfter, atBackOffice, caseOfVisitor, ends } from '../../domain/cases/case-acts.fixture.ts';
import { minute } from '../../domain/hall.fixture.ts';
import { backOffice1 } from '../../domain/hall-setup.fixture.ts';
import { days } from '../../domain/hall-time/instant.ts';
import type { ExportedCase } from '../../ports/case-archive.ts';
import { caseColumns, caseRow } from './case-table.ts';
import { SurveyRoom } from '../survey/survey-room.ts';

const hall = caseHallAfter(...atBackOffice('ana'), ends(backOffice1, 'fetches-later'));
const scene = (now: number) => ({
  hall,
  file: shippedHall('pariaman'),
  revision: 1,
  now,
  survey: new SurveyRoom(() => 'pass'),
  voice: { edition: '' },
});

const ana: ExportedCase = {
  id: caseOfVisitor('ana'),
  number: '2026-00001',
  serviceId: 'surat',
  name: 'Ana Contoh',
  nik: '0077015203990001',
  openedAt: minute(5),
  closedAt: null,
  state: 'open',
  letterNumber: null,
  broughtAs: '',
  broughtBy: '',
  via: 'hall',
};

const cell = (each: ExportedCase, heading: string) =>
  caseRow(scene(minute(60)), each)[caseColumns.findIndex((column) => column.heading === heading)];

describe('a row of the table of cases', () => {
  it('[CS10] says whose it is, when it was opened in the hall’s own time, and where it stands', () => {
    expect(caseRow(scene(minute(60)), ana)).toEqual([
      '2026-00001',
      'Surat keterangan',
      'Ana Contoh',
      '0077015203990001',
      '2026-11-23 08:05',
      '',
      'Terbuka',
      '',
      55,
      'menit',
      'initials',
      'Datang',
      '',
      '',
    ]);
    expect(caseRow(scene(minute(60)), ana)).toHaveLength(caseColumns.length);
  });

  it('[CS10] counts in the unit of the service’s promise, and in opening hours only', () => {
    const closed = { ...ana, state: 'done', closedAt: minute(5 * 60 + 10), letterNumber: '400.9/1' } as const;
    expect([cell(closed, 'Lama'), cell(closed, 'Satuan lama'), cell(closed, 'Selesai')]).toEqual([
      245,
      'menit',
      '2026-11-23 13:10',
    ]);
    const complaint = {
      ...ana,
      id: 'gone',
      serviceId: 'pengaduan',
      state: 'done',
      closedAt: minute(0) + days(7),
    } as const;
    expect([cell(complaint, 'Lama'), cell(complaint, 'Satuan lama'), cell(complaint, 'Langkah sekarang')]).toEqual([
      4,
      'hari kerja',
      '',
    ]);
  });

  it('says so of a service that the hall no longer has', () => {
    expect(cell({ ...ana, serviceId: 'no longer' }, 'Layanan')).toBe('—');
  });
});
