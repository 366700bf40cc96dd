import type { HallCommand } from '../commands.ts';
import type { JourneyStop } from '../hall-setup.ts';
import { callsNext, comes, finishes, hallWith, opens, starts, found } from '../hall.fixture.ts';
import { backOffice1, loket1, setup } from '../hall-setup.fixture.ts';

/** A service where complete papers make a case, and whose letter is issued at the counter (004 line 27). */
export const hall = hallWith({
  services: setup.services.map((service) =>
    service.id === 'surat' ? { ...service, case: { steps: [] }, journey: service.journey.map(withHandOver) } : service,
  ),
});

function withHandOver(stop: JourneyStop): JourneyStop {
  if (stop.stationId !== 'back-office') return stop;
  const outcomes = stop.outcomes.map((each) =>
    each.id === 'letter-handed-over'
      ? { ...each, does: ['hand-over' as const] }
      : { ...each, needs: ['letter-not-issued' as const] },
  );
  return { ...stop, outcomes };
}

export const caseId = 'case of ana';
export const ticks: HallCommand = { type: 'tick-papers', counterId: loket1, papers: { ktp: 'present' }, caseId };
export const issues = (letterId: string): HallCommand => ({
  type: 'issue-letter',
  counterId: backOffice1,
  visitId: 'ana',
  letterId,
  jobId: `job of ${letterId}`,
  code: letterId,
  purpose: 'sekolah',
  caseId,
});
export const cancels = (letterId: string): HallCommand => ({
  type: 'cancel-letter',
  letterId,
  serviceId: 'surat',
  caseId,
  reason: 'salah ketik',
  by: { clerkId: 'admin', roles: [], administers: true },
});
export const handsOver: HallCommand = finishes(backOffice1, 'letter-handed-over');

export const arrived = [opens(loket1), opens(backOffice1), comes('ana', { found }), callsNext(loket1), starts(loket1)];
export const goesOver = [
  { type: 'transfer', counterId: loket1, stationId: 'back-office', note: '' } as const,
  callsNext(backOffice1),
  starts(backOffice1),
];
