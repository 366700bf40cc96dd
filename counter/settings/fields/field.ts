/** What may be chosen, and how it is called on the screen. */
export interface Choice {
  readonly id: string;
  readonly name: string;
}

/** How wide a field stands in its row of six. */
type Width = 'short' | 'half' | 'wide';

interface Kinds {
  /** One line, or several where it is long. */
  readonly text: { readonly long?: true; readonly most?: number };
  /** In both languages. */
  readonly both: object;
  /** A printed sentence; what the office writes in its place is its own (HF3). */
  readonly sentence: object;
  readonly sentences: { readonly add: string };
  /** A text for each line. */
  readonly lines: object;
  readonly number: { readonly least: number; readonly most?: number };
  /** `absent`: the file does not say "false", it says nothing. */
  readonly tick: { readonly absent?: true };
  /** One of them. */
  readonly choice: { readonly choices: readonly Choice[]; readonly none?: string };
  /** Any of them; so many at most as the hub takes. */
  readonly ticks: { readonly choices: readonly Choice[]; readonly most?: number };
  /** Any of them, one after another. */
  readonly sequence: { readonly choices: readonly Choice[]; readonly add: string };
}

/** One field of an entry of the hall's file. Its label is the name that the list of changes gives it, unless it has one of its own. */
export type Field<Entry> = {
  [Kind in keyof Kinds]: {
    readonly is: Kind;
    readonly key: keyof Entry & string;
    readonly label?: string;
    readonly hint?: string;
    readonly width?: Width;
    /** Empty: the file does not have it. */
    readonly optional?: true;
  } & Kinds[Kind];
}[keyof Kinds];

export type FieldOf<Kind extends keyof Kinds> = Extract<Field<Record<string, unknown>>, { readonly is: Kind }>;
