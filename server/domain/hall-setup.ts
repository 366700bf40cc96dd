import type { CounterId, KioskId, OutcomeId, PrinterId, PriorityId, ServiceId, StationId } from './ids.ts';
import type { HallHours } from './hall-time/opening-hours.ts';

/** What decisions look at in the hall's file; the file itself (contract/hall-file.ts) holds more. */
export interface HallSetup extends HallHours {
  readonly agency: { readonly shownName: string };
  readonly register: { readonly name: string };
  readonly priorities: readonly PriorityClass[];
  readonly queue: { readonly maxOvertakes: number };
  readonly stations: readonly { readonly id: StationId; readonly name: Bilingual }[];
  readonly counters: readonly CounterSetup[];
  readonly kiosks: readonly { readonly id: KioskId; readonly printerId: PrinterId }[];
  readonly printers: readonly { readonly id: PrinterId; readonly name: string }[];
  readonly services: readonly ServiceSetup[];
  readonly letter?: { readonly numberPattern: string; readonly code: string; readonly unit: string } | undefined;
  /** Where papers say they can be looked up, without a slash at the end; absent: no QR. */
  readonly publicUrl?: string | undefined;
  /** Absent: the day on which the clock started is not hari kerja 1. */
  readonly clock?: { readonly countsFirstDay: boolean } | undefined;
  readonly trial: boolean;
}

export interface Bilingual {
  readonly id: string;
  readonly en: string;
}

export interface PriorityClass {
  readonly id: PriorityId;
  readonly name: Bilingual;
  readonly headStartMinutes: number;
}

export interface CounterSetup {
  readonly id: CounterId;
  readonly stationId: StationId;
  readonly name: Bilingual;
  readonly serviceIds?: readonly ServiceId[] | undefined;
  readonly printerId?: PrinterId | undefined;
}

export interface ServiceSetup {
  readonly id: ServiceId;
  readonly series: string;
  readonly shortName: Bilingual;
  readonly open: boolean;
  readonly dailyQuota?: number | undefined;
  readonly fee: { readonly text: { readonly text: string; readonly en?: string | undefined } };
  readonly requirements: readonly RequirementSetup[];
  readonly journey: readonly JourneyStop[];
}

export interface RequirementSetup {
  readonly id: string;
  readonly text: { readonly text: string; readonly en?: string | undefined };
  readonly mandatory: boolean;
  /** What the paper is called, where its words are a sentence. */
  readonly documents?: readonly string[] | undefined;
  readonly form?: string | undefined;
  readonly issuer?: string | undefined;
  readonly countersignedBy?: string | undefined;
  readonly unlessListed?: boolean | undefined;
}

/** What one station does with visitors of one service, and how that can end. */
export interface JourneyStop {
  readonly stationId: StationId;
  readonly work: readonly Work[];
  readonly fileTo?: StationId | undefined;
  readonly outcomes: readonly OutcomeSetup[];
}

export type Work = 'hear-need' | 'check-papers' | 'send-file' | 'check-register' | 'issue-letter' | 'inform' | 'refer';

export interface OutcomeSetup {
  readonly id: OutcomeId;
  readonly name: Bilingual;
  readonly route: readonly StationId[];
  readonly ends?: boolean | undefined;
  readonly needs: readonly OutcomeNeed[];
  readonly slip?: 'missing-papers' | 'referral' | undefined;
}

export type OutcomeNeed =
  | 'papers-complete'
  | 'papers-missing'
  | 'register-checked'
  | 'listed'
  | 'not-listed'
  | 'letter-issued'
  | 'letter-not-issued';

export const serviceOf = (setup: HallSetup, id: ServiceId): ServiceSetup | undefined =>
  setup.services.find((service) => service.id === id);

export const counterOf = (setup: HallSetup, id: CounterId): CounterSetup | undefined =>
  setup.counters.find((counter) => counter.id === id);

export const stopOf = (setup: HallSetup, serviceId: ServiceId, stationId: StationId): JourneyStop | undefined =>
  serviceOf(setup, serviceId)?.journey.find((stop) => stop.stationId === stationId);
