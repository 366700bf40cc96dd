import { rmSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { VirtualDevice } from '../../../printers/devices/virtual-device.ts';
import { CHEAP_PASSWORDS } from '../../../server/adapters/access/cheap-passwords.fixture.ts';
import { shippedHall } from '../../../server/adapters/hall-file/shipped-halls.ts';
import { systemChance } from '../../../server/adapters/system-chance.ts';
import { BY_PROGRAM } from '../../../server/application/kiosk/kiosk-papers.ts';
import { startHub } from '../../../server/start-hub.ts';
import type { Hub } from '../../../server/start-hub.ts';
import type { Builds } from '../../../contract/handshake.ts';
import { HandClock } from '../../hand-clock.ts';
import { FaultLine } from '../../line/fault-line.ts';
import { layOutRealHall } from '../../real-hall.ts';
import type { Keys } from '../../real-hall.ts';

const HALL = 'pariaman';

/** A real hub, tokens of three paired screens, and a connection between them that a test controls. */
export class LineHall {
  readonly hub: Hub;
  readonly clock: HandClock;
  readonly keys: Keys;
  readonly line: FaultLine;
  readonly faults: unknown[];
  readonly #dataDir: string;

  private constructor(parts: Pick<LineHall, 'hub' | 'clock' | 'keys' | 'line' | 'faults'>, dataDir: string) {
    ({ hub: this.hub, clock: this.clock, keys: this.keys, line: this.line, faults: this.faults } = parts);
    this.#dataDir = dataDir;
  }

  static async open({ builds }: { builds?: Builds } = {}): Promise<LineHall> {
    const dataDir = mkdtempSync(join(tmpdir(), 'antrean-line-'));
    const file = shippedHall(HALL);
    const clock = new HandClock(file.timeZone, '2026-11-23 09:00');
    const keys = await layOutRealHall(dataDir, file, clock);
    const faults: unknown[] = [];
    const hub = await startHub({
      dataDir,
      hallId: HALL,
      port: 0,
      host: '127.0.0.1',
      webRoot: null,
      clock,
      chance: systemChance,
      log: { info: () => {}, fault: (what, fault) => faults.push(what, fault) },
      passwordCost: CHEAP_PASSWORDS,
      kioskPace: BY_PROGRAM,
      deviceFor: () => new VirtualDevice(),
      ...(builds && { builds }),
    });
    return new LineHall({ hub, clock, keys, line: await FaultLine.lay(hub.url), faults }, dataDir);
  }

  async close(): Promise<void> {
    await this.line.close();
    await this.hub.close();
    rmSync(this.#dataDir, { recursive: true, force: true });
  }
}
