import type { Carried, Outgoing } from '../../ports/post.ts';
import { openDatabase } from '../ledger/open-database.ts';
import { SqliteChatBook } from '../ledger/sqlite-chat-book.ts';
import { CloudCarrier } from './cloud-carrier.ts';
import type { CloudCarrierParts } from './cloud-carrier.ts';
import { CloudSimulator } from './cloud-simulator.fixture.ts';

export const NUMBER = '6281234567890';
export const message: Outgoing = {
  messageId: '0b9f7a52-3c55-4a5e-9a55-9c5a3d0a8f11',
  to: NUMBER,
  subject: 'Jawaban permohonan 2026-00012',
  text: 'Yth. Siti Contoh,\n\nsurat Anda terlampir.',
  about: { is: 'case', caseId: 'case' },
  letter: null,
};
export const letter = { name: '400.9-0001-2026.pdf', pdf: Buffer.from('%PDF-1.4 contoh') };

/** Messages go from the hub's book to a simulated WhatsApp, both with one clock. */
export class CarriedByCloud {
  readonly clock = {
    time: 1_800_000_000_000,
    now() {
      return this.time;
    },
  };
  readonly cloud = new CloudSimulator();
  #made = 0;
  readonly book = new SqliteChatBook(openDatabase(':memory:'), () => `id-${++this.#made}`);

  static async start(): Promise<CarriedByCloud> {
    const carried = new CarriedByCloud();
    carried.cloud.clock = carried.clock;
    await carried.cloud.start();
    return carried;
  }

  carrier(change: Partial<CloudCarrierParts> = {}): CloudCarrier {
    const { cloud, book, clock } = this;
    return new CloudCarrier({
      access: { apiUrl: cloud.apiUrl, token: cloud.token },
      phoneNumberId: cloud.phoneNumberId,
      template: { name: 'jawaban_siap', language: 'id' },
      senderName: 'Dinas Sosial Kota Contoh',
      book,
      clock,
      patienceMs: 30_000, // a busy machine must not count as silence
      ...change,
    });
  }

  readonly send = (change: Partial<Outgoing> = {}, parts: Partial<CloudCarrierParts> = {}): Promise<Carried> =>
    this.carrier(parts).send({ ...message, ...change }, new AbortController().signal);

  /** The person writes, and both sides know it. */
  async writes(from = NUMBER): Promise<void> {
    const wamid = this.cloud.newWamid();
    const at = this.clock.now();
    this.cloud.incoming(from, { type: 'text', text: { body: 'halo' } }, { wamid });
    await this.book.keep([{ wamid, address: from, at, content: { is: 'text', text: 'halo' } }], at);
  }
}
