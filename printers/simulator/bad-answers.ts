/** How a printer's answers are disturbed. */
export interface BadAnswers {
  readonly lateMs?: number;
  /** Repeats the answer after this delay. */
  readonly againAfterMs?: number;
  /** `garbled`: bits of every byte flipped. `wrong`: a process id that nobody asked for. `missing`: no answer. */
  readonly are?: 'garbled' | 'wrong' | 'missing';
}

interface Said {
  readonly bytes: Buffer;
  readonly afterMs: number;
}

const PROCESS_ID_HEADER = 0x37;

/** What is sent instead of this answer, and when. */
export function disturbed(answer: Buffer, { lateMs = 0, againAfterMs, are }: BadAnswers): Said[] {
  if (are === 'missing') return [];
  const bytes = { garbled, wrong, right: Buffer.from }[are ?? 'right'](answer);
  const once = { bytes, afterMs: lateMs };
  return againAfterMs === undefined ? [once] : [once, { bytes, afterMs: lateMs + againAfterMs }];
}

const garbled = (answer: Buffer): Buffer => Buffer.from(answer.map((byte, at) => byte ^ (0x5a >> (at % 3))));

function wrong(answer: Buffer): Buffer {
  if (answer[0] !== PROCESS_ID_HEADER) return answer;
  const other = Buffer.from(answer);
  other.fill(0x7e, 2, 6);
  return other;
}
