import { expect, it } from 'vitest';
import { BRIEF_CHIME_MS, CHIME_MS } from './chime.ts';
import { WebAudioOutput } from './web-audio-output.ts';

/** The part of Web Audio that is used; records what was scheduled. */
class PaperContext extends EventTarget {
  state = 'suspended';
  currentTime = 0;
  destination = 'loudspeaker';
  readonly scheduled: { kind: string; from: number; to: number | null; wire: unknown[] }[] = [];

  createDynamicsCompressor = () => this.#node('compressor');

  createGain() {
    const ramp = { setValueAtTime() {}, linearRampToValueAtTime() {}, exponentialRampToValueAtTime() {} };
    return Object.assign(this.#node('gain'), { gain: ramp });
  }

  createOscillator = () => Object.assign(this.#source('note'), { frequency: { value: 0 } });
  createBufferSource = () => Object.assign(this.#source('clip'), { buffer: null });
  decodeAudioData = (bytes: ArrayBuffer) => Promise.resolve({ duration: bytes.byteLength });

  resume() {
    this.state = 'running';
    this.dispatchEvent(new Event('statechange'));
    return Promise.resolve();
  }

  #node(kind: string) {
    const wire: unknown[] = [];
    const connect = <Node>(next: Node) => {
      wire.push(next);
      return next;
    };
    return Object.assign(new EventTarget(), { kind, wire, connect, disconnect: () => wire.splice(0) });
  }

  #source(kind: string) {
    const node = this.#node(kind);
    const entry = { kind, from: -1, to: null as number | null, wire: node.wire };
    const start = (at: number) => {
      entry.from = at;
      this.scheduled.push(entry);
    };
    return Object.assign(node, { start, stop: (at = 0) => (entry.to = at) });
  }
}

function output() {
  const context = new PaperContext();
  // The test's browser has no Web Audio; this is the part of it that is used.
  return { context, output: new WebAudioOutput(context as unknown as AudioContext) };
}

it('sends a clip at its time through the compressor', async () => {
  const hall = output();
  hall.output.play(await hall.output.decode(new ArrayBuffer(2)), 1.5);
  const [clip] = hall.context.scheduled;
  expect(clip).toMatchObject({ kind: 'clip', from: 1.5, wire: [{ kind: 'compressor', wire: ['loudspeaker'] }] });
});

it('makes the chime of notes that end when the chime ends', () => {
  const hall = output();
  hall.output.chime(2);
  const ends = hall.context.scheduled.map(({ to }) => to ?? 0);
  expect(hall.context.scheduled[0]).toMatchObject({ kind: 'note', from: 2 });
  expect(Math.max(...ends)).toBeCloseTo(2 + CHIME_MS / 1000, 9);
});

it('[VL8] makes a brief chime of its first note', () => {
  const hall = output();
  hall.output.chime(2, true);
  expect(hall.context.scheduled.map(({ from, to }) => [from, to])).toEqual([[2, 2 + BRIEF_CHIME_MS / 1000]]);
});

it('cuts off what is scheduled when it is silenced', async () => {
  const hall = output();
  hall.output.play(await hall.output.decode(new ArrayBuffer(2)), 1.5);
  hall.output.silence();
  expect(hall.context.scheduled).toMatchObject([{ to: 0, wire: [] }]);
});

it('tells when a touch has unlocked the sound', async () => {
  const hall = output();
  const seen: boolean[] = [];
  hall.output.onChange(() => seen.push(hall.output.running));
  expect(hall.output.running).toBe(false);
  await hall.output.resume();
  expect(seen).toEqual([true]);
});
