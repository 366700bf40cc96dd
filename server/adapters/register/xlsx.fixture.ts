import { zip, type ZipPart } from './zip.fixture.ts';

interface WorkbookParts {
  /** The first sheet's rows, as XML. */
  readonly rows: string;
  readonly sharedStrings?: readonly string[];
  readonly styles?: string;
  readonly workbookPr?: string;
  readonly sheetPart?: string;
  readonly extra?: readonly ZipPart[];
}

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Target="${target}" Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}"/>`;
const relations = (...list: string[]): string => `<?xml version="1.0"?><Relationships>${list.join('')}</Relationships>`;

/** A workbook of one sheet, written by hand so that each test controls its XML. */
export function workbook(parts: WorkbookParts): Buffer {
  const {
    rows,
    sharedStrings = [],
    styles = '',
    workbookPr = '',
    sheetPart = 'xl/worksheets/sheet1.xml',
    extra = [],
  } = parts;
  const strings = sharedStrings.map((text) => `<si>${text}</si>`).join('');
  return zip([
    { name: '_rels/.rels', content: relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')) },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns:r="r">${workbookPr}<sheets><sheet name="DTKS" sheetId="7" r:id="rId9"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relations(
        relation('rId9', 'worksheet', `/${sheetPart}`),
        relation('rId2', 'sharedStrings', 'sharedStrings.xml'),
        relation('rId3', 'styles', 'styles.xml'),
      ),
    },
    { name: 'xl/sharedStrings.xml', content: `<sst>${strings}</sst>` },
    { name: 'xl/styles.xml', content: `<styleSheet>${styles}</styleSheet>` },
    { name: sheetPart, content: `<worksheet><sheetData>${rows}</sheetData></worksheet>` },
    ...extra,
  ]);
}

export const inline = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
export const row = (...cells: string[]): string => `<row>${cells.join('')}</row>`;
export const texts = (...cells: string[]): string => row(...cells.map(inline));
