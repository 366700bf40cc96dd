import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keepsTheDeviceContract } from './device.contract.ts';
import type { PlaceToPrint } from './device.contract.ts';
import { FileDevice } from './file-device.ts';
import type { FileIo } from './file-device.ts';

const failure = (code: string): Error => Object.assign(new Error(code), { code });

/** The kernel's side of /dev/usb/lp0: exclusive, non-blocking, accepting a little at a time. */
class FakeLp implements FileIo {
  plugged = true;
  taking = true;
  arrived: Buffer[] = [];
  replies: Buffer[] = [];
  opened: number | undefined;
  #nextFd = 3;
  #calls = 0;

  open(): number {
    if (!this.plugged) throw failure('ENOENT');
    if (this.opened !== undefined) throw failure('EBUSY');
    this.opened = this.#nextFd++;
    return this.opened;
  }

  read(fd: number, into: Uint8Array): number {
    this.#mustBe(fd);
    const reply = this.replies.shift();
    if (!reply) throw failure('EAGAIN');
    into.set(reply);
    return reply.length;
  }

  write(fd: number, bytes: Uint8Array): number {
    this.#mustBe(fd);
    this.#calls += 1;
    if (!this.taking || this.#calls % 5 === 0) throw failure('EAGAIN');
    const taken = Math.min(bytes.length, 3000);
    this.arrived.push(Buffer.from(bytes.subarray(0, taken)));
    return taken;
  }

  close(fd: number): void {
    if (this.opened !== fd) throw failure('EBADF');
    this.opened = undefined;
  }

  #mustBe(fd: number): void {
    if (this.opened !== fd) throw failure('EBADF');
    if (!this.plugged) throw failure('ENODEV');
  }
}

function fakePlace(): PlaceToPrint & { readonly lp: FakeLp } {
  const lp = new FakeLp();
  return {
    lp,
    device: new FileDevice('/dev/usb/lp0', lp),
    moreThanFits: 40_000,
    arrived: () => Buffer.concat(lp.arrived),
    reply: (bytes) => lp.replies.push(Buffer.from(bytes)),
    stopTaking: () => {
      lp.taking = false;
    },
    goOn: () => {
      lp.taking = true;
    },
    pullOut: () => {
      lp.plugged = false;
    },
    plugIn: () => {
      lp.plugged = true;
    },
    close: async () => {},
  };
}

describe('a printer as a device file', () => {
  keepsTheDeviceContract(async () => fakePlace());

  const silent = { received: () => {}, lost: () => {} };

  it.each([
    ['ENOENT', 'unplugged'],
    ['EBUSY', 'busy'],
    ['EACCES', 'no-permission'],
    ['EIO', 'unplugged'],
    ['EMFILE', 'broken'],
  ])('says what %s means: %s', async (code, trouble) => {
    const { lp, device } = fakePlace();
    lp.open = () => {
      throw failure(code);
    };
    expect(await device.open(silent)).toMatchObject({ ok: false, trouble, detail: `/dev/usb/lp0: ${code}` });
  });

  it('[PR6] prints into no file, pipe or folder that a path leads to', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'no-printer-'));
    const [file, link] = [join(folder, 'hall.json'), join(folder, 'lp0')];
    writeFileSync(file, 'as it was');
    symlinkSync(file, link);
    for (const path of [file, link, folder]) {
      expect(await new FileDevice(path).open(silent)).toMatchObject({ ok: false });
    }
    expect(readFileSync(file, 'utf8')).toBe('as it was');
    rmSync(folder, { recursive: true });
    const opened = await new FileDevice('/dev/null').open(silent);
    if (!opened.ok) throw new Error(opened.detail);
    await opened.link.close();
  });

  it('tells how far it came when the cable is pulled in the middle of a write [PR3]', async () => {
    const { lp, device } = fakePlace();
    const opening = await device.open(silent);
    if (!opening.ok) throw new Error(opening.detail);
    const write = lp.write.bind(lp);
    lp.write = (fd, bytes) => {
      if (lp.arrived.length === 2) lp.plugged = false;
      return write(fd, bytes);
    };
    expect(await opening.link.write(Buffer.alloc(20_000))).toBe(Buffer.concat(lp.arrived).length);
    expect(lp.opened).toBeUndefined();
  });
});
