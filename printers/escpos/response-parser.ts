import { automaticStatus } from './status.ts';
import type { PrinterStatus } from './status.ts';

export type Response =
  | { readonly is: 'status'; readonly status: PrinterStatus }
  | { readonly is: 'real-time'; readonly byte: number }
  | { readonly is: 'process-id'; readonly id: string }
  | { readonly is: 'paper' };

const PROCESS_ID_HEADER = [0x37, 0x22] as const;
const PROCESS_ID_BYTES = 7;
const STATUS_BYTES = 4;

/**
 * Separates the kinds of answers that arrive mixed in one stream, by the fixed bits of their bytes, as in Epson's
 * "Transmit Status Identification". A byte that begins none of them is dropped.
 */
export class ResponseParser {
  #bytes: number[] = [];

  feed(bytes: Uint8Array): Response[] {
    this.#bytes.push(...bytes);
    const responses: Response[] = [];
    while (this.#bytes.length > 0) {
      const taken = this.#take();
      if (taken === 'incomplete') break;
      if (taken !== 'noise') responses.push(taken);
    }
    return responses;
  }

  #take(): Response | 'incomplete' | 'noise' {
    const first = this.#bytes[0] ?? 0;
    if (first === PROCESS_ID_HEADER[0]) return this.#processId();
    if ((first & 0x93) === 0x10) return this.#status();
    this.#bytes.shift();
    if ((first & 0x93) === 0x12) return { is: 'real-time', byte: first };
    return (first & 0x90) === 0 ? { is: 'paper' } : 'noise';
  }

  #processId(): Response | 'incomplete' | 'noise' {
    const [, second] = this.#bytes;
    if (second === undefined) return 'incomplete';
    if (second !== PROCESS_ID_HEADER[1]) return this.#drop();
    if (this.#bytes.length < PROCESS_ID_BYTES) return 'incomplete';
    if (this.#bytes[PROCESS_ID_BYTES - 1] !== 0) return this.#drop();
    const block = this.#bytes.splice(0, PROCESS_ID_BYTES);
    return { is: 'process-id', id: String.fromCharCode(...block.slice(2, 6)) };
  }

  #status(): Response | 'incomplete' | 'noise' {
    const rest = this.#bytes.slice(1, STATUS_BYTES);
    if (rest.some((byte) => (byte & 0x90) !== 0)) return this.#drop();
    if (this.#bytes.length < STATUS_BYTES) return 'incomplete';
    return { is: 'status', status: automaticStatus(this.#bytes.splice(0, STATUS_BYTES)) };
  }

  #drop(): 'noise' {
    this.#bytes.shift();
    return 'noise';
  }
}
