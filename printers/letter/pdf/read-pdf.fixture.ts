import { inflateSync } from 'node:zlib';

/** A run of text as a parser of the file finds it, in points from the lower left corner. */
export interface PdfText {
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
}

export interface ReadPdf {
  readonly pages: number;
  readonly texts: readonly PdfText[];
  /** The file without stream contents, plus its metadata stream: all that is said about it. */
  readonly about: string;
}

interface Font {
  readonly letters: readonly string[];
  readonly widths: readonly number[];
}

/** Reads back what `letterPdf` writes: enough of the format for that, and no more. */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const objects = objectsOf(Buffer.from(bytes));
  const pages = [...objects.values()].filter(({ head }) => head.includes('/Type /Page\n'));
  const texts = pages.flatMap(({ head }, page) => {
    const content = objects.get(reference(head, 'Contents'))?.stream ?? '';
    return textsOf(content, fontsOf(objects, head), page + 1);
  });
  const about = [...objects.values()]
    .map(({ head, stream }) => head + (head.includes('/XML') ? stream : ''))
    .join('\n');
  return { pages: pages.length, texts, about };
}

/** The words of a page as they are read, line by line. */
export function wordsOf({ texts }: ReadPdf, page: number): string {
  const there = texts.filter((text) => text.page === page);
  const inOrder = there.toSorted((a, b) => b.baseline - a.baseline || a.left - b.left);
  return inOrder
    .map(({ text }) => text)
    .join(' ')
    .replaceAll(/\s+/gu, ' ');
}

type Objects = ReadonlyMap<number, { readonly head: string; readonly stream: string }>;

function objectsOf(file: Buffer): Objects {
  const text = file.toString('latin1');
  const starts = [...text.matchAll(/^(\d+) 0 obj$/gmu)].filter(({ index, 1: number }) => {
    const offset = String(index).padStart(10, '0');
    return Number(number) > 0 && text.includes(`${offset} 00000 n`);
  });
  return new Map(
    starts.map(({ index, 1: number }, at) => {
      const end = starts[at + 1]?.index ?? file.length;
      const stream = text.indexOf('stream\n', index);
      if (stream === -1 || stream > end) return [Number(number), { head: text.slice(index, end), stream: '' }];
      const head = text.slice(index, stream);
      const from = stream + 'stream\n'.length;
      const raw = file.subarray(from, from + Number(/\/Length (\d+)/u.exec(head)?.[1]));
      return [
        Number(number),
        { head, stream: (head.includes('FlateDecode') ? unpacked(head, raw) : raw).toString('latin1') },
      ];
    }),
  );
}

/** Images are not text, so they are not decompressed. */
const unpacked = (head: string, raw: Buffer): Buffer => (head.includes('/Image') ? Buffer.alloc(0) : inflateSync(raw));

const reference = (head: string, name: string): number =>
  Number(new RegExp(`/${name} \\[?(\\d+) 0 R`, 'u').exec(head)?.[1]);

function fontsOf(objects: Objects, page: string): Map<string, Font> {
  const resources = objects.get(reference(page, 'Resources'))?.head ?? '';
  const named = [...resources.matchAll(/\/(F\d+) (\d+) 0 R/gu)];
  return new Map(
    named.map(([, name = '', number]) => {
      const font = objects.get(Number(number))?.head ?? '';
      const widths = objects.get(reference(font, 'DescendantFonts'))?.head ?? '';
      const map = objects.get(reference(font, 'ToUnicode'))?.stream ?? '';
      return [name, { letters: lettersOf(map), widths: widthsOf(widths) }];
    }),
  );
}

function lettersOf(map: string): string[] {
  const ranges = [...map.matchAll(/<\w+> <\w+> \[(.*)\]/gu)].map(([, range = '']) => range).join(' ');
  return [...ranges.matchAll(/<([\w ]*)>/gu)].map(([, codes = '']) =>
    String.fromCharCode(...codes.split(' ').map((code) => Number.parseInt(code, 16))),
  );
}

const widthsOf = (font: string): number[] =>
  (/\/W \[0 \[([^\]]*)\]/u.exec(font)?.[1] ?? '').trim().split(/\s+/u).map(Number);

function textsOf(content: string, fonts: ReadonlyMap<string, Font>, page: number): PdfText[] {
  const texts: PdfText[] = [];
  let font: Font = { letters: [], widths: [] };
  let [left, baseline, size] = [0, 0, 0];
  for (const [, x, y, name, points, shown] of content.matchAll(
    /1 0 0 1 (\S+) (\S+) Tm|\/(F\d+) (\S+) Tf|\[(.*)\] TJ/gu,
  )) {
    if (x !== undefined) [left, baseline] = [Number(x), Number(y)];
    if (name !== undefined) [font, size] = [fonts.get(name) ?? font, Number(points)];
    if (shown === undefined) continue;
    const { text, width } = run(shown, font);
    texts.push({ page, text, left, right: left + (width * size) / 1000, baseline, size });
  }
  return texts;
}

function run(shown: string, { letters, widths }: Font): { text: string; width: number } {
  let text = '';
  let width = 0;
  let inked = 0;
  for (const [, glyphs, back] of shown.matchAll(/<(\w*)>|(-?[\d.]+)/gu)) {
    width -= Number(back ?? 0);
    for (const [glyph] of (glyphs ?? '').matchAll(/\w{4}/gu)) {
      const at = Number.parseInt(glyph, 16);
      text += letters[at] ?? '?';
      width += widths[at] ?? 0;
      if (!text.endsWith(' ')) inked = width;
    }
  }
  return { text, width: inked };
}

export function allWordsOf(bytes: Uint8Array): string {
  const read = readPdf(bytes);
  return Array.from({ length: read.pages }, (_, page) => wordsOf(read, page + 1)).join('\n');
}
