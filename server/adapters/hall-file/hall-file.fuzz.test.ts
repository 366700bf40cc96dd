import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  anything,
  array,
  assert,
  asyncProperty,
  constant,
  constantFrom,
  nat,
  oneof,
  property,
  record,
} from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import type { HallFile } from '../../../contract/hall-file.ts';
import { damaged, fuzzed } from '../../fuzz.fixture.ts';
import { TestHub, heard } from '../../transports/hub.fixture.ts';
import { HallFileRefused } from './hall-file-refused.ts';
import { parseHallFile } from './read-hall-file.ts';

const halls = join(import.meta.dirname, '../../../halls');
const sound = ['pariaman', 'banyuasin'].map((id) => readFileSync(join(halls, `${id}.json`)));

/** At any depth of a hall a value is replaced, removed, duplicated, or named like a property that objects have. */
const strange = oneof(
  constantFrom<unknown>(
    null,
    '',
    -1,
    1e308,
    0.5,
    [],
    {},
    'x'.repeat(5_000),
    '\u0000',
    '../../etc/passwd',
    '<script>',
    true,
  ),
  anything({ maxDepth: 2 }),
);
const wound = record({
  way: array(nat(), { minLength: 1, maxLength: 7 }),
  how: constantFrom('put', 'drop', 'twice', 'move', 'name'),
  value: strange,
});
type Wound = typeof wound extends Arbitrary<infer Value> ? Value : never;

function wounded(hall: unknown, { way, how, value }: Wound): unknown {
  const [step = 0, ...rest] = way;
  if (typeof hall !== 'object' || hall === null) return value;
  const entries = Object.entries(hall);
  const at = step % Math.max(1, entries.length);
  const inner = entries[at]?.[1] as unknown;
  if (rest.length > 0 && typeof inner === 'object' && inner !== null) {
    const changed = entries.map(
      ([key, each], i) => [key, i === at ? wounded(inner, { way: rest, how, value }) : each] as const,
    );
    return Array.isArray(hall) ? changed.map(([, each]) => each) : Object.fromEntries(changed);
  }
  if (Array.isArray(hall)) return listWith(hall, at, how, value);
  const kept = how === 'drop' ? entries.toSpliced(at, 1) : entries.with(at, [entries[at]?.[0] ?? 'x', value]);
  return Object.fromEntries(how === 'name' ? [...entries, ['constructor', value]] : kept);
}

function listWith(list: readonly unknown[], at: number, how: Wound['how'], value: unknown): unknown[] {
  if (list.length === 0) return [value];
  if (how === 'drop') return list.toSpliced(at, 1);
  if (how === 'twice') return list.toSpliced(at, 0, list[at]);
  return how === 'move' ? [...list.slice(at), ...list.slice(0, at)] : list.with(at, value);
}

const changed = record({ file: constantFrom(...sound), wounds: array(wound, { minLength: 1, maxLength: 3 }) }).map(
  ({ file, wounds }) =>
    Buffer.from(JSON.stringify(wounds.reduce(wounded, JSON.parse(String(file)) as unknown) ?? null)),
);

/** The hall, or null where it was refused; and what is wrong with the refusal, which must name each place in a sentence. */
function read(bytes: Uint8Array): { readonly hall: HallFile | null; readonly amiss: readonly string[] } {
  try {
    return { hall: parseHallFile(bytes, 'hall.json'), amiss: [] };
  } catch (refusal) {
    if (!(refusal instanceof HallFileRefused)) throw refusal;
    const amiss = refusal.faults.filter(
      ({ path, sentence }) =>
        /^$|undefined|\[object|Invalid input/.test(sentence) ||
        // Truncated JSON has a line number, invalid UTF-8 concerns the whole file; anything else must name its field.
        (path === '' && !/^line \d+, column \d+: |UTF-8|expected here/.test(sentence)),
    );
    const said = amiss.map(({ path, sentence }) => `${path}: ${sentence}`);
    return { hall: null, amiss: refusal.faults.length === 0 ? ['refused without a word'] : said };
  }
}

it('[HF2] a hall file of any bytes is read or refused with a sentence, and nothing is thrown but that', () => {
  assert(
    property(damaged(sound), (bytes) => {
      expect(read(bytes).amiss).toEqual([]);
    }),
    fuzzed(250),
  );
});

/** All of these have to run: a slow machine takes longer, but tests no fewer. */
function inFull(count: number) {
  const { interruptAfterTimeLimit: _, ...all } = fuzzed(count);
  return all;
}

let hub: TestHub | null = null;
afterAll(() => hub?.stop());

it('[HF2] a hall with anything changed in it is refused by the names of the fields, or runs: its screens are shown', async () => {
  hub = await TestHub.start();
  const { office } = hub.hub;
  const outcomes = { refused: 0, ran: 0 };
  await assert(
    asyncProperty(
      oneof({ weight: 9, arbitrary: changed }, { weight: 1, arbitrary: constant(sound[0] ?? Buffer.alloc(0)) }),
      async (bytes) => {
        const { hall, amiss } = read(bytes);
        expect(amiss).toEqual([]);
        if (!hall) outcomes.refused += 1;
        if (!hall || !hub) return;
        // Written and read again it is the same.
        expect(parseHallFile(Buffer.from(JSON.stringify(hall)), 'hall.json')).toEqual(hall);
        await office.file.change(hall);
        for (const role of ['kiosk', 'display', 'counter'] as const) {
          const { id } =
            { kiosk: office.file.current.kiosks[0], display: office.file.current.displays[0], counter: undefined }[
              role
            ] ?? {};
          const token = `${office.chance.token()}${office.chance.token()}`;
          await office.access.pair(
            { id: office.chance.id(), role, name: 'uji', place: id ?? null, pairedAt: hub.clock.now() },
            token,
          );
          const line = hub.line({ role, device: token });
          expect(await heard(line, 'view')).toMatchObject({ hall: { id: hall.id } });
          line.disconnect();
        }
        outcomes.ran += 1;
      },
    ),
    inFull(120),
  );
  expect(hub.faults).toEqual([]);
  expect(outcomes.ran).toBeGreaterThan(2);
  expect(outcomes.refused).toBeGreaterThan(20);
});
