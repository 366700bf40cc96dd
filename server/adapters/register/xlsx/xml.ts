import { SaxesParser } from 'saxes';
import type { Archive } from './archive.ts';
import { FileRefused } from '../table.ts';
import { broken } from './archive.ts';

export type Attributes = Readonly<Record<string, string>>;

/** Callbacks for parsing a part; names come without namespace prefix, which some programs put everywhere. */
export interface XmlReader {
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

/**
 * RG7: what lies between two tags is held in memory, and a thread whose heap is filled by one great piece takes the hub with it. No cell's text
 * comes near the first, no workbook's nesting near the second.
 */
const mostBetweenTags = 1 << 20;
const deepest = 100;

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Parses a part's XML for the reader; yields the share read after each piece. */
export async function* readXml(archive: Archive, part: string, reader: XmlReader): AsyncGenerator<number> {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  let [betweenTags, depth] = [0, 0];
  parser.on('opentag', ({ name, attributes }) => {
    betweenTags = 0;
    if (++depth > deepest) throw new FileRefused('broken');
    reader.open?.(local(name), attributes);
  });
  parser.on('text', (text) => reader.text?.(text));
  parser.on('cdata', (text) => reader.text?.(text));
  parser.on('closetag', ({ name }) => {
    betweenTags = 0;
    depth -= 1;
    reader.close?.(local(name));
  });
  for await (const { text, share } of archive.text(part)) {
    betweenTags += text.length;
    feed(() => parser.write(text));
    if (betweenTags > mostBetweenTags) throw new FileRefused('too-large');
    yield share;
  }
  feed(() => parser.close());
}

export async function readWholeXml(archive: Archive, part: string, reader: XmlReader): Promise<void> {
  for await (const _ of readXml(archive, part, reader));
}

function feed(step: () => void): void {
  try {
    step();
  } catch (fault) {
    broken(fault);
  }
}
