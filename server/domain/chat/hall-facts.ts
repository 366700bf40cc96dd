import type { Bilingual } from '../bilingual.ts';
import type { ServiceId } from '../ids.ts';
import type { IsoDate } from '../register/calendar.ts';

/** What the conversation may tell of the hall, as it is in this moment, and of the one who writes. */
export interface HallFacts {
  readonly agency: string;
  /** The number he writes from; null: WhatsApp shows a user name in its place. */
  readonly number: string | null;
  readonly today: IsoDate;
  readonly services: readonly ServiceFact[];
  /** Requests from home are taken now. */
  readonly requests: boolean;
  /** Null: complaints do not come in by WhatsApp here. */
  readonly complaints: { readonly identityRequired: boolean } | null;
  /** When it is open, and whether it is now. */
  readonly hours: Bilingual;
  /** Null: the hall does not tell. */
  readonly waiting: number | null;
  readonly address: string;
  readonly contacts: readonly ContactFact[];
  /** Where complaints are taken, if not here. */
  readonly complaintWays: readonly ContactFact[];
  /** His own requests that wait for papers, by his number; the oldest first. */
  readonly wanted: readonly WantedPapers[];
}

export interface ContactFact {
  readonly label: Bilingual;
  readonly value: string;
}

export interface ServiceFact {
  readonly id: ServiceId;
  readonly name: Bilingual;
  readonly fromHome: boolean;
  /** Null: the standard sets none. */
  readonly answeredWithin: Bilingual | null;
  readonly fee: Bilingual;
  readonly papers: readonly PaperFact[];
  /** Who may bring it for the applicant; none: it is not asked (CS11). */
  readonly broughtBy: readonly BringerFact[];
}

export interface BringerFact {
  readonly id: string;
  readonly name: Bilingual;
}

export interface PaperFact {
  readonly id: string;
  /** Short: "KK". */
  readonly name: Bilingual;
  /** As the standard has it: "Foto Copy KK". */
  readonly text: Bilingual;
  readonly mandatory: boolean;
  /** Others, any one of which stands in for it (CS4). */
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
