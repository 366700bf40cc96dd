import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FixtureMicrophone } from './complaints.fixture.ts';
import { loudness } from '../../ui/sound/meter.ts';
import { openMicrophone } from './microphone.ts';
import { LONGEST_NOTE_S, SpokenNote } from './spoken-note.svelte.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function note() {
  const microphones: FixtureMicrophone[] = [];
  const heard = vi.fn<() => void>();
  const open = () => {
    microphones.push(new FixtureMicrophone());
    return Promise.resolve(microphones.at(-1) ?? null);
  };
  return { note: new SpokenNote(open, heard), microphones, heard };
}

describe('a spoken note', () => {
  it('[KC4] is recorded with its time and loudness, and whoever speaks is there although he touches nothing', async () => {
    const { note: spoken, heard, microphones } = note();
    await spoken.begin();
    await vi.advanceTimersByTimeAsync(5_000);
    expect([Math.round(spoken.seconds), spoken.level, spoken.state]).toEqual([5, 0.6, 'recording']);
    expect(heard).toHaveBeenCalledTimes(50);
    await spoken.finish();
    expect([spoken.state, spoken.blob?.type, microphones[0]?.isOpen]).toEqual(['recorded', 'audio/webm', false]);
    expect(spoken.address).toMatch(/^blob:/);
  });

  it('[KC4] ends by itself after three minutes', async () => {
    const { note: spoken } = note();
    await spoken.begin();
    await vi.advanceTimersByTimeAsync(LONGEST_NOTE_S * 1_000 + 200);
    expect(spoken.state).toBe('recorded');
    expect(Math.round(spoken.seconds)).toBe(180);
  });

  it('[KC4] ends where its microphone ends: nobody goes on speaking to one that is pulled out', async () => {
    const { note: spoken, microphones } = note();
    await spoken.begin();
    await vi.advanceTimersByTimeAsync(5_000);
    microphones[0]?.pull();
    await vi.advanceTimersByTimeAsync(60_000);
    expect([spoken.state, Math.round(spoken.seconds)]).toEqual(['recorded', 5]);
  });

  it('[KC4] may be recorded again: what was said before is gone', async () => {
    const { note: spoken, microphones } = note();
    await spoken.begin();
    await spoken.finish();
    await spoken.begin();
    expect([spoken.blob, spoken.seconds, spoken.state, microphones.length]).toEqual([null, 0, 'recording', 2]);
  });

  it('[KC4] says that there is no microphone', async () => {
    const spoken = new SpokenNote(
      () => Promise.resolve(null),
      () => {},
    );
    await spoken.begin();
    expect(spoken.state).toBe('no-microphone');
  });

  it('[KC4] says so, too, where it cannot record with the one it has, and lets that go', async () => {
    const stop = vi.fn<() => void>();
    const stream = { getTracks: () => [{ stop }] };
    vi.stubGlobal('navigator', { mediaDevices: { getUserMedia: () => Promise.resolve(stream) } });
    vi.stubGlobal(
      'MediaRecorder',
      class {
        static isTypeSupported = () => true;
        constructor() {
          throw new DOMException('', 'NotSupportedError');
        }
      },
    );
    const spoken = new SpokenNote(openMicrophone, () => {});
    await spoken.begin();
    expect([spoken.state, stop.mock.calls.length]).toEqual(['no-microphone', 1]);
  });

  it('[KC4] knows no microphone where the browser has none, as over plain http', async () => {
    vi.stubGlobal('MediaRecorder', { isTypeSupported: () => true });
    vi.stubGlobal('navigator', {});
    expect(await openMicrophone()).toBeNull();
  });

  it('[KC3] lets go of a microphone that opens after its visitor has left', async () => {
    const { note: spoken, microphones } = note();
    const opening = spoken.begin();
    spoken.forget();
    await opening;
    expect([spoken.state, microphones[0]?.isOpen]).toEqual(['none', false]);
  });

  it('[KC3] is gone from memory, and its address with it', async () => {
    const revoked = vi.spyOn(URL, 'revokeObjectURL');
    const { note: spoken } = note();
    await spoken.begin();
    await spoken.finish();
    const { address } = spoken;
    spoken.forget();
    expect([spoken.blob, spoken.address, spoken.state]).toEqual([null, null, 'none']);
    expect(revoked).toHaveBeenCalledWith(address);
    revoked.mockRestore();
  });

  it('[KC4] shows silence as nothing and a voice as much', () => {
    expect(loudness(new Float32Array(64))).toBe(0);
    expect(loudness(new Float32Array(64).fill(0.1))).toBeCloseTo(0.8);
  });
});
