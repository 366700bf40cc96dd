// The real hub in a process of its own, with a settable clock and readable paper (started by bench/hub/hub-child.ts).
import { join } from 'node:path';
import type { HallFile } from '../../contract/hall-file.ts';
import { VirtualDevice } from '../../printers/devices/virtual-device.ts';
import { printerModel } from '../../printers/models.ts';
import { pageText } from '../../printers/preview/page-text.ts';
import { systemChance } from '../../server/adapters/system-chance.ts';
import { BY_PROGRAM } from '../../server/application/kiosk/kiosk-papers.ts';
import { startHub } from '../../server/start-hub.ts';
import type { Asked, FromHub, HubOrder, HubQuestion, HubQuestions, PrintedPaper } from './hub-messages.ts';
import { PacedDevice } from './paced-device.ts';
import { slowDownCommits } from './slow-disk.ts';
import { usageNow } from './usage-now.ts';

type PrinterSetup = HallFile['printers'][number];

const order = JSON.parse(process.argv[2] ?? '') as HubOrder;
const papers: PrintedPaper[] = [];
const faults: string[] = [];
let hallTime = order.startAt ?? 0;
// Rate limits on checks use the machine's clock: to them, a day simulated in half a minute must last a day.
if (order.startAt !== null) Date.now = () => hallTime;
if (order.commitDelayMs !== undefined) slowDownCommits(order.commitDelayMs);

const hub = await startHub({
  dataDir: order.dataDir,
  hallId: order.hallId,
  port: 0,
  host: '127.0.0.1',
  webRoot: order.screens ? join(import.meta.dirname, '../../dist/web') : null,
  clock: { now: () => Date.now() },
  chance: systemChance,
  kioskPace: BY_PROGRAM,
  log: { info: () => {}, fault: (what, error) => faults.push(`${what}: ${String(error)}`) },
  deviceFor: order.paper === 'kept' ? readablePrinter : pacedPrinter,
});

type Answers = { [Q in HubQuestion]: (about: HubQuestions[Q]['about']) => Promise<HubQuestions[Q]['answer']> };
const answers: Answers = {
  'set-clock': async (at) => {
    hallTime = at;
    return null;
  },
  revision: async () => hub.office.live.position,
  papers: async () => {
    await printersAreDone();
    return papers.splice(0);
  },
  'close-day': async () => {
    await hub.office.live.perform({ command: { type: 'close-day' }, commandId: null, answer: () => null });
    return null;
  },
  faults: async () => faults,
  usage: async () => usageNow(),
  close: async () => {
    await hub.close();
    return null;
  },
};

process.on('message', ({ id, question, about }: Asked) => void reply(id, question, about));
process.once('disconnect', () => process.exit());

const { clerks, password } = hub.trial ?? { clerks: [], password: '' };
tell({ is: 'ready', ready: { port: hub.port, clerks, password } });

async function reply(id: number, question: HubQuestion, about: unknown): Promise<void> {
  // The table pairs each question with its argument; the type pairing is lost between processes.
  const answer = answers[question] as (about: unknown) => Promise<unknown>;
  tell({ is: 'answer', id, answer: await answer(about) });
  if (question === 'close') process.disconnect();
}

function tell(message: FromHub): void {
  process.send?.(message);
}

function pacedPrinter(printer: PrinterSetup): PacedDevice {
  return new PacedDevice(new VirtualDevice({ dots: dotsOf(printer) }));
}

function readablePrinter(printer: PrinterSetup): VirtualDevice {
  const { id } = printer;
  const dots = dotsOf(printer);
  const device = new VirtualDevice({
    dots,
    onPaper: (paper) =>
      papers.push({ printerId: id, text: pageText(paper, dots), unknown: [...device.printer.unknown] }),
  });
  return device;
}

function dotsOf({ model }: PrinterSetup): number {
  return printerModel(model)?.dots ?? 576;
}

function printersAreDone(): Promise<void> {
  const { live } = hub.office;
  const areDone = () => [...live.hall.jobs.values()].every(({ settled }) => settled);
  return new Promise((resolve) => {
    if (areDone()) return resolve();
    const forget = live.onChange(() => {
      if (!areDone()) return;
      forget();
      resolve();
    });
  });
}
