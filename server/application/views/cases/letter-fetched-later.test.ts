import { describe, expect, it } from 'vitest';
import { shippedHall } from '../../../adapters/hall-file/shipped-halls.ts';
import type { HallCommand } from '../../../domain/commands.ts';
import { callsNext, comes, continuing, deedOf, finishes, opens, starts } from '../../../domain/hall.fixture.ts';
import { newHall } from '../../../domain/hall.ts';
import type { Hall } from '../../../domain/hall.ts';
import { minutes } from '../../../domain/hall-time/instant.ts';
import { instantOf } from '../../../domain/hall-time/zone.ts';
import { setupOf } from '../../office.ts';
import { acts, sceneIn } from './inbox.fixture.ts';
import { inboxFor } from './inbox.ts';

const [front, back] = ['front-office-1', 'back-office-1'];

describe('a letter that is fetched later', () => {
  const oku = shippedHall('oku-selatan');
  const { id: serviceId, requirements } = oku.services[0] ?? { id: '', requirements: [] };
  const eight = instantOf('2026-11-23', '08:30', 'WIB');
  const begun = continuing(newHall(setupOf(oku, false, '')), eight, opens(front), opens(back));
  const inbox = (hall: Hall, time: number) => inboxFor(sceneIn(oku, hall, time), { roles: ['front-office'] });

  /** Verified, found valid and signed while its applicant is on the way home. */
  const signedFor = (hall: Hall, name: string, from: number): Hall => {
    const [caseId, found] = [`case of ${name}`, { snapshot: 1, personId: name.length }];
    const deed = { ...deedOf(name), purpose: 'sekolah' };
    return continuing(
      hall,
      from,
      comes(name, { serviceId }),
      callsNext(front),
      starts(front),
      {
        type: 'tick-papers',
        counterId: front,
        papers: Object.fromEntries(requirements.map(({ id }) => [id, 'present'])),
        caseId,
      },
      finishes(front, 'lengkap'),
      callsNext(back),
      starts(back),
      { type: 'record-check', counterId: back, visitId: name, found, applicant: name, caseId },
      { ...finishes(back, 'terverifikasi-diambil-nanti'), deed } as HallCommand,
      acts(name, 'validasi', 'valid', 'pekerja-sosial'),
      acts(name, 'tanda-tangan', 'ditandatangani', 'kepala-dinas'),
    );
  };
  const signed = signedFor(begun, 'ana', eight + minutes(5));
  const friday = instantOf('2026-11-27', '09:00', 'WIB');
  const fetches = [opens(front), comes('budi', { serviceId }), callsNext(front), starts(front)];
  const link: HallCommand = { type: 'link-case', counterId: front, caseId: 'case of ana' };
  const linked = continuing(signed, friday, ...fetches, link);

  it('[CS13] [CS7] is late at nobody’s counter, for days: what stands waits behind all that can be done', () => {
    const days = inbox(signed, friday);
    expect(days).toMatchObject({ count: 1, late: 0, rows: [{ due: { is: 'waits' }, stepDue: { is: 'waits' } }] });
    const reopened = continuing(signed, friday - minutes(5), opens(front), opens(back));
    const there = continuing(
      signedFor(reopened, 'citra', friday),
      friday + minutes(30),
      comes('budi', { serviceId }),
      callsNext(front),
      starts(front),
      { ...link, caseId: 'case of citra' },
    );
    expect(inbox(there, friday + minutes(40))?.rows.map(({ caseId }) => caseId)).toEqual([
      'case of citra',
      'case of ana',
    ]);
  });

  it('[CS13] [CS5] has its minute from when whoever fetches it is there, and its day still as it was left', () => {
    const at = (time: number) => inbox(linked, time)?.rows[0];
    expect(at(friday + minutes(4))?.stepDue).toMatchObject({ is: 'left', dueAt: friday + minutes(5) });
    expect(at(friday + minutes(7))).toMatchObject({ due: { is: 'left' }, stepDue: { is: 'late', amount: 2 } });
    expect(inbox(linked, friday + minutes(7))?.late).toBe(1);
    // Signed on Monday with a working day and more left: that is still there on Friday.
    expect(at(friday + minutes(4))?.due.dueAt).toBeGreaterThan(instantOf('2026-11-30', '07:30', 'WIB'));
  });
});
