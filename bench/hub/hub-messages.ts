/** How to start the hub of a simulation or a measurement. */
export interface HubOrder {
  readonly dataDir: string;
  readonly hallId: string;
  /** The hall's clock stands at this time until it is set; null: the machine's own clock. */
  readonly startAt: number | null;
  /** `kept`: printed at once, with readable text; `paced`: printed at a real printer's speed. */
  readonly paper: 'kept' | 'paced';
  /** Delay added to each commit; absent: the machine's own disk. */
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

/** A printed and cut paper, as lines of text. */
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

/** Questions to the hub's process besides the sockets: things that no screen may do. */
export interface HubQuestions {
  'set-clock': { readonly about: number; readonly answer: null };
  /** The ledger's position. */
  revision: { readonly about: null; readonly answer: number };
  /** What was printed since the last question, once all jobs are done. */
  papers: { readonly about: null; readonly answer: readonly PrintedPaper[] };
  /** Closes the day at once; the hub's own timer would do it within fifteen seconds. */
  'close-day': { readonly about: null; readonly answer: null };
  /** Everything that the hub has logged as a fault. */
  faults: { readonly about: null; readonly answer: readonly string[] };
  /** Memory now, and CPU time since the start. */
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
