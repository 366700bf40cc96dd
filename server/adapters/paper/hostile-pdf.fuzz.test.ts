import { assert, asyncProperty } from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../printers/letter/pdf/read-pdf.fixture.ts';
import type { ReadPdf } from '../../../printers/letter/pdf/read-pdf.fixture.ts';
import { plain } from '../../../printers/letter/plain-letter.ts';
import { reportPdf } from '../../../printers/report/report-pdf.ts';
import type { PrintedReport } from '../../../printers/report/report.ts';
import type { LetterSlip } from '../../domain/slips.ts';
import { fuzzed, hostileText } from '../../fuzz.fixture.ts';
import { letterPdfOf } from './letter-on-a4.ts';
import { longest, toTheMinistry } from './letters.fixture.ts';

const letterSaying = (text: string): LetterSlip => ({
  ...longest,
  letterhead: { government: text, agency: text, address: [text] },
  title: text,
  person: [{ label: text, value: text }],
  household: [{ name: text, relation: text, birthDate: text }],
  copies: [text],
  signatory: { ...longest.signatory, office: text, name: text },
});

const reportSaying = (text: string): PrintedReport => ({
  warnings: [text],
  letterhead: { logo: '', government: text, agency: text, address: [text] },
  title: text,
  under: [text],
  tables: [
    { title: text, columns: [{ heading: 'Nama', align: 'left' }], rows: [[text]], total: [text], empty: 'Tidak ada' },
  ],
  notes: [text],
  signature: { placeAndDate: text, office: [text], name: text, below: [text] },
  pageLine: 'Halaman {page} dari {pages}',
  day: '2026-11-23',
  wide: false,
});

/** Names in the file's own structure, outside strings, XML and page content. */
const structureOf = ({ about }: ReadPdf): string[] =>
  [
    ...about
      .replaceAll(/<\?xpacket begin[^]*?<\?xpacket end="w"\?>/gu, '')
      .replaceAll(/\((?:\\.|[^\\()])*\)/gsu, '')
      .matchAll(/\/[A-Za-z]+/gu),
  ].map(([name]) => name);

/** The texts of the file's XML; throws where it is not well-formed. */
function xmlTexts({ about }: ReadPdf): string[] {
  const [xml = ''] = /<x:xmpmeta[^]*<\/x:xmpmeta>/u.exec(about) ?? [];
  const texts: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (fault) => {
    throw fault;
  });
  parser.on('text', (text) => void texts.push(text.trim()));
  parser.write(Buffer.from(xml, 'latin1').toString('utf8')).close();
  return texts.filter((text) => text !== '');
}

const papers: [string, (text: string) => Promise<Uint8Array>][] = [
  ['a letter', async (text) => letterPdfOf(letterSaying(text))],
  ['a report', async (text) => reportPdf(reportSaying(text))],
];

describe('whatever is written, a PDF stays what it is', () => {
  it.each(papers)('[AC16] %s has no structure but its own, and says of itself what it is called', async (_, pdfOf) => {
    const sound = new Set([
      ...structureOf(readPdf(await pdfOf('Siti Contoh'))),
      ...structureOf(readPdf(await letterPdfOf(toTheMinistry))),
    ]);
    await assert(
      asyncProperty(hostileText, async (text) => {
        const pdf = readPdf(await pdfOf(text));
        expect(structureOf(pdf).filter((name) => !sound.has(name) && !/^\/[A-Z]{6}$/u.test(name))).toEqual([]);
        // Letterheads are in capitals.
        const said = plain(text).toUpperCase();
        const times = said === '' ? 0 : 2;
        expect(xmlTexts(pdf).filter((one) => one.toUpperCase() === said)).toHaveLength(times);
      }),
      fuzzed(15),
    );
  });

  it('[AC16] an office with an ampersand in its name has a whole file, as it is called', async () => {
    const pdf = readPdf(await reportPdf(reportSaying('Dinas Sosial & <Contoh>')));
    expect(xmlTexts(pdf).filter((text) => text.startsWith('Dinas'))).toEqual([
      'Dinas Sosial & <Contoh>',
      'Dinas Sosial & <Contoh>',
    ]);
    expect(pdf.about).toContain('(Dinas Sosial & <Contoh>)');
  });
});
