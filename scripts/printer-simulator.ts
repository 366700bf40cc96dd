// npm run printer-simulator -- --port 9100 [--out FOLDER]: a network printer, and everything that can happen to it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { printerModel, printerModels } from '../printers/models.ts';
import { pagePicture } from '../printers/preview/page-picture.ts';
import { pageText } from '../printers/preview/page-text.ts';
import { PrinterSimulator } from '../printers/simulator/printer-simulator.ts';
import { help, troubleNamed } from '../printers/simulator/troubles-by-name.ts';
import { end, typedOptions } from '../server/adapters/command-line.ts';

const DOTS_PER_MM = 8;

const usage =
  'Pemakaian: npm run printer-simulator -- [--port 9100] [--host 127.0.0.1] [--model MODEL] [--paper MM] [--out FOLDER]';

const { values } = typedOptions(usage, {
  options: {
    port: { type: 'string', default: '9100' },
    host: { type: 'string', default: '127.0.0.1' },
    model: { type: 'string', default: 'virtual' },
    /** Millimetres on the roll; when they run out, printing stops in the middle. */
    paper: { type: 'string', default: '80000' },
    /** Where each paper is stored as text and as a picture. */
    out: { type: 'string' },
  },
});

const model = printerModel(values.model);
const port = Number(values.port);
const paperMm = Number(values.paper);
if (!model) end(`"${values.model}" is no model: ${printerModels.map(({ id }) => id).join(', ')}.`);
if (!Number.isInteger(port) || port < 0 || port > 65_535) end(`"${values.port}" is no port.`);
if (!(paperMm >= 0)) end(`"${values.paper}" is no length in millimetres.`);
if (values.out !== undefined) mkdirSync(values.out, { recursive: true });

const { dots } = model;
let papers = 0;
const simulator = new PrinterSimulator({
  dots,
  paperDots: paperMm * DOTS_PER_MM,
  onPaper: (paper) => {
    papers += 1;
    const text = pageText(paper, dots);
    console.log(`${text}\n${'- '.repeat(model.columns / 2)}`);
    if (values.out === undefined) return;
    const name = join(values.out, `paper-${String(papers).padStart(4, '0')}`);
    writeFileSync(`${name}.txt`, `${text}\n`);
    writeFileSync(`${name}.png`, pagePicture(paper, dots).toBuffer('image/png'));
  },
});

const taken = await simulator.listen(port, values.host).catch((fault: unknown) => end(String(fault)));
console.log(`${model.name} at ${values.host}:${taken}\n${help}`);

for await (const line of createInterface({ input: process.stdin })) {
  const trouble = troubleNamed(line);
  if (trouble) await trouble(simulator);
  else if (line.trim() !== '') console.log(help);
  const { unknown } = simulator.printer;
  if (unknown.length > 0) console.log(`commands it did not understand: ${unknown.join(' ')}`);
}
// Without this message a program started without a terminal would just be gone, for no visible reason.
console.log('Nobody types any more: the printer is switched off. Whoever starts it by a program keeps its input open.');
await simulator.close();
