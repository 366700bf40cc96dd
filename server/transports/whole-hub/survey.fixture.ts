import type { HallCommand } from '../../domain/commands.ts';
import { comes, deedOf, opens, starts } from '../../domain/hall.fixture.ts';
import type { Office } from '../../application/office.ts';

const counterId = 'front-office-1';

/** Visitors of a hall like Pariaman who come, are served at the first counter, and go home. */
export class ServedVisitors {
  readonly #office: () => Office;

  constructor(office: () => Office) {
    this.#office = office;
  }

  async open(): Promise<void> {
    await this.#perform(opens(counterId));
  }

  /** The number of a visitor who has not been called. */
  async comes(name: string, serviceId = 'informasi-bansos'): Promise<string> {
    const { chance } = this.#office();
    await this.#perform(comes(name, { serviceId, token: `token-of-${name}`, jobId: chance.id() }));
    return this.#office().live.hall.visits.get(name)?.number ?? '';
  }

  async isServed(name: string): Promise<void> {
    const { chance } = this.#office();
    const why = 'uji';
    await this.#perform({ type: 'call-visit', counterId, visitId: name, announcementId: chance.id(), why });
    await this.#perform(starts(counterId));
  }

  /** Whoever is served now has brought every paper but this one. */
  async lacks(paper: string): Promise<void> {
    const { chance, live } = this.#office();
    const ids = live.hall.setup.services.flatMap(({ requirements }) => requirements.map(({ id }) => id));
    const papers = Object.fromEntries(ids.map((id) => [id, id === paper ? 'missing' : 'present'] as const));
    await this.#perform({ type: 'tick-papers', counterId, papers, caseId: chance.id() });
  }

  async goesHome(outcomeId = 'terjawab'): Promise<void> {
    const { chance } = this.#office();
    const ids = { jobId: chance.id(), caseId: chance.id() };
    const slip = { note: '', programmes: [], owner: '' };
    const deed = deedOf(ids.caseId);
    await this.#perform({ type: 'finish-stage', counterId, outcomeId, ...ids, deed, slip, thenCall: null });
  }

  /** Comes, is served and goes home; returns the number. */
  async wasHere(name: string): Promise<string> {
    const number = await this.comes(name);
    await this.isServed(name);
    await this.goesHome();
    return number;
  }

  undo(): Promise<void> {
    return this.#perform({ type: 'undo', counterId });
  }

  async #perform(command: HallCommand): Promise<void> {
    const reply = await this.#office().live.perform({ command, commandId: null, answer: () => null });
    if (!reply.ok) throw new Error(`${command.type}: ${reply.refusal}`);
  }
}
