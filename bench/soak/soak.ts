import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { SeededChance } from '../../server/adapters/seeded-chance.ts';
import { openDatabase } from '../../server/adapters/ledger/open-database.ts';
import { shippedHall } from '../../server/adapters/hall-file/shipped-halls.ts';
import { openVault } from '../../server/adapters/vault/vault.ts';
import type { HallFile } from '../../contract/hall-file.ts';
import type { HallEvent } from '../../server/domain/events.ts';
import { instantOf } from '../../server/domain/hall-time/zone.ts';
import { AgentProcess, pairDevice } from '../../e2e/agent-process.ts';
import { FaultLine } from '../../e2e/line/fault-line.ts';
import { HandClock } from '../../e2e/hand-clock.ts';
import { layOutRealHall } from '../../e2e/real-hall.ts';
import { judgeSoak } from './judge-soak.ts';
import type { SoakVerdict } from './judge-soak.ts';
import type { KeptTables } from './soak-evidence.ts';
import { snapshotIn, somePeople } from '../figures/some-people.ts';
import { SoakCrowd } from './soak-crowd.ts';
import type { SoakCrowdParts } from './soak-crowd.ts';
import { SoakDisplay } from './soak-display.ts';
import { faults } from './soak-faults.ts';
import type { Victims } from './soak-faults.ts';
import { SoakHub } from './soak-hub.ts';
import { SoakPrinters } from './soak-printers.ts';

const HALL = 'pariaman';
const DAY = '2026-11-23';
const OPENS = '09:00';
/** Enough for everything to finish, even on a slow machine; the more slips wait for a printer, the longer it takes. */
const restWithinMs = (seconds: number) => 90_000 + seconds * 300;
/** Of the people who come for a letter, one is in no register. */
const LISTED = 3;
const NOT_LISTED = '1377010101800001';
const BETWEEN_FAULTS_MS = { least: 200, most: 1_500 };

interface SoakWish {
  readonly seconds: number;
  readonly seed: number;
}

export interface SoakReport extends SoakVerdict {
  readonly commands: number;
  readonly faults: Readonly<Record<string, number>>;
  readonly calls: number;
  readonly papers: number;
  readonly letters: number;
}

/**
 * A hall under load in which everything goes wrong until the time is up; then all is mended, and compared with the
 * ledger.
 */
export async function soak({ seconds, seed }: SoakWish): Promise<SoakReport> {
  const dataDir = mkdtempSync(join(tmpdir(), 'antrean-soak-'));
  const shipped = shippedHall(HALL);
  const printers = new SoakPrinters(shipped.printers);
  const file = await printers.connect(shipped);
  const { keys, kiosks, niks } = await layOut(dataDir, file);
  const hub = new SoakHub(dataDir, instantOf(DAY, OPENS, file.timeZone) - Date.now());
  await hub.start();
  const line = await FaultLine.lay(hub.url);
  const display = new SoakDisplay(line.address, keys.devices.display);
  const crowd = new SoakCrowd({ hub: line.address, keys, kiosks, niks, pause: (ms) => after(ms) });
  const agent = new AgentProcess(line.address);
  agent.start();
  try {
    await crowd.begin();
    const chance = new SeededChance(seed);
    const counted = await makeTrouble({ hub, line, agent, printers, chance, after: (ms) => after(ms) }, seconds);
    await mendAll({ line, printers });
    await crowd.end();
    const amiss = [...(await settle(hub, display, printers, restWithinMs(seconds))), ...agent.faults];
    const changedAnswers = await crowd.changedAnswers();
    await hub.kill();
    const kept = readTables(dataDir);
    const { heard } = display.witness;
    const acknowledged = crowd.book.entries;
    const { papers } = printers;
    const verdict = judgeSoak({ acknowledged, changedAnswers, heard, papers, kept, amiss });
    return {
      commands: acknowledged.length,
      faults: counted,
      calls: heard.length,
      papers: papers.length,
      letters: kept.events.filter(({ type }) => type === 'letter-issued').length,
      ...verdict,
    };
  } finally {
    crowd.close();
    display.close();
    await agent.clear();
    await line.close();
    await hub.kill();
    await printers.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/**
 * The hall with its print agent, and a kiosk at each printer; two visitors in three use the one whose printer is at the
 * agent.
 */
async function layOut(dataDir: string, file: HallFile): Promise<Pick<SoakCrowdParts, 'keys' | 'kiosks' | 'niks'>> {
  const clock = new HandClock(file.timeZone, `${DAY} ${OPENS}`);
  const keys = await layOutRealHall(dataDir, file, clock);
  await AgentProcess.pair(dataDir, clock);
  const further = file.kiosks.slice(1).map(({ id, name }) => ({ id, name, token: `token-of-the-invented-${id}` }));
  for (const { id, name, token } of further) {
    await pairDevice(dataDir, clock, { id, role: 'kiosk', name, place: id }, token);
  }
  const tokens = further.map(({ token }) => token);
  const listed = somePeople(snapshotIn(dataDir), LISTED).map(({ nik }) => nik);
  return { keys, kiosks: [keys.devices.kiosk, ...tokens, ...tokens], niks: [...listed, NOT_LISTED] };
}

const isPaper = (fault: string): boolean => /printer|paper|cover|cutter/.test(fault);

/** Two troublemakers at the same time, one for printers, one for everything else. */
async function makeTrouble(victims: Victims, seconds: number): Promise<Record<string, number>> {
  const counted: Record<string, number> = {};
  const until = performance.now() + seconds * 1_000;
  const names = Object.keys(faults);
  const troublemaker = async (own: readonly string[]) => {
    while (performance.now() < until) {
      const name = victims.chance.one(own);
      await faults[name]?.(victims);
      counted[name] = (counted[name] ?? 0) + 1;
      await victims.after(victims.chance.between(BETWEEN_FAULTS_MS.least, BETWEEN_FAULTS_MS.most));
    }
  };
  await Promise.all([troublemaker(names.filter(isPaper)), troublemaker(names.filter((name) => !isPaper(name)))]);
  return counted;
}

async function mendAll({ line, printers }: Pick<Victims, 'line' | 'printers'>): Promise<void> {
  line.behave({});
  line.callersAre('joined');
  line.heal();
  await printers.mendAll();
}

/** What is still wrong after everything has been left alone for a while. */
async function settle(hub: SoakHub, display: SoakDisplay, printers: SoakPrinters, withinMs: number): Promise<string[]> {
  const position = await hub.atRest(withinMs);
  const isCurrent = () => position !== null && display.revision >= position;
  for (const until = performance.now() + withinMs; !isCurrent() && performance.now() < until;) await after(100);
  return [
    ...(position === null ? ['the papers do not come to rest'] : []),
    ...(isCurrent() ? [] : [`the display shows ${display.revision} of ${position}`]),
    ...display.wrong,
    ...printers.unknownBytes.map((bytes) => `a printer did not understand ${bytes}`),
    ...hub.faults,
  ];
}

/** Rows have the shapes of migrations.ts, and only the ledger writes its events. */
function readTables(dataDir: string): KeptTables {
  const db = openDatabase(join(dataDir, 'hall.db'), openVault(dataDir).database);
  const rows = <Row>(sql: string) => db.prepare(sql).all() as Row[];
  const bodies = rows<{ body: string }>('SELECT body FROM ledger ORDER BY position');
  const replies = rows<{ id: string; reply: string }>('SELECT id, reply FROM command');
  const jobs = rows<{ id: string; state: string }>('SELECT id, state FROM print_job');
  db.close();
  const events = bodies.map(({ body }) => JSON.parse(body) as HallEvent);
  return { events, replies: new Map(replies.map(({ id, reply }) => [id, reply])), jobs };
}
