import { describe, expect, it } from 'vitest';
import type { HallCommand, PrintStandard } from '../commands.ts';
import { after, continuing, emptyHall, eventOf, minute, refusalOf } from '../hall.fixture.ts';
import { seconds } from '../hall-time/instant.ts';
import type { JobState } from './print-job.ts';

const essentials = {
  service: 'Surat keterangan',
  decree: null,
  papers: [{ text: 'KTP', called: null, issuer: null, countersignedBy: null, optional: false }],
  timeLimit: '15 menit',
  fee: 'Gratis',
  products: ['Surat'],
  complaints: [],
  lacking: ['Dasar hukum'],
};

const prints = (wish: Partial<PrintStandard> = {}): PrintStandard => ({
  type: 'print-standard',
  jobId: 'sheet',
  kioskId: 'kiosk-1',
  serviceId: 'surat',
  language: 'id',
  essentials,
  ...wish,
});

const reports = (state: JobState, settled: boolean): HallCommand => ({
  type: 'record-job',
  jobId: 'sheet',
  printerId: 'printer-kiosk',
  state,
  detail: { attempts: 1, reprints: 0, maybePrinted: false, why: null, settled },
});

describe('the sheet of a service standard', () => {
  it('[SB2] goes to the printer of the kiosk that asked, in the language of the visitor', () => {
    const { printerId, visitId, paper } = eventOf('paper-queued', emptyHall, prints({ language: 'en' }), minute(0));
    expect([printerId, visitId]).toEqual(['printer-kiosk', null]);
    expect(paper).toMatchObject({ kind: 'standard', language: 'en', serviceId: 'surat', ...essentials });
  });

  it('[SB2] is not printed again while it is on its way, however long that takes', () => {
    const queued = after(prints());
    expect(refusalOf(queued, prints({ jobId: 'second' }), minute(1))).toBe('printed-just-now');
    const held = continuing(queued, minute(1), reports('queued', false));
    expect(refusalOf(held, prints({ jobId: 'second' }), minute(60))).toBe('printed-just-now');
  });

  it('[SB2] is not printed again within 30 s, and may be after them', () => {
    const printed = continuing(after(prints()), minute(0), reports('printed', true));
    const { queuedAt = 0 } = printed.jobs.get('sheet') ?? {};
    const again = prints({ jobId: 'second' });
    expect(refusalOf(printed, again, queuedAt + seconds(29))).toBe('printed-just-now');
    expect(refusalOf(printed, again, queuedAt + seconds(30))).toBeNull();
  });

  it('[SB2] of another service is another sheet', () => {
    expect(refusalOf(after(prints()), prints({ jobId: 'second', serviceId: 'pengaduan' }), minute(1))).toBeNull();
  });

  it('is refused for a kiosk or a service that the hall does not have', () => {
    expect(refusalOf(emptyHall, prints({ kioskId: 'kiosk-9' }), minute(0))).toBe('unknown-kiosk');
    expect(refusalOf(emptyHall, prints({ serviceId: 'tidak-ada' }), minute(0))).toBe('unknown-service');
  });
});
