import type { Medium } from '../../domain/post/message.ts';
import type { Carried, Outgoing } from '../../ports/post.ts';
import type { LineParts } from './line-parts.ts';

export interface TestParts extends Pick<LineParts, 'carrierFor' | 'log'> {
  readonly newId: () => string;
}

/** Nobody waits longer at a screen. */
const LONGEST_MS = 60_000;
const REMEMBERED = 20;

/** Test messages of administrators. They are not stored. */
export class TestMessages {
  readonly #parts: TestParts;
  readonly #results = new Map<string, Carried | null>();
  readonly #end = new AbortController();

  constructor(parts: TestParts) {
    this.#parts = parts;
  }

  /** Sent outside the line, so as not to wait for what is queued there. */
  begin(medium: Medium, to: string): string {
    const id = this.#parts.newId();
    this.#results.set(id, null);
    const [oldest] = this.#results.keys();
    if (this.#results.size > REMEMBERED && oldest !== undefined) this.#results.delete(oldest);
    void this.#send(medium, testMessage(id, to)).then((carried) => this.#results.set(id, carried));
    return id;
  }

  result(id: string): Carried | null | undefined {
    return this.#results.get(id);
  }

  end(): void {
    this.#end.abort();
  }

  async #send(medium: Medium, message: Outgoing): Promise<Carried> {
    const { carrierFor, log } = this.#parts;
    const carrier = carrierFor(medium);
    if (!carrier) return { is: 'refused', why: 'not-set-up', said: '' };
    try {
      return await carrier.send(message, AbortSignal.any([this.#end.signal, AbortSignal.timeout(LONGEST_MS)]));
    } catch (fault) {
      log.fault('a test message gave trouble nobody foresaw', fault, { medium });
      return { is: 'maybe-sent', why: 'no-answer', said: '' };
    }
  }
}

function testMessage(messageId: string, to: string): Outgoing {
  return {
    messageId,
    to,
    subject: 'Pesan uji coba dari Antrean',
    text: [
      'Pesan ini dikirim dari halaman pengaturan Antrean untuk memeriksa bahwa pesan sampai. Tidak perlu dibalas.',
      'This message was sent from the settings of Antrean, to see whether messages arrive. There is no need to answer.',
    ].join('\n\n'),
    about: null,
    letter: null,
  };
}
