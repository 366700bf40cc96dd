import { expect, it } from 'vitest';
import { PartSounds } from './part-sounds.ts';
import { SaidWords } from '../../ui/sound/said-words.ts';
import type { SpokenPart } from './spoken-part.ts';

const clip = { duration: 1 };
const silent = { clipsOf: () => Promise.reject(new Error('no such clip')) };
const full = { clipsOf: () => Promise.resolve([clip]) };
const hall = { is: 'hall', text: 'Kartu Keluarga', pauseMs: 0 } as const;

function of(part: SpokenPart, { hub = true, voice = false } = {}) {
  const asked: string[] = [];
  const sounds = new PartSounds({
    packs: { calls: full, kiosk: silent },
    said: (_, text) => {
      asked.push(text);
      return hub ? Promise.resolve(clip) : Promise.reject(new Error('no voice'));
    },
    voice: () => (voice ? () => Promise.resolve() : null),
  });
  return { asked, sounding: sounds.of({ part, language: 'id' }) };
}

it('[LI5] the hub reads the hall’s words; where it cannot, a voice of this computer does', async () => {
  expect(await of(hall).sounding).toEqual({ is: 'clip', clip });
  expect(await of(hall, { hub: false, voice: true }).sounding).toMatchObject({ is: 'voice' });
  expect(await of(hall, { hub: false }).sounding).toBeNull();
});

it('[LI7] the hub is asked for no word that it has not told', async () => {
  const strange = of({ is: 'strange', text: 'kursi lipat', pauseMs: 0 });
  const letter = of({ is: 'clip', pack: 'calls', key: 'letter-s', pauseMs: 0 });
  expect([await strange.sounding, await letter.sounding]).toEqual([null, { is: 'clip', clip }]);
  expect([...strange.asked, ...letter.asked]).toEqual([]);
});

it('[LI6] a clip that the hub does not bring is passed over', async () => {
  expect(await of({ is: 'clip', pack: 'kiosk', key: 'kembali', pauseMs: 0 }).sounding).toBeNull();
});

it('[LI5] a sentence is fetched once, and again only after it has failed', async () => {
  const statuses = [503, 200];
  const asked: unknown[] = [];
  const words = new SaidWords(
    () => Promise.resolve(clip),
    (_, wish) => {
      asked.push(wish?.body);
      return Promise.resolve(new Response('', { status: statuses.shift() ?? 500 }));
    },
  );
  await expect(words.clipOf('id', 'Lansia')).rejects.toThrow('503');
  await words.clipOf('id', 'Lansia');
  await words.clipOf('id', 'Lansia');
  expect(asked).toEqual(Array.from({ length: 2 }, () => '{"language":"id","text":"Lansia"}'));
});
