import { randomUUID } from 'node:crypto';
import type { Reply } from '../contract/reply.ts';
import type { Screen } from '../server/application/answers/screen.ts';
import { applicantFound } from '../server/application/cases/applicant.ts';
import { counterAnswers } from '../server/application/answers/counter-answers.ts';
import { fileAnswers } from '../server/application/answers/file-answers.ts';
import { factsOfVisit } from '../server/domain/cases/file-facts.ts';
import { unmetNeeds } from '../server/domain/cases/papers.ts';
import type { HallCommand } from '../server/domain/commands.ts';
import { visitorAt } from '../server/domain/hall.ts';
import { counterOf, serviceOf, stopOf } from '../server/domain/hall-setup.ts';
import { undoableAt } from '../server/domain/queue/undo.ts';
import type { RegisterEntry, Visit } from '../server/domain/queue/visit.ts';
import type { ApplicantRecord } from '../server/ports/ledger.ts';
import { SeededChance } from '../server/adapters/seeded-chance.ts';
import type { TestHall } from './hall.ts';

const act = () => ({ commandId: randomUUID() });
/** As the screen of his counter would (CA18). */
const shown = ({ id: visitId, edition }: Visit) => ({ visitId, edition });
const nothing = { note: '', programmes: [], owner: '', recipient: { to: 'applicant', name: '' } } as const;
const needs = ['Surat untuk beasiswa', 'Surat untuk rumah sakit', 'Bertanya tentang PKH', ''] as const;

/**
 * Service days of a trial hall, simulated by its own rules, minute by minute of the test's clock: people come, clerks
 * work, some press wrong keys.
 */
export class BusyDays {
  readonly #hall: TestHall;
  readonly #chance: SeededChance;
  readonly #missing: number;
  readonly #clerks = new Map<string, Screen>();

  /** @param missing Which share of those who are called does not come. */
  constructor(hall: TestHall, seed = 1, missing = 0.06) {
    this.#hall = hall;
    this.#chance = new SeededChance(seed);
    this.#missing = missing;
  }

  /** The last day stays open; after the last visitor the clerks work on for some minutes. */
  async live(day: string, visitors: number, minutesApart = 3, workOnFor = 45, missed = 0): Promise<void> {
    await this.#hall.turnDay(`${day} 08:00`);
    for (const { id } of this.#setup.counters) await this.#open(id);
    for (let i = 0; i < missed; i++) await this.#missAtEach();
    for (let i = 0; i < visitors; i++) {
      await this.come();
      await this.#work(1 + Math.floor(this.#chance.between(0, minutesApart)));
    }
    await this.#work(workOnFor);
  }

  get #live() {
    return this.#hall.hub.office.live;
  }

  get #setup() {
    return this.#live.hall.setup;
  }

  /** Wherever a visitor can be called first, he is, and does not come. */
  async #missAtEach(): Promise<void> {
    for (const [counterId, screen] of this.#clerks) {
      await this.come();
      await this.#mayBeRefused(counterAnswers['counter:call-next'](this.#hall.hub.office, screen, act()));
      // One who is being served there came when he was called.
      if (visitorAt(this.#live.hall, counterId)?.stage.is === 'called')
        await this.#perform({ type: 'mark-missed', counterId });
    }
  }

  /** Every clerk presses once a minute, if there is anything to press. */
  async #work(minutes: number): Promise<void> {
    for (let minute = 0; minute < minutes; minute++) {
      this.#hall.clock.pass(1);
      for (const { id } of this.#setup.counters) await this.#press(id);
    }
  }

  async #open(counterId: string): Promise<void> {
    const clerks = await this.#hall.hub.office.access.clerks();
    const stationId = counterOf(this.#setup, counterId)?.stationId ?? '';
    const taken = new Set([...this.#clerks.values()].map(({ seat }) => seat?.clerk.id));
    const clerk =
      this.#clerks.get(counterId)?.seat?.clerk ??
      clerks.find((each) => each.stationIds.includes(stationId) && !taken.has(each.id));
    if (!clerk) throw new Error(`Nobody can sit at ${counterId}.`);
    const session = { id: counterId, clerkId: clerk.id, counterId };
    const nobody = { device: null, locked: null, sit: () => {}, lock: () => {}, tellOthers: () => {}, address: '' };
    this.#clerks.set(counterId, { ...nobody, seat: { clerk, session } });
    await this.#perform({ type: 'open-counter', counterId, clerkId: clerk.id, takeOver: true });
  }

  /** Somebody takes a number; if nobody works in between, a queue grows. */
  async come(): Promise<void> {
    const { chance } = this.#hall.hub.office;
    const service = this.#chance.one(this.#setup.services.map(({ id }) => id));
    const priorities = [null, null, null, ...this.#setup.priorities.map(({ id }) => id)];
    const visitId = chance.id();
    const found = this.#found();
    await this.#perform(
      {
        type: 'issue-ticket',
        visitId,
        token: chance.token(),
        jobId: chance.id(),
        serviceId: service,
        priorityId: this.#chance.one(priorities),
        language: 'id',
        found,
        kioskId: this.#setup.kiosks[0]?.id ?? '',
      },
      () => applicantFound(this.#hall.hub.office, found, visitId),
    );
  }

  /** Most have checked at the kiosk whether they are listed, and are. */
  #found(): RegisterEntry | null {
    const { register } = this.#hall.hub.office;
    const personId = 1 + Math.floor(this.#chance.between(0, 40));
    return this.#chance.is(0.85) ? { snapshot: register.current()?.number ?? 0, personId } : null;
  }

  async #press(counterId: string): Promise<void> {
    const screen = this.#clerks.get(counterId);
    const visitor = visitorAt(this.#live.hall, counterId);
    if (!screen) return;
    const { office } = this.#hall.hub;
    if (!visitor) return this.#mayBeRefused(counterAnswers['counter:call-next'](office, screen, act()));
    if (this.#chance.is(0.03)) {
      const latest = undoableAt(this.#live.hall, counterId, office.clock.now())?.undo.order ?? 0;
      return this.#mayBeRefused(counterAnswers['counter:undo'](office, screen, { ...act(), act: latest }));
    }
    if (visitor.stage.is === 'serving') return this.#serve(screen, visitor);
    if (this.#chance.is(this.#missing))
      return this.#mayBeRefused(counterAnswers['counter:miss'](office, screen, { ...act(), ...shown(visitor) }));
    return this.#mayBeRefused(counterAnswers['counter:start'](office, screen, { ...act(), ...shown(visitor) }));
  }

  async #serve(screen: Screen, visit: Visit): Promise<void> {
    const { office } = this.#hall.hub;
    const stationId = counterOf(this.#setup, screen.seat?.session.counterId ?? '')?.stationId ?? '';
    const stop = stopOf(this.#setup, visit.serviceId, stationId);
    const service = serviceOf(this.#setup, visit.serviceId);
    if (!stop || !service || this.#chance.is(0.5)) return; // it takes a while
    if (stop.work.includes('hear-need') && visit.need === '') {
      await this.#mayBeRefused(
        counterAnswers['visit:note-need'](office, screen, {
          ...act(),
          visitId: visit.id,
          need: this.#chance.one([...needs]),
        }),
      );
    }
    if (stop.work.includes('check-papers') && Object.keys(visit.papers).length === 0) {
      const state = this.#chance.is(0.9) ? ('present' as const) : ('missing' as const);
      const papers = Object.fromEntries(service.requirements.map(({ id }) => [id, state]));
      return this.#mayBeRefused(
        counterAnswers['visit:tick-papers'](office, screen, { ...act(), visitId: visit.id, papers }),
      );
    }
    if (stop.work.includes('check-register') && !visit.check) return this.#check(screen, visit);
    if (stop.work.includes('issue-letter') && visit.check?.found && !visit.letter) {
      return this.#mayBeRefused(
        fileAnswers['letter:issue'](office, screen, { ...act(), visitId: visit.id, purpose: 'Beasiswa' }),
      );
    }
    const ways = stop.outcomes.filter((way) => {
      return unmetNeeds(way.needs, service, factsOfVisit(this.#live.hall, visit)).length === 0;
    });
    const best = ways.filter((way) => way.needs.length > 0);
    const way = this.#chance.one(best.length > 0 ? best : ways);
    const given = {
      ...shown(visit),
      outcomeId: way.id,
      ...nothing,
      programmes: [],
      purpose: 'Beasiswa',
      thenCall: false,
    };
    return this.#mayBeRefused(counterAnswers['counter:finish'](office, screen, { ...act(), ...given }));
  }

  async #check(screen: Screen, visit: Visit): Promise<void> {
    const { nik } = this.#hall.listedPerson(1 + Math.floor(this.#chance.between(0, 40)));
    const asked = { commandId: randomUUID(), visitId: visit.id, nik };
    return this.#mayBeRefused(fileAnswers['file:check'](this.#hall.hub.office, screen, asked));
  }

  /** A colleague was faster, or nobody waits: then this minute passes. */
  async #mayBeRefused(asked: Promise<Reply<unknown>>): Promise<void> {
    await asked;
  }

  async #perform(command: HallCommand, applicant: () => ApplicantRecord | null = () => null): Promise<void> {
    const reply = await this.#live.perform({ command, commandId: null, answer: () => null, applicant });
    if (!reply.ok) throw new Error(`${command.type} was refused: ${reply.refusal}`);
  }
}
