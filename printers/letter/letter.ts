/** An official letter, ready to be set on the roll or on A4: all sentences are given, nothing is decided here. */
export interface Letter {
  /** White on black at both ends: what nobody may miss. */
  readonly warnings: readonly string[];
  /** In a frame at the top: "SALINAN 2". Empty for the original. */
  readonly copyMark: string;
  readonly letterhead: {
    /** A PNG or JPEG as a data URL. Empty: no logo. */
    readonly logo: string;
    readonly government: string;
    readonly agency: string;
    readonly address: readonly string[];
  };
  readonly title: string;
  readonly numberLine: string;
  /** The letter's date, as 2026-11-23. */
  readonly day: string;
  /** A letter to somebody is headed by this instead of by title and number. */
  readonly addressed: {
    readonly placeAndDate: string;
    readonly rows: readonly LetterRow[];
    readonly addressee: readonly string[];
  } | null;
  readonly body: readonly LetterPart[];
  readonly signature: {
    /** Empty where it stands at the head already. */
    readonly placeAndDate: string;
    readonly office: readonly string[];
    /** Empty: a line to write on. */
    readonly name: string;
    readonly below: readonly string[];
  };
  readonly copies: { readonly heading: string; readonly to: readonly string[] } | null;
  /** Null where nothing can be looked up: a draft. */
  readonly verification: {
    /** Null: no QR. */
    readonly url: string | null;
    readonly codeLabel: string;
    readonly code: string;
    readonly sentence: string;
  } | null;
  readonly annex: LetterAnnex | null;
  /** How to store a print on thermal paper; A4 does not fade. */
  readonly thermalNote: string;
  /** At the foot of each page, if there are several: "Halaman {page} dari {pages}". */
  readonly pageLine: string;
}

export type LetterPart =
  | { readonly is: 'paragraph'; readonly text: string }
  | { readonly is: 'table'; readonly rows: readonly LetterRow[] };

export interface LetterRow {
  readonly label: string;
  readonly value: string;
}

/** A table annexed to the letter: on a page of its own where there are pages. */
export interface LetterAnnex {
  /** To which letter it belongs. */
  readonly belongsTo: readonly LetterRow[];
  readonly title: string;
  readonly columns: readonly string[];
  /** A running number, a name, and further columns. */
  readonly rows: readonly (readonly string[])[];
}
