import { expect, it } from 'vitest';
import { shippedHall } from '../../adapters/hall-file/shipped-halls.ts';
import { MemoryShelf } from './memory-shelf.fixture.ts';
import { hallSentences } from './hall-sentences.ts';
import { SpeakingRoom } from './speaking-room.ts';

const file = shippedHall('pariaman');
const [first, second] = file.runningText as [{ id: string; en: string }, { id: string; en: string }];

function room(render: (text: string) => Promise<void> = () => Promise.resolve()) {
  const read: string[] = [];
  const faults: unknown[] = [];
  const shelf = new MemoryShelf();
  const speak = async (text: string) => {
    read.push(text);
    await render(text);
    return new Uint8Array([1]);
  };
  let hall = file;
  const speaking = new SpeakingRoom({
    findEngine: () => Promise.resolve({ edition: 'pretended 1, list', render: speak }),
    shelf,
    log: { info: () => {}, fault: (_, fault) => faults.push(fault) },
    file: () => hall,
    told: () => [],
  });
  return { speaking, read, shelf, faults, edit: (changed: typeof file) => (hall = changed) };
}

it('[VO2] renders a sentence once, though ten kiosks ask for it at once', async () => {
  const { speaking, read } = room(() => new Promise((resolve) => setTimeout(resolve, 5)));
  const said = await Promise.all(Array.from({ length: 10 }, () => speaking.say('id', first.id)));
  expect(new Set(said.map(({ is }) => is))).toEqual(new Set(['wav']));
  expect(read).toEqual([first.id]);
});

it('[VO2] renders one sentence at a time', async () => {
  let now = 0;
  let most = 0;
  const { speaking } = room(async () => {
    now += 1;
    most = Math.max(most, now);
    await new Promise((resolve) => setTimeout(resolve, 2));
    now -= 1;
  });
  await Promise.all([speaking.say('id', first.id), speaking.say('en', first.en), speaking.say('id', second.id)]);
  expect(most).toBe(1);
});

it('[VO2] prepares all that the file says, and forgets what it no longer says', async () => {
  const hall = room();
  hall.shelf.kept.set('of-yesterday', new Uint8Array());
  await hall.speaking.prepareNow();
  expect(hall.shelf.kept.has('of-yesterday')).toBe(false);
  const before = hall.read.length;
  expect(before).toBeGreaterThan(100);
  for (const { language, text } of hallSentences(file))
    expect((await hall.speaking.say(language, text)).is).toBe('wav');
  expect(hall.read).toHaveLength(before);
});

it('[VO9] renders anew what the office wants to be read in another way', async () => {
  const { speaking, read, edit } = room();
  await speaking.say('id', second.id);
  edit({ ...file, speech: { sayAs: [{ word: 'KTP', as: 'ka te pe' }] } });
  await speaking.say('id', second.id);
  expect(read).toEqual([second.id, second.id.replace('KTP', 'ka te pe')]);
});

it('[VO2] tries a sentence again that could not be rendered, and gives up a program that never can', async () => {
  let fails = true;
  const hall = room(() => (fails ? Promise.reject(new Error('no memory')) : Promise.resolve()));
  await expect(hall.speaking.say('id', first.id)).rejects.toThrow('no memory');
  fails = false;
  expect((await hall.speaking.say('id', first.id)).is).toBe('wav');
  fails = true;
  await hall.speaking.prepareNow();
  expect(hall.faults).toHaveLength(5);
});

it('[VO2] goes on where a shelf cannot be tidied, which is told', async () => {
  const { speaking, shelf, read, faults } = room();
  shelf.keepOnly = () => {
    throw new Error('the folder takes no writes');
  };
  await speaking.prepareNow();
  expect(faults.map(String)).toEqual(['Error: the folder takes no writes']);
  shelf.kept.clear();
  read.length = 0;
  await speaking.prepareNow();
  expect(read.length).toBeGreaterThan(100);
  await speaking.close();
});

it('[DU7] [VO2] reads aloud what a full disk does not keep, and prepares no more until there is room', async () => {
  const { speaking, shelf, faults, read } = room();
  const keep = shelf.keep.bind(shelf);
  shelf.keep = () => Promise.reject(new Error('disk full'));
  expect((await speaking.say('id', first.id)).is).toBe('wav');
  expect(faults).toHaveLength(1);
  await speaking.prepareNow();
  expect(read.length, 'hundreds of sentences would be read for nothing').toBeLessThan(10);
  shelf.keep = keep;
  await speaking.prepareNow();
  expect(shelf.kept.size).toBeGreaterThan(100);
});
