import type { ServiceId } from './ids.ts';

/**
 * The content of each paper before any layout: data, no control bytes, no widths. Words of the layout ("NOMOR ANTREAN")
 * belong to the layout; the hall's sentences come from its file.
 */
export type Slip =
  | TicketSlip
  | MissingPapersSlip
  | ReferralSlip
  | ReceiptSlip
  | ComplaintReceiptSlip
  | StandardSlip
  | LetterSlip
  | TestSlip;
export type SlipLanguage = 'id' | 'en';

/** When a paper was made, in the hall's own zone (IS5): `day` is ISO (2026-11-23), `time` is 09.05, `zone` WIB, WITA or WIT. */
export interface PrintedAt {
  readonly day: string;
  readonly time: string;
  readonly zone: string;
}

interface SlipHead {
  readonly agency: string;
  readonly language: SlipLanguage;
  readonly at: PrintedAt;
  /** A trial hall marks every paper. */
  readonly trial: boolean;
}

export interface TicketSlip extends SlipHead {
  readonly kind: 'ticket';
  readonly number: string;
  /** IS10: a reprint, because the first was lost. */
  readonly again?: boolean | undefined;
  readonly service: string;
  /** The priority class in words, or null. */
  readonly priority: string | null;
  /** People called before this visitor if nobody else comes; null: not known. */
  readonly ahead: number | null;
  /** Minutes, an honest range, or null: "belum dapat diperkirakan" (CA13). */
  readonly wait: { readonly from: number; readonly to: number } | null;
  readonly papers: readonly string[];
  /** This ticket's page under its random token (IS7); null: the hall has no public address. */
  readonly statusUrl: string | null;
  /** The visitor is asked for the survey, at the kiosk or by the QR; absent on slips of older hubs. */
  readonly asksHowItWas?: boolean | undefined;
  /** The fee as the decree prints it: "Gratis", "Tidak dipungut biaya". */
  readonly fee: string;
}

export interface MissingPapersSlip extends SlipHead {
  readonly kind: 'missing-papers';
  readonly number: string;
  readonly service: string;
  /** Slips of older hubs have the paper's name only. */
  readonly missing: readonly (PaperWanted | string)[];
  /** Words of the clerk, or empty. */
  readonly note: string;
  readonly fee: string;
}

/** A paper to bring, and where to get it if its words do not say so, or say so in a whole sentence. */
export interface PaperWanted {
  readonly text: string;
  /** Its name, where the words are a sentence. */
  readonly called: string | null;
  readonly issuer: string | null;
  readonly countersignedBy: string | null;
  /** CS4: it may be brought in place of the one above; absent on slips of older hubs. */
  readonly instead?: boolean;
}

export interface ReferralSlip extends SlipHead {
  readonly kind: 'referral';
  readonly number: string;
  /** What he came for; absent on slips of older hubs. */
  readonly service?: string;
  /** That he is not listed, in the words of the hall's file, where that is why. */
  readonly result?: string;
  /** What the hall advises him to do then. */
  readonly advice?: string;
  readonly programmes: readonly string[];
  /** Who runs the programme: Disdik, Dinkes, BPJS … (004 line 27). */
  readonly owner: string;
  readonly note: string;
}

/** What a service asks, takes, costs and gives, to take home from the kiosk. */
export interface StandardSlip extends SlipHead, StandardEssentials {
  readonly kind: 'standard';
  readonly serviceId: ServiceId;
}

/** Those of the 14 components that a visitor needs at home, and the names of those that the standard lacks (SB1). */
export interface StandardEssentials {
  readonly service: string;
  /** Number of the decree as printed, or null. */
  readonly decree: string | null;
  /** Who may have it, and who may bring it for somebody else, in sentences (SB4); absent on sheets of older hubs. */
  readonly forWhom?: readonly string[];
  readonly papers: readonly (PaperWanted & { readonly optional: boolean })[];
  readonly timeLimit: string;
  readonly fee: string;
  readonly products: readonly string[];
  readonly complaints: readonly string[];
  readonly lacking: readonly string[];
}

export type SignatureForm = 'a.n.' | 'u.b.' | 'Plt.' | 'Plh.' | 'Pj.';

/** Who signs, and for whom: `office` is the office that is answerable, `ownOffice` that of somebody who signs in its name. */
export interface LetterSignatory {
  readonly form?: SignatureForm | undefined;
  readonly office: string;
  readonly ownOffice?: string | undefined;
  readonly name: string;
  readonly rank: string;
  readonly nip: string;
}

export interface HouseholdMember {
  readonly name: string;
  readonly relation: string;
  /** In words; empty when the register has none. */
  readonly birthDate: string;
}

/** The official letter of domain notes §1.2 B. Fields are optional where letters archived earlier lack them. */
export interface LetterSlip extends SlipHead {
  readonly kind: 'letter';
  readonly letterhead: {
    /** A picture as a data URL, or none. */
    readonly logo?: string | null | undefined;
    readonly government: string;
    readonly agency: string;
    readonly address: readonly string[];
  };
  /** Absent: signed. A draft has no number yet; a cancelled letter stays readable. */
  readonly state?: 'draft' | 'signed' | 'cancelled' | undefined;
  readonly title: string;
  readonly number: string;
  /** The addressee, in lines: the letter then begins with subject and addressee instead of its title. */
  readonly addressee?: readonly string[] | undefined;
  readonly subject?: string | undefined;
  /** What is enclosed: "1 (satu) berkas". */
  readonly attachments?: string | undefined;
  readonly opening: string;
  readonly person: readonly { readonly label: string; readonly value: string }[];
  readonly finding: string;
  readonly findings: readonly { readonly label: string; readonly value: string }[];
  /** Last day of validity, in words. */
  readonly validUntil?: string | undefined;
  readonly closing: string;
  readonly place: string;
  /** The date in words: "23 November 2026". */
  readonly date: string;
  readonly signatory: LetterSignatory;
  /** Further recipients (tembusan). */
  readonly copies?: readonly string[] | undefined;
  /** The members of the family card, as an annex. */
  readonly household?: readonly HouseholdMember[] | undefined;
  /** Null: the hub had no address when it was signed (ON11). */
  readonly verifyUrl: string | null;
  readonly code: string;
  /** LE3: a reprint says SALINAN and which one. 0 is the original. */
  readonly copy: number;
}

/** What the visitor keeps for a file that stays with the house. */
export interface ReceiptSlip extends SlipHead {
  readonly kind: 'receipt';
  readonly caseNumber: string;
  readonly service: string;
  /** Kind of bringer, if not the applicant, as the hall's file calls it, without a name (CS11). */
  readonly broughtBy?: string;
  readonly papers: readonly string[];
  /** The due date by the standard: `day` is ISO, `time` is 15.30. */
  readonly due: { readonly day: string; readonly time: string };
  /** What another office has to do first, as the step is called: nobody here can keep the day above without it. */
  readonly awaits?: string;
  readonly fee: string;
}

/** What the complainant keeps: no name, and nothing about the complaint. */
export interface ComplaintReceiptSlip extends SlipHead {
  readonly kind: 'complaint-receipt';
  readonly number: string;
  /** Code with which the state is seen or asked for. */
  readonly code: string;
  readonly about: 'complaint' | 'suggestion' | 'input';
  /** Null: the hall has no page for it. */
  readonly statusUrl: string | null;
}

export interface TestSlip extends SlipHead {
  readonly kind: 'test';
  readonly printer: string;
}
