import fs, { openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { TestHub } from '../transports/hub.fixture.ts';
import { insteadOnDisk } from './disk-instead.fixture.ts';
import { jsonLog } from './json-log.ts';

const file = join(tmpdir(), `antrean-log-${randomUUID()}`);
const typed = { need: 'Keluarga Rekaan sakit', words: 'Antrean terlalu lama sekali', password: 'sandi-rekaan-salah' };
const Line = z.object({ level: z.number(), time: z.iso.datetime(), msg: z.string() });

describe('the log of a morning in which much is refused, slow or broken', () => {
  let hub: TestHub;
  let lines: string[];
  const secrets = new Set<string>(Object.values(typed));

  beforeAll(async () => {
    hub = await TestHub.start();
    Object.assign(hub.hub.office, { log: jsonLog(openSync(file, 'a')) });
    const { register, access, chance } = hub.hub.office;
    const person = register.byId(register.current()?.number ?? 0, 3);
    for (const secret of [person?.name, person?.nik, person?.kk]) secrets.add(secret ?? 'nobody');
    for (const { fullName } of await access.clerks()) secrets.add(fullName);
    secrets.add(hub.hub.trial?.password ?? '');
    const press = () => ({ commandId: chance.id() });
    const nik = person?.nik ?? '';
    const kiosk = await hub.screen('kiosk');
    const desk = await hub.clerk('front-office', 'front-office-1');
    const second = { is: 'birth-date', birthDate: person?.birthDate ?? '' } as const;
    for (let i = 0; i < 8; i++) await kiosk.emitWithAck('register:check', { nik, second });
    await kiosk.emitWithAck('register:check', { nik: `${nik}${typed.need}`, second });
    await desk.emitWithAck('visit:note-need', { ...press(), ...hub.here(desk), need: typed.need });
    await desk.emitWithAck('file:check', { ...press(), visitId: typed.need, nik });
    await desk.emitWithAck('clerk:sign-in', {
      name: 'admin',
      password: typed.password,
      counterId: null,
      takeOver: false,
    });
    const perform = hub.hub.office.live.perform.bind(hub.hub.office.live);
    Object.assign(hub.hub.office.live, { perform: () => Promise.reject(new Error('the disk is gone')) });
    await desk.emitWithAck('counter:call-next', press());
    Object.assign(hub.hub.office.live, { perform });
    lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  });

  afterAll(async () => {
    await hub.stop();
    rmSync(file, { force: true });
  });

  it('[OB4] is one JSON line for each, with its request and how long it took', () => {
    const parsed = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    for (const line of parsed) expect(Line.safeParse(line).success).toBe(true);
    const refused = parsed.find(({ refusal }) => refusal === 'too-many-tries');
    expect(refused).toMatchObject({ msg: 'refused', name: 'register:check', role: 'kiosk' });
    expect(refused?.['ms']).toBeGreaterThanOrEqual(0);
    const fault = parsed.find(({ msg }) => msg === 'counter:call-next could not be answered');
    const told = parsed.find(({ refusal }) => refusal === 'hub-fault');
    expect(String(fault?.['fault'])).toContain('the disk is gone');
    expect(told?.['request']).toBe(fault?.['request']);
  });

  it('[OB4] [DU5] has no name, no number of a card, no password, and not a word that somebody wrote', () => {
    const text = lines.join('\n');
    expect(text).not.toMatch(/\d{16}/);
    for (const secret of secrets) expect(text).not.toContain(secret);
    expect(secrets.size).toBeGreaterThan(8);
  });
});

const refused = () => {
  throw new Error('550 5.1.1 <wagiyem@contoh.example> 3304105501600001: no such +6281234567890');
};

it('[OB4] tells a fault without what it stumbled over, and where it was', () => {
  const quoted = join(tmpdir(), `antrean-log-${randomUUID()}`);
  const log = jsonLog(openSync(quoted, 'a'));
  const stumbles = ['Wagiyem, Dusun Krajan', '{"name":Wagiyem}', '"Wagiyem'].map(
    (text) => () => JSON.parse(text) as unknown,
  );
  for (const stumble of [...stumbles, refused]) {
    try {
      stumble();
    } catch (fault) {
      log.fault('a thing could not be read', fault);
    }
  }
  const lines = readFileSync(quoted, 'utf8');
  rmSync(quoted);
  expect(lines).not.toMatch(/wagiyem|Krajan|3304|8123/iu);
  expect(lines.match(/json-log\.test\.ts[^\s)]*:\d+/gu)?.length).toBeGreaterThanOrEqual(4);
  expect(lines).toContain('is not valid JSON');
});

it.each(['ENOSPC', 'EIO', 'EROFS'])(
  '[DU7] [OB4] whoever logs is answered although the disk of the log takes nothing (%s); what waited is written whole once it does, and what was lost is counted',
  (code) => {
    const kept = join(tmpdir(), `antrean-log-${randomUUID()}`);
    const log = jsonLog(openSync(kept, 'a'));
    const write = fs.writeSync;
    let room = 40;
    const full = insteadOnDisk({
      writeSync: ((fd: number, text: string | NodeJS.ArrayBufferView) => {
        const bytes = Buffer.from(text as string).subarray(0, room);
        room -= bytes.length;
        if (bytes.length === 0) throw Object.assign(new Error('no room'), { code });
        return write(fd, bytes);
      }) as typeof fs.writeSync,
    });
    log.info('the first of which a part is written');
    for (let line = 0; line < 3_000; line += 1) log.fault('not kept', new Error('x'.repeat(500)));
    full();
    log.info('there is room again');
    log.info('and on it goes');
    const lines = readFileSync(kept, 'utf8').trimEnd().split('\n');
    rmSync(kept);
    const said = lines.map((line) => JSON.parse(line) as { msg: string; lines?: number });
    expect(said[0]?.msg).toBe('the first of which a part is written');
    expect(said.at(-1)?.msg).toBe('and on it goes');
    const faults = said.filter(({ msg }) => msg === 'not kept').length;
    const lost = said.reduce((sum, each) => sum + (each.lines ?? 0), 0);
    expect(faults).toBeGreaterThan(100);
    expect(lost).toBeGreaterThan(100);
    expect(faults + lost + said.filter(({ msg }) => msg === 'there is room again').length).toBe(3_001);
  },
);
