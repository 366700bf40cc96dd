import type { CounterId, PriorityId, ServiceId, StationId, StepId } from '../ids.ts';
import type { Histogram } from './histogram.ts';

/**
 * All counts of a service day or, added up, of any period (RP1). Every leaf is a count, so one rule adds them all. No
 * name and no visit's number: all of it may be shown in a meeting.
 */
export interface DaySummary {
  /** Days on which somebody came. */
  readonly days: number;
  readonly services: By<ServiceId, VisitCount>;
  /** By the hour (hall's time) in which they took their number. */
  readonly hours: By<number, VisitCount>;
  readonly priorities: By<PriorityId, { readonly arrived: number }>;
  readonly counters: By<CounterId, CounterCount>;
  readonly stops: By<ServiceId, By<StationId, StopCount>>;
  readonly steps: By<ServiceId, By<StepId, StepCount>>;
  readonly cases: By<ServiceId, CaseCount>;
  readonly letters: By<ServiceId, LetterCount>;
  readonly complaints: {
    readonly received: By<string, number>;
    /** Whatever day they were received on. */
    readonly ended: { readonly answered: number; readonly closed: number };
  };
  readonly checks: { readonly kiosk: CheckCount; readonly desk: CheckCount };
  readonly outages: { readonly began: number; readonly minutes: number };
}

type By<Key extends string | number, Value> = Readonly<Record<Key, Value>>;

/** Each visit ended in one of three ways, or is still here: `arrived` is at least their sum. */
export interface VisitCount {
  readonly arrived: number;
  /** Left with an outcome. */
  readonly served: number;
  /** Did not come when called, and did not return. */
  readonly missed: number;
  /** Left without an outcome in some other way. */
  readonly expired: number;
  /** Minutes from the number to the first call. */
  readonly waits: Histogram;
  /** Minutes from the number to the outcome. */
  readonly stays: Histogram;
}

export interface CounterCount {
  readonly called: number;
  readonly missed: number;
  readonly transferred: number;
  /** Stages that ended here with an outcome. */
  readonly finished: number;
  /** Minutes in this line, of those called here. */
  readonly waits: Histogram;
  readonly serving: Histogram;
}

/** `within` and `late` only where the standard sets minutes. */
export interface StopCount {
  readonly finished: number;
  readonly within: number;
  readonly late: number;
  readonly took: Histogram;
}

export interface StepCount {
  readonly done: number;
  /** Sent back for correction by this step. */
  readonly returned: number;
  readonly within: number;
  readonly late: number;
  /** Minutes of opening time. */
  readonly took: Histogram;
}

export interface CaseCount {
  readonly opened: number;
  /** Of those opened. */
  readonly fromHome: number;
  readonly done: number;
  readonly refused: number;
  readonly expired: number;
  /** Of those done or refused. */
  readonly within: number;
  readonly late: number;
  /** Minutes of opening time, where the service promises minutes. */
  readonly tookMinutes: Histogram;
  /** Working days, where it promises days or months. */
  readonly tookDays: Histogram;
}

export interface LetterCount {
  readonly signed: number;
  readonly cancelled: number;
  readonly copied: number;
  readonly handedOver: number;
}

export interface CheckCount {
  readonly listed: number;
  readonly notListed: number;
}

export const emptySummary: DaySummary = {
  days: 0,
  services: {},
  hours: {},
  priorities: {},
  counters: {},
  stops: {},
  steps: {},
  cases: {},
  letters: {},
  complaints: { received: {}, ended: { answered: 0, closed: 0 } },
  checks: { kiosk: { listed: 0, notListed: 0 }, desk: { listed: 0, notListed: 0 } },
  outages: { began: 0, minutes: 0 },
};

export const noVisits: VisitCount = { arrived: 0, served: 0, missed: 0, expired: 0, waits: {}, stays: {} };

export const noCases: CaseCount = {
  opened: 0,
  fromHome: 0,
  done: 0,
  refused: 0,
  expired: 0,
  within: 0,
  late: 0,
  tookMinutes: {},
  tookDays: {},
};
