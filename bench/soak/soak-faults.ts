import type { SeededChance } from '../../server/adapters/seeded-chance.ts';
import type { AgentProcess } from '../../e2e/agent-process.ts';
import type { FaultLine } from '../../e2e/line/fault-line.ts';
import type { SoakHub } from './soak-hub.ts';
import type { SoakPrinters } from './soak-printers.ts';

export interface Victims {
  readonly hub: SoakHub;
  readonly line: FaultLine;
  readonly agent: AgentProcess;
  readonly printers: SoakPrinters;
  readonly chance: SeededChance;
  /** Waits, so that an effect can show. */
  readonly after: (ms: number) => Promise<void>;
}

type Fault = (victims: Victims) => Promise<unknown>;

/**
 * Short enough for a display to get every call before it is too old to be sounded (SC4), even with all other faults.
 */
const LONGEST_MS = 4_000;
/** Back and forth, so that the hall's clock stays within a minute of real time. */
const CLOCK_STEP_MS = 20_000;

const one = ({ printers, chance }: Victims) => chance.one(printers.simulators);
const meanwhile = ({ chance, after }: Victims, most = LONGEST_MS) => after(chance.between(200, most));

/** A trouble at one printer, mended after a while. */
const atPrinter =
  (strike: (simulator: ReturnType<typeof one>) => void): Fault =>
  async (victims) => {
    strike(one(victims));
    await meanwhile(victims, 2_000);
    await victims.printers.mendAll();
  };

/** Everything that goes wrong in e2e/faults/ with a connection, a hub, a clock, a print agent or a printer. */
export const faults: Readonly<Record<string, Fault>> = {
  'line cut': async ({ line }) => line.cut(),
  'line torn': async ({ line, chance }) => line.tear(chance.is(0.5) ? 'to-hub' : 'to-screen'),
  'answer lost': async ({ line }) => void line.loseNextAnswer(),
  'line dead': async ({ line }) => line.strand(),
  'line deaf': async (victims) => {
    const { line, chance } = victims;
    line.deafen(...chance.one([['to-hub'], ['to-screen'], ['to-hub', 'to-screen']] as const));
    await meanwhile(victims);
    line.heal();
  },
  'line slow': async (victims) => {
    const { line, chance } = victims;
    line.behave({ delayMs: 100, jitterMs: 200, dropBytes: 900, dropEveryMs: 2, chance });
    await meanwhile(victims);
    line.behave({});
  },
  'nobody answers': async (victims) => {
    const { line, chance } = victims;
    line.callersAre(chance.one(['refused', 'never-answered'] as const));
    line.cut();
    await meanwhile(victims, 2_000);
    line.callersAre('joined');
  },
  'hub killed': async ({ hub }) => {
    await hub.kill();
    await hub.start();
  },
  'hub frozen': async (victims) => {
    victims.hub.freeze();
    await meanwhile(victims, 2_500);
    victims.hub.thaw();
  },
  'clock set': async (victims) => {
    const by = victims.chance.is(0.5) ? CLOCK_STEP_MS : -CLOCK_STEP_MS;
    victims.hub.setClock(by);
    await meanwhile(victims);
    victims.hub.setClock(-by);
  },
  'agent killed': async (victims) => {
    await victims.agent.kill();
    await meanwhile(victims, 2_000);
    victims.agent.start();
  },
  'agent frozen': async (victims) => {
    victims.agent.freeze();
    await meanwhile(victims, 2_500);
    victims.agent.thaw();
  },
  'no paper': atPrinter(({ printer }) => printer.loadPaper(0)),
  'paper ends': atPrinter(({ printer }) => printer.loadPaper(30)),
  'cover open': atPrinter(({ printer }) => printer.setCover(true)),
  'cutter jammed': atPrinter(({ printer }) => printer.jamAtNextCut()),
  'printer off line': atPrinter(({ printer }) => printer.setOffline(true)),
  'printer cable pulled': atPrinter((simulator) => simulator.vanish('reset')),
  'printer gone in silence': atPrinter((simulator) => simulator.vanish('silence')),
  'printer power cut': atPrinter((simulator) => simulator.cutPower()),
  'printer answers late': atPrinter((simulator) => simulator.answerBadly({ lateMs: 40 })),
  'printer answers twice': atPrinter((simulator) => simulator.answerBadly({ againAfterMs: 15 })),
  'printer answers wrong': atPrinter((simulator) => simulator.answerBadly({ are: 'wrong' })),
  'printer does not answer': atPrinter((simulator) => simulator.answerBadly({ are: 'missing' })),
};
