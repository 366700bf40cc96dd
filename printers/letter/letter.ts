/** An official letter, ready to be set: every sentence is given, nothing is decided here. */
export interface Letter {
  /** White on black at both ends: what nobody may overlook. */
  readonly warnings: readonly string[];
  /** In a frame at the top: "SALINAN 2". Empty for the original. */
  readonly copyMark: string;
  readonly letterhead: {
    readonly government: string;
    readonly agency: string;
    readonly address: readonly string[];
  };
  readonly title: string;
  readonly numberLine: string;
  readonly body: readonly LetterPart[];
  readonly signature: {
    readonly placeAndDate: string;
    readonly office: string;
    /** Empty: a line to write on. */
    readonly name: string;
    readonly below: readonly string[];
  };
  readonly verification: {
    readonly url: string;
    readonly codeLabel: string;
    readonly code: string;
    readonly sentence: string;
  };
  readonly footnote: string;
}

export type LetterPart =
  { readonly is: 'paragraph'; readonly text: string } | { readonly is: 'table'; readonly rows: readonly LetterRow[] };

export interface LetterRow {
  readonly label: string;
  readonly value: string;
}
