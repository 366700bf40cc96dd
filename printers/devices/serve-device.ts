import type { FromDevice, ToDevice } from './apart-messages.ts';
import type { Device, Link } from './device.ts';

/** A printer that cannot be closed is released by the end of the process. */
const LET_GO_WITHIN_MS = 3_000;

/** The child's side of an `ApartDevice`: a process that holds one device for its parent, and ends with it. */
export function serveDevice(device: Device): void {
  let link: Link | undefined;
  let writing: Promise<void> | undefined;

  async function open(): Promise<void> {
    const opening = await device.open({
      received: (bytes) => tell({ is: 'received', bytes }),
      lost: (trouble) => tell({ is: 'lost', trouble }),
    });
    if (!opening.ok) return tell({ is: 'refused', trouble: opening.trouble, detail: opening.detail });
    ({ link } = opening);
    tell({ is: 'opened' });
  }
  async function write(bytes: Uint8Array): Promise<void> {
    tell({ is: 'written', taken: (await link?.write(bytes)) ?? 0 });
  }
  /** Events of the write that this ends are sent first. */
  async function close(): Promise<void> {
    await link?.close();
    await writing;
    link = undefined;
    tell({ is: 'closed' });
  }
  function obey(order: ToDevice): Promise<void> {
    if (order.is === 'open') return open();
    if (order.is === 'close') return close();
    writing = write(order.bytes);
    return writing;
  }

  process.on('message', (order: ToDevice) => void obey(order));
  process.on('disconnect', () => {
    setTimeout(() => process.exit(), LET_GO_WITHIN_MS);
    void (link?.close() ?? Promise.resolve()).finally(() => process.exit());
  });
  // A terminal and systemd send these signals to the whole group; the parent lets the paper end first.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});
}

function tell(message: FromDevice): void {
  if (process.connected) process.send?.(message);
}
