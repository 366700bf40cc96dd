/** A value to choose, and its label. */
export interface Choice {
  readonly id: string;
  readonly name: string;
}

/** Width of a field in its row of six columns. */
type Width = 'short' | 'half' | 'wide';

interface Kinds {
  /** Single-line or multi-line text. */
  readonly text: { readonly long?: true; readonly most?: number };
  /** In both languages. */
  readonly both: object;
  /** A printed sentence; once edited it is the office's own (HF3). */
  readonly sentence: object;
  readonly sentences: { readonly add: string };
  /** One text per line. */
  readonly lines: object;
  readonly number: { readonly least: number; readonly most?: number };
  /** `absent`: false is stored by leaving the field out. */
  readonly tick: { readonly absent?: true };
  /** One of them. */
  readonly choice: { readonly choices: readonly Choice[]; readonly none?: string };
  /** Any of them; at most as many as the hub accepts. */
  readonly ticks: { readonly choices: readonly Choice[]; readonly most?: number };
  /** Any of them, in an order. */
  readonly sequence: { readonly choices: readonly Choice[]; readonly add: string };
}

/** One field of an entry of the hall file. Its label is its name in the list of changes, unless it has its own. */
export type Field<Entry> = {
  [Kind in keyof Kinds]: {
    readonly is: Kind;
    readonly key: keyof Entry & string;
    readonly label?: string;
    readonly hint?: string;
    readonly width?: Width;
    /** Left out of the file if empty. */
    readonly optional?: true;
  } & Kinds[Kind];
}[keyof Kinds];

export type FieldOf<Kind extends keyof Kinds> = Extract<Field<Record<string, unknown>>, { readonly is: Kind }>;
