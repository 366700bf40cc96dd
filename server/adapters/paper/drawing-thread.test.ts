import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { printerModel } from '../../../printers/models.ts';
import type { PrinterModel } from '../../../printers/models.ts';
import type { Slip } from '../../domain/slips.ts';
import { draw } from './draw.ts';
import type { Drawing } from './draw.ts';
import { drawingThread } from './drawing-thread.ts';
import { household, longest, toTheMinistry, withAnnex } from './letters.fixture.ts';
import { everySlip, letter, ticket } from './slips.fixture.ts';

const models = ['virtual', 'virtual-58'].map(modelOf);

function modelOf(id: string): PrinterModel {
  const model = printerModel(id);
  if (!model) throw new Error(`No model ${id}`);
  return model;
}

const [wide, narrow] = models as [PrinterModel, PrinterModel];
const paper = (slip: Slip, model: PrinterModel, reprint = false): Drawing => ({ is: 'paper', slip, model, reprint });
const papers: Drawing[] = [
  ...everySlip.flatMap((slip) => [paper(slip, wide), paper(slip, narrow, true)]),
  ...[withAnnex, toTheMinistry, longest, { ...ticket, trial: true, language: 'en' } as const].map((slip) =>
    paper(slip, wide),
  ),
  ...[ticket, letter, { ...letter, state: 'draft' } as const].map((slip): Drawing => ({
    is: 'picture',
    slip,
    model: wide,
  })),
];

describe('what is drawn in the thread for drawing', () => {
  const faults: unknown[] = [];
  const thread = drawingThread({ info: () => {}, fault: (_, fault) => faults.push(fault) });
  afterAll(() => thread.close());

  const isAlike = async (drawing: Drawing): Promise<boolean> =>
    Buffer.compare(Buffer.from(await thread.do(drawing)), Buffer.from(await draw(drawing))) === 0;

  it('is, byte for byte, what would be drawn here: every paper, pictures of some [PR11]', async () => {
    for (const one of papers) expect({ one, alike: await isAlike(one) }).toEqual({ one, alike: true });
  });

  it('is, byte for byte, what would be drawn here: a letter on A4, a picture of printed bytes [PR11]', async () => {
    const bytes = await draw(paper(ticket, wide));
    expect(await isAlike({ is: 'picture-of-bytes', bytes, model: wide })).toBe(true);
    expect(await isAlike({ is: 'letter-pdf', slip: { ...letter, household } })).toBe(true);
  });

  it('fails as it would here: a draft of a letter is printed nowhere [PR11]', async () => {
    await expect(thread.do(paper({ ...letter, state: 'draft' }, wide))).rejects.toThrow('drafts are only looked at');
    expect(await isAlike(paper(ticket, wide))).toBe(true);
    expect(faults).toEqual([]);
  });

  it('is drawn there alone: what the hub loads at its start cannot draw [PR11]', async () => {
    const hub = JSON.stringify(new URL('../../start-hub.ts', import.meta.url).href);
    const asked = `import { createRequire } from 'node:module';
      await import(${hub});
      console.log(Object.keys(createRequire(${hub}).cache).filter((file) => file.includes('napi-rs')).join());`;
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', asked]);
    expect(stdout.trim()).toBe('');
  });
});
