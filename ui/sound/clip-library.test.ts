import { expect, it } from 'vitest';
import { ClipLibrary } from './clip-library.ts';
import type { Sentence, SpokenLanguage } from './spoken.ts';

const say = (...keys: string[]): Sentence => ({ language: 'id', clips: keys.map((key) => ({ key, pauseAfterMs: 0 })) });

/** A shelf that counts requests, and from which a clip can be removed and restored. */
class Shelf {
  readonly asked: string[] = [];
  readonly away = new Set<string>();

  address = (_: SpokenLanguage, key: string) => (key === 'unknown' ? null : key);

  fetchBytes = (address: string) => {
    this.asked.push(address);
    return this.away.has(address) ? Promise.reject(new Error('away')) : Promise.resolve(new ArrayBuffer(8));
  };

  decode = () => Promise.resolve({ duration: 1 });
}

it('fetches a clip when it is first said, and then keeps it', async () => {
  const shelf = new Shelf();
  const library = new ClipLibrary(shelf);
  expect(shelf.asked).toEqual([]);
  expect(await library.clipsOf(say('nol', 'nol', 'tujuh'))).toHaveLength(3);
  await library.clipsOf(say('nol'));
  expect(shelf.asked).toEqual(['nol', 'tujuh']);
});

it('lets go of what was not said for longest', async () => {
  const shelf = new Shelf();
  const library = new ClipLibrary(shelf, 2);
  await library.clipsOf(say('satu', 'dua', 'satu', 'tiga'));
  await library.clipsOf(say('satu'));
  await library.clipsOf(say('dua'));
  expect(shelf.asked).toEqual(['satu', 'dua', 'tiga', 'dua']);
});

it('gives a sentence whole or not at all', async () => {
  const library = new ClipLibrary(new Shelf());
  await expect(library.clipsOf(say('nol', 'unknown'))).rejects.toThrow('The voice pack has no clip id/unknown');
});

it('asks again for a clip that once could not be fetched', async () => {
  const shelf = new Shelf();
  const library = new ClipLibrary(shelf);
  shelf.away.add('nol');
  await expect(library.clipsOf(say('nol'))).rejects.toThrow('away');
  shelf.away.clear();
  await expect(library.clipsOf(say('nol'))).resolves.toHaveLength(1);
});

/** The pack, with the hall's own recordings over it. */
class OwnShelf extends Shelf {
  readonly recorded = new Map<string, string>();

  own = (_: SpokenLanguage, key: string) => this.recorded.get(key) ?? null;
}

it("[VO3] takes the hall's own recording before the pack's clip, and a newer one as soon as there is one", async () => {
  const shelf = new OwnShelf();
  const library = new ClipLibrary(shelf);
  await library.clipsOf(say('nol'));
  shelf.recorded.set('nol', 'nol.wav?v=1');
  await library.clipsOf(say('nol'));
  shelf.recorded.set('nol', 'nol.wav?v=2');
  await library.clipsOf(say('nol', 'nol'));
  shelf.recorded.delete('nol');
  await library.clipsOf(say('nol'));
  expect(shelf.asked).toEqual(['nol', 'nol.wav?v=1', 'nol.wav?v=2']);
});

it("[VO4] says the pack's clip when the recording cannot be had, and tries the recording again next time", async () => {
  const shelf = new OwnShelf();
  const library = new ClipLibrary(shelf);
  shelf.recorded.set('nol', 'nol.wav');
  shelf.away.add('nol.wav');
  await expect(library.clipsOf(say('nol'))).resolves.toHaveLength(1);
  shelf.away.clear();
  await library.clipsOf(say('nol'));
  expect(shelf.asked).toEqual(['nol.wav', 'nol', 'nol.wav']);
});
