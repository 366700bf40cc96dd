/**
 * What each paper has to say, before any layout: data, no control bytes, no widths.
 * Words of the layout itself ("NOMOR ANTREAN") belong to the layout; sentences of the hall come from its file.
 */
export type Slip = TicketSlip | MissingPapersSlip | ReferralSlip | LetterSlip | TestSlip;
export type SlipKind = Slip['kind'];
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
  readonly service: string;
  /** The priority class in words, or null. */
  readonly priority: string | null;
  /** People called before this visitor if nothing changes, or null when it cannot be said. */
  readonly ahead: number | null;
  /** Minutes, an honest range, or null: "belum dapat diperkirakan" (CA13). */
  readonly wait: { readonly from: number; readonly to: number } | null;
  readonly papers: readonly string[];
  /** Page of this ticket behind its random token (IS7), or null when the hall has no address to give. */
  readonly statusUrl: string | null;
  /** The fee as the decree prints it: "Gratis", "Tidak dipungut biaya". */
  readonly fee: string;
}

export interface MissingPapersSlip extends SlipHead {
  readonly kind: 'missing-papers';
  readonly number: string;
  readonly service: string;
  readonly missing: readonly string[];
  /** Words of the clerk, or empty. */
  readonly note: string;
  readonly fee: string;
}

export interface ReferralSlip extends SlipHead {
  readonly kind: 'referral';
  readonly number: string;
  readonly programmes: readonly string[];
  /** Who runs the programme: Disdik, Dinkes, BPJS … (004 line 27). */
  readonly owner: string;
  readonly note: string;
}

/** The signed official letter of the domain notes §1.2 B, typed to the width of the roll. */
export interface LetterSlip extends SlipHead {
  readonly kind: 'letter';
  readonly letterhead: {
    readonly government: string;
    readonly agency: string;
    readonly address: readonly string[];
  };
  readonly title: string;
  readonly number: string;
  readonly opening: string;
  readonly person: readonly { readonly label: string; readonly value: string }[];
  readonly finding: string;
  readonly findings: readonly { readonly label: string; readonly value: string }[];
  readonly closing: string;
  readonly place: string;
  /** The date in words: "23 November 2026". */
  readonly date: string;
  readonly signatory: { readonly office: string; readonly name: string; readonly rank: string; readonly nip: string };
  readonly verifyUrl: string;
  readonly code: string;
  /** LE3: a reprint says SALINAN and which one. 0 is the original. */
  readonly copy: number;
}

export interface TestSlip extends SlipHead {
  readonly kind: 'test';
  readonly printer: string;
}
