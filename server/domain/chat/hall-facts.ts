import type { Bilingual } from '../bilingual.ts';
import type { ServiceId } from '../ids.ts';
import type { IsoDate } from '../register/calendar.ts';

/** What the conversation may tell about the hall at this moment, and about the writer. */
export interface HallFacts {
  readonly agency: string;
  /** The sender's number; null: WhatsApp shows a user name instead. */
  readonly number: string | null;
  readonly today: IsoDate;
  readonly services: readonly ServiceFact[];
  readonly register: RegisterFact;
  /** Requests from home are taken now. */
  readonly requests: boolean;
  /** Null: this hall takes no complaints by WhatsApp. */
  readonly complaints: { readonly identityRequired: boolean } | null;
  /** The opening hours, and whether the hall is open now. */
  readonly hours: Bilingual;
  /** Null: the hall does not publish it. */
  readonly waiting: number | null;
  readonly address: string;
  readonly contacts: readonly ContactFact[];
  /** Other ways to complain, if not here. */
  readonly complaintWays: readonly ContactFact[];
  /** The writer's own requests that wait for papers, found by his number; oldest first. */
  readonly wanted: readonly WantedPapers[];
}

/** WA14: how one learns whether one is listed. Of who is listed nothing is known here. */
export interface RegisterFact {
  readonly name: string;
  /** Visitors can look themselves up at the kiosk. */
  readonly isAtKiosk: boolean;
  readonly publicCheck: string | null;
  readonly ifNotListed: NotListedAdvice | null;
}

/** RG8: what the hall advises whoever is not listed. */
export interface NotListedAdvice {
  readonly advice: Bilingual;
  /** The standard's words for it. */
  readonly printed: Bilingual | null;
  /** Whose standard that is; null: several could be meant. */
  readonly service: Bilingual | null;
}

export interface ContactFact {
  readonly label: Bilingual;
  readonly value: string;
}

export interface ServiceFact {
  readonly id: ServiceId;
  readonly name: Bilingual;
  readonly fromHome: boolean;
  /** Null: the standard sets no limit. */
  readonly answeredWithin: Bilingual | null;
  readonly fee: Bilingual;
  readonly papers: readonly PaperFact[];
  /** Who may bring the request for the applicant; empty: it is not asked (CS11). */
  readonly broughtBy: readonly BringerFact[];
}

export interface BringerFact {
  readonly id: string;
  readonly name: Bilingual;
}

export interface PaperFact {
  readonly id: string;
  /** A short name: "KK". */
  readonly name: Bilingual;
  /** As the standard words it: "Foto Copy KK". */
  readonly text: Bilingual;
  readonly mandatory: boolean;
  /** Other papers, any one of which replaces it (CS4). */
  readonly alternatives: readonly string[];
}

export interface WantedPapers {
  readonly code: string;
  readonly number: string;
  readonly papers: readonly PaperFact[];
}

export const askedFromHome = ({ requests, services }: HallFacts): readonly ServiceFact[] =>
  requests ? services.filter(({ fromHome }) => fromHome) : [];

export const serviceFact = ({ services }: HallFacts, id: ServiceId): ServiceFact | undefined =>
  services.find((service) => service.id === id);
