/** How the hub of a simulation or a measurement is to be started. */
export interface HubOrder {
  readonly dataDir: string;
  readonly hallId: string;
  /** The hall's clock stands here until it is set; null: the machine's own clock. */
  readonly startAt: number | null;
  /** `kept`: printed at once, and its text can be asked for; `paced`: printed as slowly as by a real printer. */
  readonly paper: 'kept' | 'paced';
  /** So much longer takes each commit; absent: the machine's own disk. */
  readonly commitDelayMs?: number;
  /** With the built screens, for a browser. */
  readonly screens?: boolean;
}

/** Clerks and a password only in a trial. */
export interface HubReady {
  readonly port: number;
  readonly clerks: readonly { readonly name: string; readonly station: string }[];
  readonly password: string;
}

/** One paper that came out, cut off, as lines of text. */
export interface PrintedPaper {
  readonly printerId: string;
  readonly text: string;
  /** Bytes that the printer did not understand (PR5). */
  readonly unknown: readonly string[];
}

export interface Usage {
  readonly bytes: number;
  readonly cpuMs: number;
}

/** What can be asked of the hub's process beside the sockets: what no screen may do. */
export interface HubQuestions {
  'set-clock': { readonly about: number; readonly answer: null };
  /** The ledger's position. */
  revision: { readonly about: null; readonly answer: number };
  /** What came out of the printers, once they have nothing left to do. */
  papers: { readonly about: null; readonly answer: readonly PrintedPaper[] };
  /** The turn of the day, as the hub's own timer would do it within fifteen seconds. */
  'close-day': { readonly about: null; readonly answer: null };
  /** Everything the hub has logged as a fault. */
  faults: { readonly about: null; readonly answer: readonly string[] };
  /** What the process takes: memory now, and processor time since its start. */
  usage: { readonly about: null; readonly answer: Usage };
  close: { readonly about: null; readonly answer: null };
}

export type HubQuestion = keyof HubQuestions;
export interface Asked {
  readonly id: number;
  readonly question: HubQuestion;
  readonly about: unknown;
}
export type FromHub =
  | { readonly is: 'ready'; readonly ready: HubReady }
  | { readonly is: 'answer'; readonly id: number; readonly answer: unknown };
