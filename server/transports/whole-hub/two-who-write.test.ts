import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openInFolder } from '../../adapters/vault/open-in-folder.fixture.ts';
import { granted, refused } from '../../../contract/reply.ts';
import { comes } from '../../domain/hall.fixture.ts';
import { TestHub } from '../hub.fixture.ts';
import type { Line } from '../hub.fixture.ts';
import { formOf, requested } from './home.fixture.ts';

const nik = '1607015503900001';
const blank = { name: '', nik: '', familyCard: '', birthDate: '', address: '', phone: '', email: '' };
const sari = { ...blank, name: 'Sari Rekaan', nik, address: 'Dusun Satu' };
const asked = { nik, ground: 'himself', reference: '' } as const;

describe('two who write of one applicant', () => {
  let hub: TestHub;
  let front: Line;
  let supervisor: Line;
  const office = () => hub.hub.office;
  const press = () => ({ commandId: office().chance.id() });
  const notes = (applicant: typeof sari, was: typeof blank) =>
    front.emitWithAck('visit:note-applicant', { ...press(), ...hub.here(front), applicant, was });
  const here = () => [...office().live.hall.visits.values()].find(({ stage }) => stage.is === 'serving')?.id ?? '';
  const written = async () => {
    const { name, phone, address, email } = (await office().caseArchive.applicant(here())) ?? blank;
    return { name, address, phone, email };
  };
  const corrects = (
    was: Pick<typeof sari, 'name' | 'address' | 'phone' | 'email'>,
    right: Partial<typeof was> & { readonly broughtBy?: string },
  ) =>
    supervisor.emitWithAck('person:correct', {
      ...press(),
      asked,
      visitId: here(),
      ...was,
      ...right,
      was: { ...was, broughtBy: '' },
    });

  beforeAll(async () => {
    hub = await TestHub.start({ hallId: 'banyuasin' });
    front = await hub.clerk('front-office', 'front-office-1');
    const supervises = { rights: ['supervise'] as const, stationIds: [], roles: [] };
    const clerk = { id: office().chance.id(), name: 'penyelia', fullName: 'Penyelia', ...supervises };
    await office().access.saveClerk(clerk, hub.hub.trial?.password ?? '');
    supervisor = await hub.clerk('penyelia');
    const { live, chance } = office();
    const number = comes(chance.id(), { serviceId: 'usulan-baru-dtks', jobId: chance.id(), token: chance.token() });
    const command = { ...number, kioskId: live.hall.setup.kiosks[0]?.id ?? '' };
    await live.perform({ command, commandId: null, answer: () => null });
    await front.emitWithAck('counter:call-next', press());
    await front.emitWithAck('counter:start', { ...press(), ...hub.stage(front) });
    await notes(sari, blank);
  });
  afterAll(() => hub.stop());

  it('[RG6] a NIK that was never issued is refused; one that was written earlier keeps nobody from the rest', async () => {
    const was = await written();
    for (const [never, why] of [
      ['1607998899999999', 'no-such-month'],
      ['1607015503900000', 'serial-zero'],
    ] as const) {
      expect(await notes({ ...sari, nik: never }, sari)).toEqual(refused('malformed-nik', why));
    }
    expect(await written()).toEqual(was);
    const old = { ...sari, nik: '1607998899999999' };
    expect(await notes(old, old)).toEqual(granted(null));
  });

  it('[CM7] [PD4] in the same moment: what each has changed stands there, and nothing of the other is put back', async () => {
    const was = await written();
    const both = [corrects(was, { name: 'Sari Benar' }), notes({ ...sari, phone: '0813-9999-0002' }, sari)];
    expect(await Promise.all(both)).toEqual([granted(null), granted(null)]);
    expect(await written()).toEqual({ ...was, name: 'Sari Benar', phone: '0813-9999-0002' });
    expect(office().live.hall.visits.get(here())?.applicant).toBe('S••• B••••');
  });

  it('[PD4] from a screen that shows what was there before: the same field is refused, another is written', async () => {
    const was = await written();
    expect(await corrects({ ...was, phone: '' }, { phone: '0813-9999-0009' })).toEqual(refused('changed-meanwhile'));
    expect(await notes({ ...sari, name: 'Sari Lain' }, sari)).toEqual(refused('changed-meanwhile'));
    expect(await corrects({ ...was, phone: '' }, { address: 'Dusun Dua' })).toEqual(granted(null));
    expect(await written()).toEqual({ ...was, address: 'Dusun Dua' });
  });

  it('[CT6] a birth that is still to come is not written, that of today is', async () => {
    const was = { ...sari, ...(await written()) };
    expect(await notes({ ...was, birthDate: '2026-11-24' }, was)).toEqual(refused('birth-to-come'));
    expect(await notes({ ...was, birthDate: '2026-11-23' }, was)).toEqual(granted(null));
    expect(await notes(was, { ...was, birthDate: '2026-11-23' })).toEqual(granted(null));
  });

  it('[CS8] [CA18] whoever does not have him at his counter does not learn by guessing what was written', async () => {
    const was = { ...sari, ...(await written()) };
    const guesses = (address: string) => {
      const right = { applicant: { ...was, address: 'Dusun Tebakan' }, was: { ...was, address } };
      return supervisor.emitWithAck('visit:note-applicant', { ...press(), visitId: here(), ...right });
    };
    expect([await guesses(was.address), await guesses('Dusun Lain')]).toEqual([
      refused('counter-closed'),
      refused('counter-closed'),
    ]);
  });

  it('[CS11] [PD4] whoever brought it is called as he was put right, whatever the correction of another says', async () => {
    const village = { broughtAs: 'desa', broughtBy: 'Sutris Rekaan' };
    await front.emitWithAck('visit:note-bringer', { ...press(), ...hub.here(front), bringer: village });
    const was = await written();
    const right = { asked, visitId: here(), ...was, was: { ...was, broughtBy: 'Sutris Rekaan' } };
    const first = { ...press(), ...right, broughtBy: 'Sutrisno Rekaan' };
    expect(await supervisor.emitWithAck('person:correct', first)).toEqual(granted(null));
    const second = { ...press(), ...right, email: 'sari@contoh.example' };
    expect(await supervisor.emitWithAck('person:correct', second)).toEqual(granted(null));
    expect(await office().caseArchive.applicant(here())).toMatchObject({
      broughtBy: 'Sutrisno Rekaan',
      email: 'sari@contoh.example',
    });
  });

  it('[RT3] [PD4] whoever was forgotten in the moment of his correction stays forgotten', async () => {
    const { people } = office();
    const was = await written();
    const looked = people.applications.bind(people);
    people.applications = async (of) => {
      const found = await looked(of);
      people.applications = looked;
      const db = openInFolder(join(hub.folder, 'trial'), 'hall.db');
      db.exec('DELETE FROM applicant');
      db.close();
      return found;
    };
    expect(await corrects(was, { address: 'Dusun Tiga' })).toEqual(granted(null));
    expect(await office().caseArchive.applicant(here())).toBeUndefined();
    const db = openInFolder(join(hub.folder, 'trial'), 'hall.db', { readonly: true });
    const kept = db.prepare("SELECT count(*) AS of FROM correction WHERE after = 'Dusun Tiga'").get();
    db.close();
    expect(kept, 'nor does what stood there stay beside the ledger').toEqual({ of: 0 });
    expect(hub.faults).toEqual([]);
  });

  it('[IS2] who presses once more has the answer of before, though another has changed the same since', async () => {
    const first = { ...press(), ...hub.here(front), applicant: sari, was: blank };
    expect(await front.emitWithAck('visit:note-applicant', first)).toEqual(granted(null));
    const was = await written();
    expect(await corrects(was, { name: 'Sari Benar' })).toEqual(granted(null));
    expect(await front.emitWithAck('visit:note-applicant', first)).toEqual(granted(null));
    expect((await written()).name).toBe('Sari Benar');
  });

  it('[IS2] [PD4] who was refused, because another had changed the same, is refused once more, though it is as he saw it by then', async () => {
    const was = await written();
    const stale = {
      ...press(),
      ...hub.here(front),
      applicant: { ...sari, ...was, name: 'Sari Lain' },
      was: { ...sari, ...was, name: 'Dulu' },
    };
    const right = { asked, visitId: here(), ...was, broughtBy: '', name: 'Sari Lain' };
    const [old, known] = [
      { ...was, name: 'Dulu', broughtBy: '' },
      { ...was, broughtBy: '' },
    ];
    const correction = { ...press(), ...right, was: old };
    const twice = async () => [
      await front.emitWithAck('visit:note-applicant', stale),
      await supervisor.emitWithAck('person:correct', correction),
    ];
    expect(await twice()).toEqual([refused('changed-meanwhile'), refused('changed-meanwhile')]);
    expect(await supervisor.emitWithAck('person:correct', { ...press(), ...right, name: 'Dulu', was: known })).toEqual(
      granted(null),
    );
    expect(await twice()).toEqual([refused('changed-meanwhile'), refused('changed-meanwhile')]);
    expect((await written()).name).toBe('Dulu');
  });

  it('[IS2] [PD4] who was refused, because nobody of that NIK had such a visit, is refused once more, though it is his by then', async () => {
    const stands = await written();
    const other = '1607015503900002';
    const was = { ...stands, broughtBy: '' };
    const of = { asked: { ...asked, nik: other }, visitId: here() };
    const correction = { ...press(), ...of, ...stands, address: 'Dusun Enam', was };
    const corrected = () => supervisor.emitWithAck('person:correct', correction);
    expect(await corrected()).toEqual(refused('unknown-visit'));
    const known = { ...sari, ...stands };
    expect(await notes({ ...known, nik: other }, known)).toEqual(granted(null));
    expect(await corrected()).toEqual(refused('unknown-visit'));
    expect(await notes(known, { ...known, nik: other })).toEqual(granted(null));
    expect(await written()).toEqual(stands);
  });

  it('[CS8] [CS11] what waits to be written of one visitor is not written of the next, who is there by then', async () => {
    const { live, chance, writing, caseArchive } = office();
    const number = comes(chance.id(), { serviceId: 'usulan-baru-dtks', jobId: chance.id(), token: chance.token() });
    const command = { ...number, kioskId: live.hall.setup.kiosks[0]?.id ?? '' };
    await live.perform({ command, commandId: null, answer: () => null });
    const first = here();
    const { promise, resolve: ends } = Promise.withResolvers<void>();
    const before = writing.inTurn(first, () => promise);
    const bringer = { broughtAs: 'desa', broughtBy: 'Sutris Rekaan' };
    const waiting = [
      notes(sari, blank),
      front.emitWithAck('visit:note-bringer', { ...press(), ...hub.here(front), bringer }),
    ];
    const away = { reason: 'Melengkapi berkas', returnInMinutes: null };
    expect(await front.emitWithAck('counter:hold', { ...press(), ...hub.stage(front), ...away })).toEqual(
      granted(null),
    );
    await front.emitWithAck('counter:call-next', press());
    await front.emitWithAck('counter:start', { ...press(), ...hub.stage(front) });
    ends();
    await before;
    expect(await Promise.all(waiting)).toEqual([refused('changed-meanwhile'), refused('changed-meanwhile')]);
    expect(here()).not.toBe(first);
    expect(await caseArchive.applicant(here())).toBeUndefined();
  });
});

describe('whoever checks an applicant, or acts on his case', () => {
  let hub: TestHub;
  beforeAll(async () => (hub = await TestHub.start()));
  afterAll(() => hub.stop());

  it('[PD4] [LE1] waits for whoever writes of him, and finds what he has written', async () => {
    const { office } = hub.hub;
    await requested(hub);
    const [behind] = office.live.hall.cases.values();
    if (!behind) throw new Error('there is no case');
    const { id: caseId, visitId } = behind;
    const clerk = await hub.clerk('back-office', 'back-office-1');
    const press = () => ({ commandId: office.chance.id() });
    const { nik: his } = formOf(hub).applicant;
    const step = { stepId: 'x', edition: '0', outcomeId: 'y', note: '', records: {}, purpose: '' };
    const recipient = { to: 'applicant', name: '' } as const;
    const answered: string[] = [];
    const { promise, resolve: ends } = Promise.withResolvers<void>();
    const before = office.writing.inTurn(visitId, () => promise);
    const asked = [
      clerk.emitWithAck('file:check', { ...press(), visitId, nik: his }).then(() => answered.push('file:check')),
      clerk.emitWithAck('case:check', { ...press(), caseId, nik: his }).then(() => answered.push('case:check')),
      clerk.emitWithAck('case:act', { ...press(), caseId, ...step, recipient }).then(() => answered.push('case:act')),
    ];
    for (let rounds = 0; rounds < 3; rounds++) await clerk.emitWithAck('visit:find', { number: 'A001' });
    expect(answered).toEqual([]);
    ends();
    await Promise.all([before, ...asked]);
    expect(answered).toEqual(['file:check', 'case:check', 'case:act']);
  });
});
