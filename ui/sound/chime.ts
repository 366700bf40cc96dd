/** Two falling notes of a bell, from oscillators: no file and no licence. */
const NOTES = [
  { hertz: 659.26, atMs: 0, lengthMs: 700 },
  { hertz: 523.25, atMs: 450, lengthMs: 900 },
];

const LOUDNESS = 0.35;
const ATTACK_S = 0.01;

export const CHIME_MS = 1350;
/** VL8: of its first note alone. */
export const BRIEF_CHIME_MS = 700;

/** Plays on `into` from `at` (seconds on the context's clock); returns what must be stopped to silence it. */
export function scheduleChime(context: BaseAudioContext, into: AudioNode, at: number, brief = false): OscillatorNode[] {
  return (brief ? NOTES.slice(0, 1) : NOTES).map(({ hertz, atMs, lengthMs }) => {
    const start = at + atMs / 1000;
    const end = start + lengthMs / 1000;
    const loudness = context.createGain();
    loudness.gain.setValueAtTime(0, start);
    loudness.gain.linearRampToValueAtTime(LOUDNESS, start + ATTACK_S);
    loudness.gain.exponentialRampToValueAtTime(0.001, end);
    const note = context.createOscillator();
    note.frequency.value = hertz;
    note.connect(loudness).connect(into);
    note.start(start);
    note.stop(end);
    return note;
  });
}
