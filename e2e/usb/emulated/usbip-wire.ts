// USB/IP as spoken by the kernel's vhci_hcd once a device is attached (Documentation/usb/usbip_protocol.rst):
// big-endian, headers of 48 bytes.

const HEAD_BYTES = 48;
const CALLS = { submit: 1, unlink: 2, submitted: 3, unlinked: 4 } as const;
const AT = { call: 0, seq: 4, direction: 12, endpoint: 16, first: 20, length: 24, setup: 40 } as const;

/** A transfer requested by the kernel; `data` goes out, `length` is the most it accepts when reading. */
export interface Submit {
  readonly is: 'submit';
  readonly seq: number;
  readonly direction: 'out' | 'in';
  readonly endpoint: number;
  readonly length: number;
  readonly setup: Buffer;
  readonly data: Buffer;
}

/** The kernel no longer waits for the transfer `of`. */
export interface Unlink {
  readonly is: 'unlink';
  readonly seq: number;
  readonly of: number;
}

/** Linux error numbers. */
export const STALLED = -32;
const CONNECTION_RESET = -104;

/** The first packet of these bytes, with its length; null while it is incomplete. */
export function readPacket(bytes: Buffer): { readonly packet: Submit | Unlink; readonly taken: number } | null {
  if (bytes.length < HEAD_BYTES) return null;
  const word = (at: number): number => bytes.readUInt32BE(at);
  const seq = word(AT.seq);
  if (word(AT.call) === CALLS.unlink) return { packet: { is: 'unlink', seq, of: word(AT.first) }, taken: HEAD_BYTES };
  const direction = word(AT.direction) === 0 ? 'out' : 'in';
  const length = word(AT.length);
  const taken = HEAD_BYTES + (direction === 'out' ? length : 0);
  if (bytes.length < taken) return null;
  const packet: Submit = {
    is: 'submit',
    seq,
    direction,
    endpoint: word(AT.endpoint),
    length,
    setup: Buffer.from(bytes.subarray(AT.setup, HEAD_BYTES)),
    data: Buffer.from(bytes.subarray(HEAD_BYTES, taken)),
  };
  return { packet, taken };
}

/** Completed: so many bytes were taken. */
export const wentOut = (seq: number, bytes: number): Buffer => head(CALLS.submitted, seq, 0, bytes);

export const cameIn = (seq: number, data: Buffer): Buffer =>
  Buffer.concat([head(CALLS.submitted, seq, 0, data.length), data]);

export const refusedWith = (seq: number, status: number): Buffer => head(CALLS.submitted, seq, status, 0);

/** Whether the transfer was still pending; a completed one cannot be cancelled. */
export const unlinked = (seq: number, wasWaiting: boolean): Buffer =>
  head(CALLS.unlinked, seq, wasWaiting ? CONNECTION_RESET : 0, 0);

function head(call: number, seq: number, status: number, bytes: number): Buffer {
  const made = Buffer.alloc(HEAD_BYTES);
  made.writeUInt32BE(call, AT.call);
  made.writeUInt32BE(seq, AT.seq);
  made.writeInt32BE(status, AT.first);
  made.writeUInt32BE(bytes, AT.length);
  return made;
}
