import { posix } from 'node:path';
import { FileRefused } from '../table.ts';
import type { Archive } from './archive.ts';
import { readWholeXml, type Attributes } from './xml.ts';

/** RG7: each sheet is looked into for the header, and no office has this many. */
const mostSheets = 500;
const mostRelations = 10_000;

interface Workbook {
  readonly countsFrom1904: boolean;
  /** Paths of the worksheets, in the order of their tabs. */
  readonly sheets: readonly string[];
  readonly sharedStrings: string | undefined;
  readonly styles: string | undefined;
}

interface Relation {
  readonly kind: string;
  readonly part: string;
}

export async function readWorkbook(archive: Archive): Promise<Workbook> {
  refuseOtherFormats(archive);
  const roots = await relationsOf(archive, '');
  const part = [...roots.values()].find(({ kind }) => kind === 'officeDocument')?.part;
  if (part === undefined || !archive.has(part)) throw new FileRefused('not-a-table');
  const relations = await relationsOf(archive, part);
  const partOf = (kind: string): string | undefined =>
    [...relations.values()].find((relation) => relation.kind === kind && archive.has(relation.part))?.part;

  const sheets: string[] = [];
  let countsFrom1904 = false;
  await readWholeXml(archive, part, {
    open(name, attributes) {
      if (name === 'workbookPr') countsFrom1904 = isTrue(attributes['date1904']);
      const relation = name === 'sheet' ? relations.get(relationId(attributes)) : undefined;
      if (relation?.kind === 'worksheet' && archive.has(relation.part)) sheets.push(relation.part);
      if (sheets.length > mostSheets) throw new FileRefused('too-large');
    },
  });
  if (sheets.length === 0) throw new FileRefused('not-a-table');
  return { countsFrom1904, sheets, sharedStrings: partOf('sharedStrings'), styles: partOf('styles') };
}

function refuseOtherFormats(archive: Archive): void {
  if (archive.has('xl/workbook.bin')) throw new FileRefused('binary-workbook');
  if (archive.has('mimetype') && archive.has('content.xml')) throw new FileRefused('open-document');
  if (!archive.has('_rels/.rels')) throw new FileRefused('not-a-table');
}

async function relationsOf(archive: Archive, part: string): Promise<ReadonlyMap<string, Relation>> {
  const folder = posix.dirname(part);
  const list = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  const relations = new Map<string, Relation>();
  if (!archive.has(list)) return relations;
  await readWholeXml(archive, list, {
    open(name, { Id = '', Type = '', Target = '', TargetMode }) {
      if (name !== 'Relationship' || TargetMode === 'External') return;
      const target = Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target);
      relations.set(Id, { kind: posix.basename(Type), part: target });
      if (relations.size > mostRelations) throw new FileRefused('too-large');
    },
  });
  return relations;
}

/** `r:id`, under whatever prefix. */
const relationId = (attributes: Attributes): string =>
  Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? '';

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';
