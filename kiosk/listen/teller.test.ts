import { expect, it } from 'vitest';
import type { Clip, SoundOutput } from '../../ui/sound/sound-output.ts';
import { Teller } from './teller.ts';
import type { Sounding } from './teller.ts';

const said = (text: string) => ({ part: { is: 'hall', text, pauseMs: 100 }, language: 'id' }) as const;

interface Ear {
  readonly teller: Teller;
  readonly heard: (string | number)[][];
  readonly signsOfLife: () => number;
  /** The parts for which a sound was requested. */
  readonly asked: readonly string[];
}

/** A loudspeaker whose time passes only while something waits for it. */
function ear(lacking: readonly string[] = []): Ear {
  const heard: (string | number)[][] = [];
  const asked: string[] = [];
  let [now, life] = [0, 0];
  const names = new Map<Clip, string>();
  const output: SoundOutput = {
    running: true,
    now: () => now,
    decode: () => Promise.reject(new Error('nothing is decoded here')),
    play: (clip, at) => heard.push([names.get(clip) ?? '', at]),
    chime: () => {},
    silence: () => heard.push(['silence']),
    resume: () => Promise.resolve(),
    onChange: () => {},
  };
  const sound = ({ part }: { part: { is: string; text?: string } }): Promise<Sounding | null> => {
    const text = part.text ?? '';
    asked.push(text);
    if (asked.length > 100) throw new Error('It is asked for without an end.');
    if (lacking.includes(text)) return Promise.resolve(null);
    const clip = { duration: 1 };
    names.set(clip, text);
    return Promise.resolve({ is: 'clip', clip });
  };
  const teller = new Teller({
    output,
    partsOf: ({ text }) => text.split(' ').map(said),
    sound,
    onlyWritten: () => [said('written')],
    silenceVoice: () => {},
    wait: (ms) => {
      now += ms / 1_000;
      return Promise.resolve();
    },
    heard: () => (life += 1),
  });
  return { teller, heard, signsOfLife: () => life, asked };
}

const plain = (text: string) => ({ text, language: 'id', isPrivate: false }) as const;
const names = (heard: Ear['heard']) => heard.map(([name]) => name);

it('[LI4] one piece follows another without being laid over it', async () => {
  const { teller, heard, signsOfLife } = ear();
  await teller.say([plain('a b'), plain('c')]);
  expect(heard.slice(1).map(([name, at]) => [name, Number(at).toFixed(2)])).toEqual([
    ['a', '0.00'],
    ['b', '1.10'],
    ['c', '2.36'],
  ]);
  expect(signsOfLife()).toBe(3);
});

it('[LI3] speech stops in the middle, and nothing of it comes after what follows', async () => {
  const { teller, heard } = ear();
  const first = teller.say([plain('a b c d e f')]);
  await Promise.resolve();
  const second = teller.say([plain('x y')]);
  await Promise.all([first, second]);
  const at = names(heard).lastIndexOf('silence');
  expect(names(heard).slice(at + 1)).toEqual(['x', 'y']);
  teller.hush();
  expect(names(heard).at(-1)).toBe('silence');
});

it('[LI6] what cannot be said is passed over, and in the end it is said that it stands on the screen', async () => {
  const { teller, heard } = ear(['b', 'd']);
  await teller.say([plain('a b c d')]);
  expect(names(heard).slice(1)).toEqual(['a', 'c', 'written']);
});

it('[LI6] where that cannot be said, either, it is asked for once', async () => {
  const { teller, heard, asked } = ear(['a', 'written']);
  await teller.say([plain('a b')]);
  expect(names(heard).slice(1)).toEqual(['b']);
  expect(asked.filter((text) => text === 'written')).toHaveLength(1);
});
