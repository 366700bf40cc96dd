import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Printed } from '../contract/hall-file/parts.ts';
import { HallFileShape, type HallFile } from '../contract/hall-file.ts';
import { OutcomeNeed, Work } from '../contract/hall-file/case.ts';
import { shippedHall, shippedHalls } from '../server/adapters/hall-file/shipped-halls.ts';
import { digestOf, mendedLine, mends, printedLine, sourceFiles, standsIn } from './source-text.ts';

type Group = Readonly<Record<string, unknown>>;

const isGroup = (value: unknown): value is Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isPrinted = (value: unknown): value is Printed => isGroup(value) && 'text' in value && 'line' in value;
const isBilingual = (value: unknown): value is Group => isGroup(value) && 'id' in value && 'en' in value;

/** Every object in a hall file, with its path and its ancestors, outermost first. */
function groupsOf(value: unknown, path = '', around: readonly Group[] = []): [string, Group, readonly Group[]][] {
  if (Array.isArray(value)) return value.flatMap((entry, i) => groupsOf(entry, `${path}[${i}]`, around));
  if (!isGroup(value)) return [];
  const below = Object.entries(value).flatMap(([key, entry]) =>
    groupsOf(entry, path === '' ? key : `${path}.${key}`, [...around, value]),
  );
  return [[path, value, around], ...below];
}

const sourceOf = (hall: HallFile): string => hall.source?.file ?? '';
const wholeSource = (hall: HallFile): string =>
  readFileSync(join(import.meta.dirname, 'sources', sourceOf(hall)), 'utf8');

describe.each(shippedHalls().map((hall) => hall.id))('the hall file of %s', (id) => {
  const hall = shippedHall(id);
  const groups = groupsOf(hall);

  it('is named after the hall it holds', () => {
    expect(hall.id).toBe(id);
  });

  it('cites the source text that is kept beside it', () => {
    expect(hall.source?.sha256).toBe(digestOf(sourceOf(hall)));
  });

  it('[HF3] [CS1] prints no sentence that does not stand in the source line it cites', () => {
    const strays = groups
      .filter(([, group]) => isPrinted(group))
      .filter(([, group]) => isPrinted(group) && !standsIn(mendedLine(sourceOf(hall), group.line), group.text))
      .map(([path, group]) => ({ path, text: group['text'] }));
    expect(strays).toEqual([]);
  });

  it('translates every sentence of its services and complaints for visitors who read English', () => {
    const untranslated = [...groupsOf(hall.services), ...groupsOf(hall.complaints.sentences)]
      .filter(([, group]) => isPrinted(group) && group.en === undefined)
      .map(([path]) => path);
    expect(untranslated).toEqual([]);
  });

  it('[HF3] marks as assumed all words of its own', () => {
    const unmarked = groups
      .filter(([, group]) => isBilingual(group))
      .filter(([, group, around]) => ![group, ...around].some((each) => each['assumed'] === true || 'line' in each))
      .map(([path]) => path);
    expect(unmarked).toEqual([]);
  });

  it('[HF3] is shipped without words that only an office may call its own', () => {
    const own = groups.filter(([, group]) => 'own' in group).map(([path]) => path);
    expect(own).toEqual([]);
  });

  it('[HF3] takes its hours from the source or marks them as assumed', () => {
    expect(hall.hours.weekly.every((hours) => hours.printed !== undefined || hours.assumed)).toBe(true);
    expect(hall.letter === undefined || hall.letter.assumed).toBe(true);
  });

  it('says of each holiday of which kind it is, and that no source counts the first day', () => {
    const collective = hall.holidays.filter(({ kind }) => kind === 'cuti-bersama');
    expect(collective).toEqual(hall.holidays.filter(({ name }) => name.startsWith('Cuti bersama')));
    expect(hall.holidays.every(({ kind }) => kind !== undefined)).toBe(true);
    expect(hall.clock).toEqual({ countsFirstDay: false, assumed: true });
  });

  it('names no programme, issuer or register that its source does not name, without saying so', () => {
    const source = wholeSource(hall).toLowerCase();
    const named = [
      hall.register.name,
      ...hall.services.flatMap((service) => service.programmes),
      ...hall.services.flatMap((service) => service.requirements.flatMap((paper) => paper.issuer ?? [])),
    ];
    expect(named.filter((name) => !source.includes(name.toLowerCase()))).toEqual([]);
    expect(`${source}\n${hall.openPoints.join('\n').toLowerCase()}`).toContain(hall.register.longName.toLowerCase());
  });

  it('gives telephone numbers and addresses as the cited line has them', () => {
    const astray = [...hall.contacts, ...hall.complaints.channels].filter(
      ({ line, value }) =>
        line === undefined || (value !== undefined && !standsIn(printedLine(sourceOf(hall), line), value)),
    );
    expect(astray).toEqual([]);
  });

  it('refers visitors only to those whom the source names, or says that this is open', () => {
    const said = [wholeSource(hall), ...hall.openPoints].join('\n');
    expect(hall.referralOwners.filter((owner) => !standsIn(said, owner))).toEqual([]);
  });

  it('[CS1] says on the running text every paper that must be brought, and who countersigns it', () => {
    const runs = hall.runningText.map((text) => text.id.toLowerCase()).join(' ');
    const musts = hall.services.flatMap(({ requirements }) => requirements.filter(({ mandatory }) => mandatory));
    const named = musts.flatMap(({ documents, countersignedBy = '' }) => [...documents, countersignedBy]);
    expect(named.flatMap((name) => name.toLowerCase().split(' ')).filter((word) => !runs.includes(word))).toEqual([]);
  });

  it('points each component of its service standard to a line that says something', () => {
    const lines = hall.standards.components.flatMap((component) => component.line ?? []);
    expect(lines.filter((line) => printedLine(sourceOf(hall), line).length === 0)).toEqual([]);
  });

  it('has a reader of the file see what is still open', () => {
    expect(hall.openPoints.length).toBeGreaterThan(3);
  });
});

describe('the five halls together', () => {
  it('come with the product', () => {
    expect(shippedHalls().map((hall) => hall.id)).toEqual([
      'banjarnegara',
      'banyuasin',
      'karangasem',
      'oku-selatan',
      'pariaman',
    ]);
  });

  it('keep the same holidays, in order and each day once', () => {
    const [first, ...others] = shippedHalls().map((hall) => shippedHall(hall.id).holidays);
    expect(others.every((holidays) => JSON.stringify(holidays) === JSON.stringify(first))).toBe(true);
    const days = (first ?? []).map((holiday) => holiday.day);
    expect(days).toEqual([...new Set(days)].toSorted());
    expect(days).toContain('2026-12-25');
  });

  it('each have a source text, and each source text a hall', () => {
    const cited = shippedHalls().map((hall) => sourceOf(shippedHall(hall.id)));
    expect(cited.toSorted()).toEqual(sourceFiles());
  });

  it('mend only misprints that stand in the source', () => {
    expect(mends.filter((mend) => !printedLine(mend.file, mend.line).includes(mend.from))).toEqual([]);
    expect(mends.filter((mend) => Math.abs(mend.from.length - mend.to.length) > 1)).toEqual([]);
  });

  it('are explained field by field to whoever writes a sixth', () => {
    const readme = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8');
    const parts = [...Object.keys(HallFileShape.shape), ...Work.options, ...OutcomeNeed.options];
    expect(parts.filter((part) => !readme.includes(`\`${part}\``))).toEqual([]);
  });

  it('name no person of the sources, and no civil servant number', () => {
    const texts = filesUnder(import.meta.dirname).map((file) => readFileSync(file, 'utf8'));
    expect(texts.filter((text) => /(?<!\d)\d{18}(?!\d)/.test(text))).toEqual([]);
    const named = texts.flatMap(wordsAndPairs).filter((words) => persons.has(sha256(words)));
    expect(named).toEqual([]);
  });
});

/** Persons who must not be named, not even here: digests of names, or of a name's first two words. */
const persons = new Set([
  '997b7374c4d7c68266acb78f4c669ef0f201c37b96675f1e7ba5e523a3bfc0e4',
  '13774a0f9c53ff956556eded0baa16484b67ca0baedad92e3036d903d98b8909',
  '4d28ba45ec090a2286e433a809e827e33ac758d298927d29001386c31f28d255',
  'b4fa4bb42ac31d715402cb683a50a083c6419701e8ae00a4ee39bb811986c09e',
]);

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

function wordsAndPairs(text: string): string[] {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return [...new Set([...words, ...words.slice(1).map((word, i) => `${words[i]} ${word}`)])];
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? filesUnder(path) : [path]));
}
