import { fork } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HallFile } from '../contract/hall-file.ts';
import { AgentFolder } from '../print-agent/agent-folder.ts';
import type { Device } from '../server/ports/access.ts';
import type { Clock } from '../server/ports/world.ts';
import { KillableProcess } from './killable-process.ts';
import { openAgain } from './open-again.ts';

type Connection = HallFile['printers'][number]['connection'];

const AGENT = { id: 'agent-1', token: 'token-of-an-invented-agent' };
const MAIN = join(import.meta.dirname, '../print-agent/main.ts');

/** A printer at this machine's port, reached by that agent. */
export const behindAgent = (port: number): Connection => ({
  kind: 'agent',
  agentId: AGENT.id,
  way: { kind: 'tcp', host: '127.0.0.1', port },
});

/** Pairs a device with the hall of this folder; no hub may be running there. */
export async function pairDevice(dataDir: string, clock: Clock, device: Omit<Device, 'pairedAt'>, token: string) {
  const opened = await openAgain(dataDir, clock);
  await opened.office.access.pair({ ...device, pairedAt: clock.now() }, token);
  await opened.close();
}

/** The office's print agent in a process of its own: killed, it cannot clean up, and its journal stays as it was. */
export class AgentProcess {
  /** Unexpected exits. */
  readonly faults: string[] = [];
  readonly #hub: string;
  readonly #folder = mkdtempSync(join(tmpdir(), 'antrean-agent-'));
  readonly #process = new KillableProcess();

  /** @param hub the hub's address, with a fault line in between. */
  constructor(hub: string) {
    this.#hub = hub;
    new AgentFolder(this.#folder).keep({ hub, token: AGENT.token });
  }

  static pair(dataDir: string, clock: Clock): Promise<void> {
    return pairDevice(
      dataDir,
      clock,
      { id: AGENT.id, role: 'agent', name: 'Komputer loket', place: null },
      AGENT.token,
    );
  }

  start(): void {
    const args = ['--hub', this.#hub, '--data', this.#folder];
    const child = fork(MAIN, args, { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    child.once('exit', (code, signal) => {
      if (signal !== 'SIGKILL') this.faults.push(`the print agent ended with ${code ?? signal}`);
    });
    this.#process.holds(child);
  }

  /** That try is in its journal: from now on it prints it without the hub. */
  hasTaken(jobId: string, attempt: number): boolean {
    const journal = join(this.#folder, 'journal.jsonl');
    // The last line may be half written.
    const lines = existsSync(journal) ? readFileSync(journal, 'utf8').split('\n').slice(0, -1) : [];
    const entries = lines.map((line) => JSON.parse(line) as Partial<Record<string, unknown>>);
    return entries.some((entry) => entry.is === 'taken' && entry.jobId === jobId && entry.attempt === attempt);
  }

  kill(): Promise<void> {
    return this.#process.kill();
  }

  freeze(): void {
    this.#process.freeze();
  }

  thaw(): void {
    this.#process.thaw();
  }

  async clear(): Promise<void> {
    await this.kill();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
