import { beforeEach, describe, expect, it } from 'vitest';
import { granted, refused } from '../../../contract/reply.ts';
import { MemoryLedger } from '../../adapters/ledger/memory-ledger.fixture.ts';
import { minute } from '../../domain/hall.fixture.ts';
import { setup } from '../../domain/hall-setup.fixture.ts';
import { hours, seconds } from '../../domain/hall-time/instant.ts';
import type { Screen } from '../answers/screen.ts';
import { LiveHall } from '../live-hall/live-hall.ts';
import type { Office } from '../office.ts';
import { RegisterDesk } from './register-desk.ts';

const at = (place: string) => ({ device: { place } }) as unknown as Screen;
const kiosk = at('kiosk');
const birthDate = { is: 'birth-date', birthDate: '1990-01-01' } as const;

let ledger: MemoryLedger;
let office: Office;
let faults: string[];
let asked = 0;
let time: number;

beforeEach(async () => {
  [ledger, faults] = [new MemoryLedger(), []];
  const log = { info: () => {}, fault: (what: string) => void faults.push(what) };
  time = minute(1);
  const clock = { now: () => time };
  const live = await LiveHall.open(setup, ledger, clock, log);
  // Only the parts of an office that a check uses.
  const parts = {
    live,
    log,
    clock,
    file: { current: { timeZone: setup.timeZone } },
    mark: (nik: string) => nik,
    register: { current: () => ({}), find: () => undefined },
  };
  office = parts as unknown as Office;
});

const asks = (desk: RegisterDesk) =>
  desk.check(office, kiosk, { nik: String(1_377_010_101_010_000 + ++asked), second: birthDate });

describe('an asking of the register', () => {
  it('[RG3] is answered before it is on record, and is on record soon after', async () => {
    expect(await asks(new RegisterDesk())).toEqual(granted({ listed: false }));
    expect(ledger.events).toEqual([]);
    await office.live.settle();
    expect(ledger.events.map(({ type }) => type)).toContain('register-asked');
  });

  it('[RG3] is not answered before its record, once a record was lost', async () => {
    const desk = new RegisterDesk();
    ledger.fault = new Error('the disk is full');
    await asks(desk);
    await office.live.settle();
    expect(faults).toEqual(['an asking of the register could not be recorded']);
    await asks(desk);
    expect(ledger.events.filter(({ type }) => type === 'register-asked')).toHaveLength(1);
    await asks(desk);
    expect(ledger.events.filter(({ type }) => type === 'register-asked')).toHaveLength(1);
    await office.live.settle();
    expect(ledger.events.filter(({ type }) => type === 'register-asked')).toHaveLength(2);
  });

  it('[RG3] finds nobody who goes through numbers for an hour; who is listed costs the next one nothing', async () => {
    const desk = new RegisterDesk();
    const checks = async (times: number) => {
      const said: string[] = [];
      for (let each = 0; each < times; each += 1) {
        time += seconds(10);
        const reply = await asks(desk);
        said.push(reply.ok ? 'answered' : reply.refusal);
      }
      return said;
    };
    const listed = { find: () => ({ person: { birthDate: '1990-01-01', name: 'ANA', programmes: [] } }) };
    const { register } = office;
    Object.assign(office, { register: { ...register, ...listed }, chance: { id: () => 'check' } });
    expect(new Set(await checks(95))).toEqual(new Set(['answered']));
    Object.assign(office, { register });
    expect((await checks(91)).lastIndexOf('answered')).toBe(89);
    time += hours(1);
    expect(await checks(1)).toEqual(['answered']);
  });

  it('[RG3] about one NIK counts, also where the kiosk has asked too much already', async () => {
    const desk = new RegisterDesk();
    for (let each = 0; each < 20; each += 1) expect((await asks(desk)).ok).toBe(true);
    const about = (screen: Screen) => desk.check(office, screen, { nik: '1377010101020001', second: birthDate });
    for (let each = 0; each < 5; each += 1) expect(await about(kiosk)).toEqual(refused('too-many-tries'));
    expect(await about(at('kiosk-2')), 'he goes on at the other one').toEqual(refused('too-many-tries'));
  });
});
