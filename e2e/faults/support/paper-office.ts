import { randomUUID } from 'node:crypto';
import { setTimeout as passes } from 'node:timers/promises';
import { vi } from 'vitest';
import type { HallFile } from '../../../contract/hall-file.ts';
import { pageText } from '../../../printers/preview/page-text.ts';
import { lastingPort } from '../../../printers/simulator/lasting-port.fixture.ts';
import { PrinterSimulator } from '../../../printers/simulator/printer-simulator.ts';
import { shippedHall } from '../../../server/adapters/hall-file/shipped-halls.ts';
import { AgentProcess, behindAgent } from '../../agent-process.ts';
import { HandClock } from '../../hand-clock.ts';
import { KillableHub } from '../../killable-hub.ts';
import { layOutRealHall } from '../../real-hall.ts';
import type { Keys } from '../../real-hall.ts';
import { FaultLine } from '../../line/fault-line.ts';
import { administrator, signedIn } from './signed-in.ts';
import { StubbornScreen } from './stubborn-screen.ts';

const AT = '2026-11-23 09:00';
const ROLL = 1_000_000;

const ASKED_EVERY_MS = 50;

interface WhichPrinter {
  readonly hallId: string;
  readonly printerId: string;
}

const kioskPrinter: WhichPrinter = { hallId: 'pariaman', printerId: 'printer-kiosk' };

/** A real hub in its own process, with a simulated network printer, and optionally a print agent between them. */
export class PaperOffice {
  readonly simulator = new PrinterSimulator({ paperDots: ROLL });
  readonly hub: KillableHub;
  readonly #printerId: string;
  readonly #screens: StubbornScreen[] = [];
  #agent: AgentProcess | null = null;
  #line: FaultLine | null = null;
  #keys!: Keys;

  private constructor({ hallId, printerId }: WhichPrinter) {
    this.hub = new KillableHub({ hallId, webRoot: null });
    this.#printerId = printerId;
  }

  static async open(at: 'hub' | 'agent' = 'hub', which = kioskPrinter): Promise<PaperOffice> {
    const office = new PaperOffice(which);
    const port = await office.simulator.listen(await lastingPort());
    const clock = new HandClock('WIB', AT);
    office.#keys = await layOutRealHall(office.hub.dataDir, hallWithPrinter(which, port, at), clock);
    if (at === 'agent') await AgentProcess.pair(office.hub.dataDir, clock);
    await office.hub.start(AT);
    if (at === 'agent') await office.#layAgent();
    await vi.waitUntil(() => office.simulator.isLinked, 60_000);
    return office;
  }

  get keys(): Keys {
    return this.#keys;
  }

  get line(): FaultLine {
    if (!this.#line) throw new Error('This office has no print agent.');
    return this.#line;
  }

  startHub(): Promise<void> {
    return this.hub.start(AT);
  }

  startAgent(): void {
    this.#agent?.start();
  }

  async killAgent(): Promise<void> {
    await this.#agent?.kill();
  }

  async agentHas(jobId: string, attempt = 1): Promise<void> {
    const has = () => this.#agent?.hasTaken(jobId, attempt);
    await vi.waitUntil(has, { timeout: 60_000, interval: ASKED_EVERY_MS });
  }

  /** As a visitor does; returns the number and its slip's print job. */
  async takeNumber(): Promise<{ readonly jobId: string; readonly number: string }> {
    const kiosk = this.#screen({ role: 'kiosk', device: this.#keys.devices.kiosk });
    const wish = { serviceId: 'informasi-bansos', priorityId: null, language: 'id', checkId: null } as const;
    const reply = await kiosk.ask('ticket:issue', { commandId: randomUUID(), ...wish });
    kiosk.close();
    if (!reply.ok) throw new Error(reply.refusal);
    return reply.value;
  }

  /** Jobs of all papers of this kind, on any day. */
  async jobsOf(kind: string): Promise<readonly string[]> {
    const reply = await (await this.#desk()).ask('settings:papers', { before: null });
    return reply.ok ? reply.value.filter((paper) => paper.kind === kind).map(({ jobId }) => jobId) : [];
  }

  /** What the staff see: the state of this slip, and of its printer. */
  async seen(jobId: string): Promise<{ readonly state: string | undefined; readonly condition: string | undefined }> {
    const desk = await this.#desk();
    const papers = await desk.ask('settings:papers', { before: null });
    const printers = await desk.ask('settings:printers', {});
    return {
      state: papers.ok ? papers.value.find((paper) => paper.jobId === jobId)?.state : undefined,
      condition: printers.ok ? printers.value.find(({ id }) => id === this.#printerId)?.condition : undefined,
    };
  }

  /** Polls for as long as a begun job would need to be reported. */
  async staysQueued(jobId: string): Promise<boolean> {
    for (let asked = 0; asked < 20; asked += 1) {
      if ((await this.seen(jobId)).state !== 'queued') return false;
      await passes(ASKED_EVERY_MS);
    }
    return true;
  }

  async until(jobId: string, wanted: { readonly state?: string; readonly condition?: string }): Promise<void> {
    const holds = async () => {
      const seen = await this.seen(jobId);
      return (wanted.state ?? seen.state) === seen.state && (wanted.condition ?? seen.condition) === seen.condition;
    };
    await vi.waitUntil(holds, { timeout: 60_000, interval: ASKED_EVERY_MS });
  }

  /** Resolves when the staff see this condition of the printer. */
  async printerIs(condition: string): Promise<void> {
    await this.until('', { condition });
  }

  /** The papers on which this number is printed completely. */
  papersOf(number: string): string[] {
    const { papers, dots } = this.simulator.printer;
    const whole = (text: string): boolean => text.replace(/\s+/g, ' ').includes(`nomor ${number} dipanggil`);
    return papers.map((paper) => pageText(paper, dots)).filter(whole);
  }

  /** PR3 as people see it: it was printed, and every later copy is marked. */
  isOnceOrMarked(number: string): boolean {
    const [first, ...others] = this.papersOf(number);
    return first !== undefined && others.every((text) => text.includes('CETAK ULANG'));
  }

  loadPaper(dots = ROLL): void {
    this.simulator.printer.loadPaper(dots);
  }

  async close(): Promise<void> {
    for (const screen of this.#screens) screen.close();
    await this.#agent?.clear();
    await this.hub.clear();
    await this.#line?.close();
    await this.simulator.close();
  }

  async #layAgent(): Promise<void> {
    this.#line = await FaultLine.lay(this.hub.url);
    this.#agent = new AgentProcess(this.#line.address);
    this.startAgent();
  }

  /** Signs in once; the session survives the hub. */
  async #desk(): Promise<StubbornScreen> {
    const [known] = this.#screens;
    if (known) return known;
    const desk = await signedIn(this.hub.url, this.#keys, administrator);
    this.#screens.push(desk);
    return desk;
  }

  #screen(hello: ConstructorParameters<typeof StubbornScreen>[1]): StubbornScreen {
    return new StubbornScreen(this.hub.url, hello);
  }
}

function hallWithPrinter({ hallId, printerId }: WhichPrinter, port: number, at: 'hub' | 'agent'): HallFile {
  const hall = shippedHall(hallId);
  const connection = at === 'agent' ? behindAgent(port) : ({ kind: 'tcp', host: '127.0.0.1', port } as const);
  const printers = hall.printers.map((printer) =>
    printer.id === printerId ? { ...printer, model: 'virtual', connection } : printer,
  );
  return { ...hall, printers };
}
