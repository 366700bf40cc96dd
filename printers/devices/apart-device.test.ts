import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ApartDevice } from './apart-device.ts';
import { keepsTheDeviceContract } from './device.contract.ts';
import type { DeviceTrouble, Link } from './device.ts';
import { networkPlace } from './network-place.fixture.ts';

const file = new URL('apart-program.fixture.ts', import.meta.url);
const patience = { opensMs: 30_000, closesMs: 300, unusedMs: 30_000 };
const apartPlace = () =>
  networkPlace((port) => new ApartDevice({ place: 'apart', program: { file, args: [String(port)] }, patience }));

/** A link, the events its listener got, and the printer behind it. */
async function open() {
  const place = await apartPlace();
  const lost: DeviceTrouble[] = [];
  const listener = { received: () => {}, lost: (trouble: DeviceTrouble) => lost.push(trouble) };
  const again = async (): Promise<Link> => {
    const opening = await place.device.open(listener);
    if (!opening.ok) throw new Error(opening.detail);
    return opening.link;
  };
  return { place, lost, again, link: await again() };
}

const forEver = JSON.stringify({ ...patience, unusedMs: 2 ** 30 });
/** A program that uses such a printer once and has nothing else to do. */
const useOnce = (port: number): string => `
  const { ApartDevice } = await import('${new URL('apart-device.ts', import.meta.url).href}');
  const program = { file: new URL('${file.href}'), args: ['${port}'] };
  const { link } = await new ApartDevice({ place: 'apart', program, patience: ${forEver} }).open({ received() {}, lost() {} });
  await link.close();`;

afterEach(() => vi.useRealTimers());

describe('a printer by a device in a process of its own', () => {
  keepsTheDeviceContract(apartPlace);

  it('[PR4] whose process crashes is told as broken once, and is opened again in another', async () => {
    const { place, lost, again, link } = await open();
    await expect(link.write(Buffer.from('crash'))).rejects.toThrow('SIGSEGV');
    expect(lost).toEqual(['broken']);
    expect(await link.write(Buffer.from('late'))).toBe(0);
    await link.close();
    const next = await again();
    expect(await next.write(Buffer.from('next'))).toBe(4);
    await expect.poll(() => place.arrived().toString()).toBe('next');
    await next.close();
    expect(lost).toEqual(['broken']);
    await place.close();
  });

  it('[PR4] whose process hangs is let go of all the same, and is opened again in another', async () => {
    const { place, lost, again, link } = await open();
    const writing = link.write(Buffer.from('hang'));
    await link.close();
    expect(await writing).toBe(3);
    const next = await again();
    expect(await next.write(Buffer.from('next'))).toBe(4);
    await next.close();
    expect(lost).toEqual([]);
    await place.close();
  });

  it('[PR4] whose process hangs while it is opened is refused in words, and so is the next that hangs', async () => {
    const program = { file, args: ['1', 'hang'] };
    const device = new ApartDevice({ place: 'apart', program, patience: { ...patience, opensMs: 1_000 } });
    for (const _ of ['first', 'next']) {
      expect(await device.open({ received: () => {}, lost: () => {} })).toMatchObject({
        ok: false,
        trouble: 'broken',
        detail: expect.stringContaining('SIGKILL'),
      });
    }
  });

  it('whose process nobody has used for some time ends', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'apart-'));
    const sign = join(folder, 'alive');
    writeFileSync(sign, '');
    const place = await networkPlace(
      (port) =>
        new ApartDevice({
          place: 'apart',
          program: { file, args: [String(port), sign] },
          patience: { ...patience, unusedMs: 20 },
        }),
    );
    const opening = await place.device.open({ received: () => {}, lost: () => {} });
    if (!opening.ok) throw new Error(opening.detail);
    expect(await opening.link.write(Buffer.from('in use'))).toBe(6);
    expect(existsSync(sign)).toBe(true);
    await opening.link.close();
    await vi.waitFor(() => expect(existsSync(sign)).toBe(false), 60_000);
    rmSync(folder, { recursive: true });
    await place.close();
  });

  it('[PR4] whose process is in use again does not end for having been unused before', async () => {
    const { place, again, link } = await open();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await link.close();
    const next = await again();
    vi.advanceTimersByTime(patience.unusedMs);
    expect(await next.write(Buffer.from('next'))).toBe(4);
    vi.useRealTimers();
    await expect.poll(() => place.arrived().toString()).toBe('next');
    await next.close();
    await place.close();
  });

  it('[PR4] whose process is not in use keeps nobody from his own end', async () => {
    const ports: number[] = [];
    const place = await networkPlace((port) => {
      ports.push(port);
      return new ApartDevice({ place: 'apart', program: { file, args: [String(port)] } });
    });
    const user = spawn(process.execPath, ['--input-type=module', '-e', useOnce(ports[0] ?? 0)], {
      stdio: 'inherit',
      timeout: 30_000,
    });
    expect(await once(user, 'exit')).toEqual([0, null]);
    await place.close();
  });

  it('is refused in words where its program cannot be started', async () => {
    const device = new ApartDevice({ place: 'apart', program: { file, args: [] } });
    expect(await device.open({ received: () => {}, lost: () => {} })).toMatchObject({ ok: false, trouble: 'broken' });
  });
});
