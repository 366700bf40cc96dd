import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pageText } from '../printers/preview/page-text.ts';
import { lastingPort } from '../printers/simulator/lasting-port.fixture.ts';
import { PrinterSimulator } from '../printers/simulator/printer-simulator.ts';
import { quickTimings } from '../printers/spool/spool.fixture.ts';
import { TestHub } from '../server/transports/hub.fixture.ts';
import { AgentFolder } from './agent-folder.ts';
import { Journal } from './journal.ts';
import { PrintAgent } from './print-agent.ts';

const PRINTER = 'printer-kiosk';

interface Running {
  readonly agent: PrintAgent;
  readonly journal: Journal;
}

/** A hub in this process, a printer simulator, and between them an agent whose folder survives it. */
export class AgentHub {
  readonly hub: TestHub;
  readonly simulator = new PrinterSimulator();
  readonly said: string[] = [];
  readonly ended: string[] = [];
  readonly folder = mkdtempSync(join(tmpdir(), 'antrean-agent-'));
  #running: Running | null = null;
  #port = 0;

  private constructor(hub: TestHub) {
    this.hub = hub;
  }

  static async start(): Promise<AgentHub> {
    const place = new AgentHub(await TestHub.start());
    place.#port = await place.simulator.listen(await lastingPort());
    return place;
  }

  get office() {
    return this.hub.hub.office;
  }

  /** As an administrator does it in the settings. */
  async invite(): Promise<string> {
    const desk = await this.hub.clerk('admin');
    const reply = await desk.emitWithAck('device:invite', { name: 'Komputer loket' });
    if (!reply.ok) throw new Error(reply.refusal);
    return reply.value.code;
  }

  run(invitation: string | null): void {
    const journal = new Journal(this.folder);
    const agent = new PrintAgent({
      hub: this.hub.hub.url,
      folder: new AgentFolder(this.folder),
      journal,
      invitation,
      say: (sentence) => this.said.push(sentence),
      onEnd: (why) => this.ended.push(why),
      timings: quickTimings,
    });
    this.#running = { agent, journal };
  }

  async stopAgent(): Promise<void> {
    const running = this.#running;
    this.#running = null;
    await running?.agent.stop();
    running?.journal.close();
  }

  async agentId(): Promise<string | undefined> {
    return (await this.office.access.devices()).find(({ role }) => role === 'agent')?.id;
  }

  /** From now on the kiosk's printer is attached to the agent. */
  async hangPrinter(agentId: string): Promise<void> {
    const { file, printRoom } = this.office;
    const way = { kind: 'tcp', host: '127.0.0.1', port: this.#port } as const;
    const printers = file.current.printers.map((printer) =>
      printer.id === PRINTER
        ? { ...printer, model: 'virtual', connection: { kind: 'agent' as const, agentId, way } }
        : printer,
    );
    await file.change({ ...file.current, printers });
    await printRoom.rearrange();
  }

  async print(): Promise<string> {
    const jobId = this.office.chance.id();
    const command = { type: 'print-test', jobId, printerId: PRINTER } as const;
    await this.office.live.perform({ command, commandId: null, answer: () => null });
    return jobId;
  }

  stateOf(jobId: string): string | undefined {
    return this.office.live.hall.jobs.get(jobId)?.state;
  }

  get condition(): string | undefined {
    return this.office.live.hall.printers.get(PRINTER);
  }

  get papers(): string[] {
    return this.simulator.printer.papers.map((paper) => pageText(paper, this.simulator.printer.dots));
  }

  async close(): Promise<void> {
    await this.stopAgent();
    await this.hub.stop();
    await this.simulator.close();
    rmSync(this.folder, { recursive: true });
  }
}
