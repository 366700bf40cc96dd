import type { Bilingual } from './bilingual.ts';
import type { BringerSetup } from './cases/bringer.ts';
import type { Deed, OutcomeNeed, Work } from './procedures/work.ts';
import type { ComplaintSetup } from './complaints/complaint-setup.ts';
import type { Procedure } from './procedures/procedure.ts';
import type {
  CounterId,
  KioskId,
  OutcomeId,
  PrinterId,
  PriorityId,
  RoleId,
  ServiceId,
  StationId,
  StepId,
} from './ids.ts';
import type { LetterSetup } from './letters/letter-setup.ts';
import type { HallHours } from './hall-time/opening-hours.ts';
import type { TimeLimit } from './hall-time/working-time.ts';

/** The part of the hall's file that decisions depend on; the file itself (contract/hall-file.ts) holds more. */
export interface HallSetup extends HallHours {
  readonly agency: { readonly shownName: string };
  readonly register: { readonly name: string; readonly ifNotListed?: Bilingual | undefined };
  readonly priorities: readonly PriorityClass[];
  readonly queue: { readonly maxOvertakes: number };
  readonly roles: readonly { readonly id: RoleId; readonly name: Bilingual }[];
  readonly stations: readonly StationSetup[];
  readonly counters: readonly CounterSetup[];
  readonly kiosks: readonly { readonly id: KioskId; readonly printerId: PrinterId }[];
  readonly printers: readonly { readonly id: PrinterId; readonly name: string }[];
  readonly services: readonly ServiceSetup[];
  readonly letter?: LetterSetup | undefined;
  readonly complaints: ComplaintSetup;
  /** By service, a mark of what a letter says apart from whom it is about: another, once the office words it otherwise (CS12). Absent: it has none. */
  readonly letterWords?: Readonly<Record<ServiceId, string>> | undefined;
  /** Where papers say they can be looked up, without a slash at the end; absent: no QR. */
  readonly publicUrl?: string | undefined;
  /** What is taken from the visitors' own telephones; absent: nothing. */
  readonly online?:
    | {
        readonly enabled: boolean;
        readonly requests: boolean;
        readonly complaints: boolean;
        readonly survey?: boolean | undefined;
      }
    | undefined;
  /** Visitors are asked for the survey; absent: there is none. */
  readonly survey?: { readonly atKiosk: boolean } | undefined;
  /** Absent: the day on which the clock started is not hari kerja 1. */
  readonly clock?: { readonly countsFirstDay: boolean } | undefined;
  readonly trial: boolean;
}

export interface PriorityClass {
  readonly id: PriorityId;
  readonly name: Bilingual;
  readonly headStartMinutes: number;
}

interface StationSetup {
  readonly id: StationId;
  readonly name: Bilingual;
  /** The role in which clerks act at its counters. */
  readonly roleId?: RoleId | undefined;
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
  readonly timeLimit: ServiceLimit;
  readonly journey: readonly JourneyStop[];
  /** The procedure of the case behind a visit; absent: there are visits only. */
  readonly case?: Procedure | undefined;
  /** The letter of this service where it is not the hall's own. */
  readonly letter?: LetterSetup | undefined;
  /** Steps opened by a complete request from home, and its time limit (HM1); absent: the service requires a visit. */
  readonly fromHome?: { readonly opens: readonly StepId[]; readonly limit: TimeLimit } | undefined;
  /** Who may bring a request for somebody else (CS11); absent: it is not asked. */
  readonly broughtBy?: readonly BringerSetup[] | undefined;
}

interface ServiceLimit extends TimeLimit {
  /** The standard says that the service depends on server and network (004 line 28): recorded outages stop its clock (CS5). */
  readonly pausedByOutage?: boolean | undefined;
}

export interface RequirementSetup {
  readonly id: string;
  readonly text: { readonly text: string; readonly en?: string | undefined };
  readonly mandatory: boolean;
  /** Names of the paper, where its words are a sentence. */
  readonly documents?: readonly string[] | undefined;
  readonly form?: string | undefined;
  readonly issuer?: string | undefined;
  readonly countersignedBy?: string | undefined;
  /** The office's note for its clerks. */
  readonly note?: string | undefined;
  readonly unlessListed?: boolean | undefined;
  /** Other papers of this service, any one of which stands in for this one (CS4). */
  readonly alternatives?: readonly string[] | undefined;
}

/** The work of one station for visitors of one service, and its possible outcomes. */
export interface JourneyStop {
  readonly stationId: StationId;
  readonly work: readonly Work[];
  readonly fileTo?: StationId | undefined;
  /** In minutes, where the standard sets a limit for this station. */
  readonly limit?: { readonly value: number } | undefined;
  readonly outcomes: readonly OutcomeSetup[];
}

export interface OutcomeSetup {
  readonly id: OutcomeId;
  readonly name: Bilingual;
  readonly route: readonly StationId[];
  readonly ends?: boolean | undefined;
  readonly needs: readonly OutcomeNeed[];
  readonly slip?: 'missing-papers' | 'referral' | 'receipt' | undefined;
  /** Steps of the case opened by this outcome, in parallel. */
  readonly opens?: readonly StepId[] | undefined;
  readonly does?: readonly Deed[] | undefined;
  /** The visitor sits down again and waits for the case, to be called at that station. */
  readonly waitsAt?: StationId | undefined;
}

export const serviceOf = (setup: HallSetup, id: ServiceId): ServiceSetup | undefined =>
  setup.services.find((service) => service.id === id);

export const counterOf = (setup: HallSetup, id: CounterId): CounterSetup | undefined =>
  setup.counters.find((counter) => counter.id === id);

/** A hall may have one letter for all services, or one of its own for some. */
export const letterOf = (setup: HallSetup, serviceId: ServiceId): LetterSetup | undefined =>
  serviceOf(setup, serviceId)?.letter ?? setup.letter;

export const stopOf = (setup: HallSetup, serviceId: ServiceId, stationId: StationId): JourneyStop | undefined =>
  serviceOf(setup, serviceId)?.journey.find((stop) => stop.stationId === stationId);
