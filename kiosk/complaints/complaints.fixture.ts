import type { ComplaintReceived } from '../../contract/requests/complaint-requests.ts';
import type { ComplaintChannel, ComplaintRules } from './complaint.svelte.ts';
import type { Microphone } from './microphone.ts';

const said = (id: string, en: string) => ({ id, en });

export const inPerson: ComplaintChannel = {
  kind: 'datang-langsung',
  label: said('Datang langsung', 'In person'),
  medium: 'in-person',
  isMet: true,
  shownAs: said('Anda ditunggu di ruangan khusus', 'You are awaited in the room set apart'),
};

export const box: ComplaintChannel = {
  kind: 'kotak-saran',
  label: said('Kotak saran', 'Suggestion box'),
  medium: 'box',
  isMet: false,
  shownAs: said('Pengaduan Anda sedang diperiksa petugas', 'Your complaint is being looked at'),
};

export const rules: ComplaintRules = {
  identityRequired: false,
  officer: null,
  channels: [inPerson, box],
  others: [
    { label: said('Telepon', 'Telephone'), value: '(0286) 123456' },
    { label: said('Media sosial', 'Social media'), value: null },
  ],
};

export const strictRules: ComplaintRules = { ...rules, identityRequired: true };

export const received: ComplaintReceived = {
  complaintId: 'complaint-1',
  number: 'P-2026-00007',
  code: 'K7MX4PQR',
  jobId: 'job-9',
};

/** Reports the same level all the time. */
export class FixtureMicrophone implements Microphone {
  isOpen = true;
  readonly #ended = Promise.withResolvers<void>();
  readonly ended = this.#ended.promise;

  /** Unplugs it. */
  pull(): void {
    this.#ended.resolve();
  }

  level(): number {
    return 0.6;
  }

  finish(): Promise<Blob> {
    this.isOpen = false;
    return Promise.resolve(new Blob(['spoken'], { type: 'audio/webm' }));
  }

  letGo(): void {
    this.isOpen = false;
  }
}
