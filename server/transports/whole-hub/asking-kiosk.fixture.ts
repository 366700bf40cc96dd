import { samplePeople } from '../../adapters/register/sample-people.ts';
import type { Visit } from '../../domain/queue/visit.ts';
import type { RegisteredPerson } from '../../domain/register/person.ts';
import { TestHub } from '../hub.fixture.ts';
import type { Line } from '../hub.fixture.ts';

/** A hub with its invented register, and a kiosk for checks. */
export class AskingKiosk {
  readonly hub: TestHub;
  readonly #kiosk: Line;

  private constructor(hub: TestHub, kiosk: Line) {
    [this.hub, this.#kiosk] = [hub, kiosk];
  }

  static async open(): Promise<AskingKiosk> {
    const hub = await TestHub.start();
    return new AskingKiosk(hub, await hub.screen('kiosk'));
  }

  readonly press = () => ({ commandId: this.hub.hub.office.chance.id() });

  readonly asks = ({ nik, birthDate }: { nik: string; birthDate: string }) =>
    this.#kiosk.emitWithAck('register:check', { nik, second: { is: 'birth-date', birthDate } });

  readonly takes = (checkId: string | null) =>
    this.#kiosk.emitWithAck('ticket:issue', {
      ...this.press(),
      serviceId: 'surat-keterangan-dtks',
      priorityId: null,
      language: 'id',
      checkId,
    });

  async checkOf(person: RegisteredPerson): Promise<string> {
    const reply = await this.asks(person);
    if (!reply.ok || !reply.value.listed) throw new Error('the invented person is not listed');
    return reply.value.checkId;
  }

  get visit(): Visit {
    const visit = [...this.hub.hub.office.live.hall.visits.values()].find(({ stage }) => stage.is !== 'done');
    if (!visit) throw new Error('nobody is there');
    return visit;
  }
}

/** The first invented people of the trial's register with a birth date. */
export function inventedPeople(): [RegisteredPerson, RegisteredPerson] {
  const order = { count: 300, region: '13.77', seed: 2026, today: '2026-11-23' };
  const [first, second] = [...samplePeople(order)].filter(({ birthDate }) => birthDate !== '');
  if (!first || !second) throw new Error('the trial has no register');
  return [first, second];
}
