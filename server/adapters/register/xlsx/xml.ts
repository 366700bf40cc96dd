import { SaxesParser } from 'saxes';
import type { Archive } from './archive.ts';
import { broken } from './archive.ts';

export type Attributes = Readonly<Record<string, string>>;

/** Callbacks for parsing a part; names come without namespace prefix, which some programs put everywhere. */
export interface XmlReader {
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Parses a part's XML for the reader; yields the share read after each piece. */
export async function* readXml(archive: Archive, part: string, reader: XmlReader): AsyncGenerator<number> {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  parser.on('opentag', ({ name, attributes }) => reader.open?.(local(name), attributes));
  parser.on('text', (text) => reader.text?.(text));
  parser.on('cdata', (text) => reader.text?.(text));
  parser.on('closetag', ({ name }) => reader.close?.(local(name)));
  for await (const { text, share } of archive.text(part)) {
    feed(() => parser.write(text));
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
