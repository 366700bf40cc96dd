import { describe, expect, it } from 'vitest';
import { decode } from '../decoder/decode.ts';
import type { PaperDocument } from '../document.ts';
import { printerModels } from '../models.ts';
import { pageText } from '../preview/page-text.ts';
import { encodeDocument } from './encode-document.ts';

const everyBlock: PaperDocument = {
  blocks: [
    { is: 'bar', text: 'UJI COBA' },
    { is: 'text', text: 'Dinas Sosial', align: 'center', style: { bold: true, width: 2, height: 2 } },
    { is: 'rule', kind: 'double' },
    { is: 'field', label: 'Layanan', value: 'Surat keterangan terdaftar di data terpadu', labelColumns: 8 },
    { is: 'item', mark: '1.', text: 'Kartu keluarga asli dan salinannya, masing-masing satu lembar' },
    { is: 'edges', left: '23 November 2026', right: '09.05 WIB', style: { small: true } },
    { is: 'rule', kind: 'dashed' },
    { is: 'qr', data: 'https://antrean.example/t/abc', moduleDots: 5 },
    { is: 'feed', dots: 300 },
    { is: 'cut' },
  ],
};

describe.each(printerModels)('a document on $id', (model) => {
  const decoded = decode(encodeDocument(everyBlock, model), model.dots);

  it('is understood byte for byte by the decoder [PR5]', () => {
    expect(decoded.unknown).toEqual([]);
    expect(decoded.unfinishedBytes).toBe(0);
  });

  it('has no line wider than the paper', () => {
    const widths = decoded.items.flatMap((item) => (item.is === 'line' ? [item.width] : []));
    expect(Math.max(...widths)).toBeLessThanOrEqual(model.dots);
  });

  it('keeps every word', () => {
    const words = pageText(decoded.items, model.dots).split(/\s+/u).join(' ');
    for (const word of ['UJI COBA', 'Dinas Sosial', 'Layanan', 'terdaftar', 'masing-masing', '09.05 WIB']) {
      expect(words).toContain(word);
    }
  });

  it('has four blank modules above and below its code, without which no telephone reads it', () => {
    const alone = {
      blocks: [everyBlock.blocks[1], everyBlock.blocks[7], everyBlock.blocks[1]].flatMap((one) => one ?? []),
    };
    const { items } = decode(encodeDocument(alone, model), model.dots);
    const [first, ...others] = items.slice(1).map((item) => (item.is === 'feed' ? item.dots : 0));
    expect(first).toBe(20);
    expect(others.at(-2)).toBe(20);
  });
});

const toldInDots = printerModels.filter(({ unitsPerInch }) => unitsPerInch !== null);

it.each(toldInDots)('a document is as long on a $id that begins to feed in half dots [PR7]', (model) => {
  const bytes = encodeDocument(everyBlock, model);
  const halved = decode(bytes, model.dots, { halfDots: true });
  expect(halved.items).toEqual(decode(bytes, model.dots).items);
});
