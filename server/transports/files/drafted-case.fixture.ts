import { join } from 'node:path';
import type { Reply } from '../../../contract/reply.ts';
import { applicantFound } from '../../application/cases/applicant.ts';
import { openInFolder } from '../../adapters/vault/open-in-folder.fixture.ts';
import { comes } from '../../domain/hall.fixture.ts';
import { TestHub } from '../hub.fixture.ts';
import type { Line } from '../hub.fixture.ts';

const nothing = { note: '', programmes: [], owner: '', recipient: { to: 'applicant' as const, name: '' } };

/** A hall with one case whose letter is drafted, and people who may or may not see it. */
export class DraftedCase {
  readonly hub: TestHub;
  /** Sessions, by person. */
  readonly session = { front: '', official: '', nobody: '' };
  official!: Line;
  caseId = '';
  letterId = '';

  private constructor(hub: TestHub) {
    this.hub = hub;
  }

  static async open(): Promise<DraftedCase> {
    const hall = new DraftedCase(await TestHub.start({ hallId: 'oku-selatan' }));
    await hall.#begin();
    return hall;
  }

  readonly press = () => ({ commandId: this.hub.hub.office.chance.id() });

  async signIn(line: Line, name: string, counterId: string | null = null): Promise<string> {
    return allowed(await this.hub.signIn(line, name, counterId)).session;
  }

  bearing(session: string): Record<string, string> {
    return session === '' ? {} : { Authorization: `Bearer ${this.hub.bearer(session)}` };
  }

  /** Entries of the audit record of this kind. */
  audited(what: string): string[] {
    const db = openInFolder(join(this.hub.folder, 'trial'), 'hall.db', { readonly: true });
    const rows = db.prepare('SELECT subject FROM audit WHERE what = ?').all(what);
    db.close();
    return rows.map(({ subject }) => String(subject));
  }

  async #begin(): Promise<void> {
    const screens = Array.from({ length: 3 }, () => this.hub.screen('counter'));
    const [front, back, official] = (await Promise.all(screens)) as [Line, Line, Line];
    this.session.front = await this.signIn(front, 'front-office', 'front-office-1');
    await this.signIn(back, 'back-office', 'back-office-1');
    this.official = official;
    this.session.official = await this.signIn(official, 'kepala-dinas');
    this.session.nobody = await this.#newClerk();
    await this.#draft(front, back);
    const [drafted] = this.hub.hub.office.live.hall.cases.values();
    if (!drafted?.letter) throw new Error('no letter was drafted');
    [this.caseId, this.letterId] = [drafted.id, drafted.letter.id];
  }

  /** A clerk without a role in any procedure, at no counter. */
  async #newClerk(): Promise<string> {
    const { access, chance } = this.hub.hub.office;
    const clerk = { id: chance.id(), name: 'arsip', fullName: 'Petugas Arsip', rights: [], roles: [], stationIds: [] };
    await access.saveClerk(clerk, this.hub.hub.trial?.password ?? '');
    return this.signIn(await this.hub.screen('counter'), 'arsip');
  }

  /** A listed person comes to the front office with all papers, then to the back office, where the letter is drafted. */
  async #draft(front: Line, back: Line): Promise<void> {
    const { office } = this.hub.hub;
    const { live, chance, register } = office;
    const [id, found] = [chance.id(), { snapshot: register.current()?.number ?? 0, personId: 1 }];
    const command = comes(id, { serviceId: 'pelayanan-dtks', jobId: chance.id(), token: chance.token(), found });
    await live.perform({
      command: { ...command, kioskId: live.hall.setup.kiosks[0]?.id ?? '' },
      commandId: null,
      answer: () => null,
      applicant: () => applicantFound(office, found, id),
    });
    await this.#calls(front);
    const { requirements = [] } = office.file.current.services.find((each) => each.id === 'pelayanan-dtks') ?? {};
    const papers = Object.fromEntries(requirements.map((each) => [each.id, 'present' as const]));
    allowed(await front.emitWithAck('visit:tick-papers', { ...this.press(), ...this.hub.here(front), papers }));
    await this.#ends(front, 'lengkap');
    await this.#calls(back);
    await this.#ends(back, 'terverifikasi-diambil-nanti', 'Beasiswa');
  }

  async #calls(line: Line): Promise<void> {
    allowed(await line.emitWithAck('counter:call-next', this.press()));
    allowed(await line.emitWithAck('counter:start', { ...this.press(), ...this.hub.stage(line) }));
  }

  async #ends(line: Line, outcomeId: string, purpose = ''): Promise<void> {
    const finish = { ...this.press(), ...this.hub.stage(line), ...nothing, outcomeId, purpose, thenCall: false };
    allowed(await line.emitWithAck('counter:finish', finish));
  }
}

function allowed<Value>(reply: Reply<Value>): Value {
  if (!reply.ok) throw new Error(reply.refusal);
  return reply.value;
}
