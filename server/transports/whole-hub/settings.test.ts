import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { granted, refused } from '../../../contract/reply.ts';
import { reasonOf } from '../../domain/paper/given-as.ts';
import { TestHub, viewOf } from '../hub.fixture.ts';
import type { Line } from '../hub.fixture.ts';

let hub: TestHub;
let admin: Line;
beforeAll(async () => {
  hub = await TestHub.start();
  admin = await hub.clerk('admin');
});
afterAll(() => hub.stop());

async function hallAndEdition() {
  const reply = await admin.emitWithAck('settings:hall', {});
  if (!reply.ok) throw new Error(reply.refusal);
  return structuredClone(reply.value);
}

describe('the hall as the office edits it', () => {
  it('[HF4] reaches every screen once it is saved', async () => {
    const { hall, edition } = await hallAndEdition();
    const display = await hub.screen('display');
    const shown = viewOf(
      display,
      ({ hall: { agency, unit } }) => agency === 'Dinas Sosial Baru' && unit === 'Bidang Baru',
    );
    const unit = { text: 'Bidang Baru', own: true as const };
    const named = { ...hall, agency: { ...hall.agency, shownName: 'Dinas Sosial Baru', unit } };
    expect((await admin.emitWithAck('settings:save-hall', { hall: named, edition })).ok).toBe(true);
    await shown;
  });

  it('[HF4] is not saved over what another administrator has changed meanwhile', async () => {
    const { hall, edition } = await hallAndEdition();
    const first = { ...hall, agency: { ...hall.agency, shownName: 'Yang pertama' } };
    await admin.emitWithAck('settings:save-hall', { hall: first, edition });
    expect(await admin.emitWithAck('settings:save-hall', { hall, edition })).toEqual(refused('changed-meanwhile'));
    expect((await hallAndEdition()).hall.agency.shownName).toBe('Yang pertama');
  });

  it('[HF2] is refused with the path of the field when it would break, and stays as it was', async () => {
    const { hall, edition } = await hallAndEdition();
    const [printer] = hall.printers;
    const template = { name: 'jawaban_siap', language: 'id' };
    const cloud = { phoneNumberId: '12345', template, apiUrl: 'http://203.0.113.9/v24.0' };
    const broken: [string, unknown][] = [
      ['counters', { ...hall, counters: [] }],
      ['services[0].series', { ...hall, services: hall.services.map((service) => ({ ...service, series: 'aa' })) }],
      ['printers[0].model', { ...hall, printers: [{ ...printer, model: 'tidak-ada' }, ...hall.printers.slice(1)] }],
      ['timeZone', { ...hall, timeZone: hall.timeZone === 'WIB' ? 'WIT' : 'WIB' }],
      // MS6: the token would be sent in clear.
      ['post.whatsapp.cloud.apiUrl', { ...hall, post: { whatsapp: { number: '6281234567890', cloud } } }],
      ['', 'bukan sebuah aula'],
    ];
    for (const [path, changed] of broken) {
      const reply = await admin.emitWithAck('settings:save-hall', { hall: changed, edition });
      expect(reply).toMatchObject({
        ok: false,
        refusal: 'broken-hall-file',
        detail: expect.stringContaining(path) as string,
      });
    }
    expect(await hallAndEdition()).toEqual({ hall, edition });
  });
});

const clerkNamed = async (name: string) => (await hub.hub.office.access.clerkByName(name))?.id ?? '';

describe('a visitor who is here', () => {
  it('[HF4] is not left without the counter by an edit', async () => {
    await hub.takeNumber();
    const front = await hub.clerk('front-office', 'front-office-1');
    await front.emitWithAck('counter:call-next', { commandId: hub.hub.office.chance.id() });
    const { hall, edition } = await hallAndEdition();
    const counters = hall.counters.filter(({ id }) => id !== 'front-office-1');
    const refusal = refused('broken-hall-file', 'counters: B001 is still here today');
    expect(await admin.emitWithAck('settings:save-hall', { hall: { ...hall, counters }, edition })).toEqual(refusal);
  });
});

describe('who may come in', () => {
  const nobody = { id: 'siapa', name: 'siapa', fullName: 'Siapa', rights: [], stationIds: [], roles: [] };
  const newcomer = {
    clerkId: 'made-by-the-screen',
    was: null,
    name: 'rina',
    fullName: 'Rina Contoh',
    rights: ['serve' as const],
    stationIds: ['front-office'],
    roles: [],
    password: 'sepuluh huruf',
  };

  it('[DU2] [SE4] is a clerk with a password of at least ten signs and a name of his own, and who let him in is on record', async () => {
    expect(await admin.emitWithAck('clerk:save', { ...newcomer, password: 'pendek' })).toEqual(
      refused('weak-password', 'short'),
    );
    expect(await admin.emitWithAck('clerk:save', { ...newcomer, password: null })).toEqual(
      refused('weak-password', 'short'),
    );
    expect(await admin.emitWithAck('clerk:save', { ...newcomer, name: 'Front-Office' })).toEqual(refused('name-taken'));
    expect(await admin.emitWithAck('clerk:save', { ...newcomer, clerkId: 'siapa', was: nobody })).toEqual(
      refused('unknown-clerk'),
    );
    expect(await admin.emitWithAck('clerk:save', newcomer)).toEqual(granted(null));
    expect(await hub.hub.office.access.passwordFits(await clerkNamed('rina'), 'sepuluh huruf')).toBe(true);
    const [saved] = await hub.hub.office.access.recorded({ before: null, what: ['clerk-saved'], count: 1 });
    expect(saved).toMatchObject({
      clerkId: await clerkNamed('admin'),
      subject: newcomer.clerkId,
    });
  });

  it('[SE13] is one clerk, however often his saving is asked for, with the password that was typed last', async () => {
    const wish = { ...newcomer, clerkId: 'once', name: 'sekali', password: 'sepuluh huruf lama' };
    expect(await admin.emitWithAck('clerk:save', wish)).toEqual(granted(null));
    expect(await admin.emitWithAck('clerk:save', { ...wish, password: 'sepuluh huruf baru' })).toEqual(granted(null));
    const { access } = hub.hub.office;
    expect((await access.clerks()).filter(({ name }) => name === 'sekali')).toHaveLength(1);
    expect(await access.passwordFits('once', 'sepuluh huruf baru')).toBe(true);
    const other = { ...wish, fullName: 'Orang Lain' };
    expect(await admin.emitWithAck('clerk:save', other)).toEqual(refused('changed-meanwhile'));
  });

  it('[DU2] is not given back what another administrator has taken from him since he was edited', async () => {
    const told = await admin.emitWithAck('settings:clerks', {});
    const was = told.ok && told.value.find(({ name }) => name === 'front-office-2');
    if (!was) throw new Error('The trial has a second clerk at its front office.');
    const { id: clerkId, ...clerk } = was;
    const without = { clerkId, ...clerk, stationIds: [], password: null, was };
    expect(await admin.emitWithAck('clerk:save', without)).toEqual(granted(null));
    expect(await admin.emitWithAck('clerk:save', without), 'pressed again').toEqual(granted(null));
    const renamed = { clerkId, ...clerk, fullName: 'Nama Lain', password: null, was };
    expect(await admin.emitWithAck('clerk:save', renamed)).toEqual(refused('changed-meanwhile'));
    const now = { ...was, stationIds: [] };
    expect(await admin.emitWithAck('clerk:save', { clerkId, ...clerk, password: null, was: now })).toEqual(
      granted(null),
    );
  });

  it('[DU2] never ends with nobody who may administer', async () => {
    const clerkId = await clerkNamed('admin');
    const told = await admin.emitWithAck('settings:clerks', {});
    const was = told.ok && told.value.find(({ id }) => id === clerkId);
    if (!was) throw new Error('The trial has an administrator.');
    const demoted = { ...newcomer, clerkId, was, name: 'admin', password: null };
    expect(await admin.emitWithAck('clerk:save', demoted)).toEqual(refused('last-administrator'));
    expect(await admin.emitWithAck('clerk:remove', { clerkId })).toEqual(refused('last-administrator'));
    expect(await admin.emitWithAck('clerk:remove', { clerkId: 'siapa' })).toEqual(refused('unknown-clerk'));
  });

  it('[DU2] is told to no screen: no entry carries a password or a token', async () => {
    const replies = [await admin.emitWithAck('settings:clerks', {}), await admin.emitWithAck('settings:devices', {})];
    expect(JSON.stringify(replies)).not.toMatch(/password|argon2|digest|token/i);
  });
});

describe('printers and registers', () => {
  it('[PR1] a test slip is queued at the printer that is asked for', async () => {
    const printerId = hub.hub.office.file.current.printers[0]?.id ?? '';
    const wish = { commandId: hub.hub.office.chance.id(), printerId };
    const reply = await admin.emitWithAck('printer:test', wish);
    expect(await admin.emitWithAck('printer:test', wish)).toEqual(reply);
    const papers = await admin.emitWithAck('settings:papers', { before: null });
    const tests = papers.ok ? papers.value.filter(({ kind }) => kind === 'test') : [];
    expect(tests.map(({ printerId }) => printerId)).toEqual([printerId]);
  });

  it('[PR10] [LE8] of a paper that an agent has is said where it stands, not with which journal', async () => {
    const { live, chance, file } = hub.hub.office;
    const printerId = file.current.printers[0]?.id ?? '';
    const asked = await admin.emitWithAck('printer:test', { commandId: chance.id(), printerId });
    const jobId = asked.ok ? asked.value.jobId : '';
    const reason = { journal: chance.id(), asCancelled: true, isCalledBack: true };
    const whyNow = async (why: string | null) => {
      const detail = { attempts: 1, reprints: 0, maybePrinted: true, why: reasonOf(reason, why), settled: false };
      await live.note({ type: 'record-job', jobId, printerId, state: 'needs-clerk', detail });
      const papers = await admin.emitWithAck('settings:papers', { before: null });
      return papers.ok && papers.value.find((each) => each.jobId === jobId)?.why;
    };
    expect([await whyNow(null), await whyNow('no-confirmation')]).toEqual([null, 'no-confirmation']);
  });

  it('[RG4] a register that is not there is not brought back', async () => {
    expect(await admin.emitWithAck('register:bring-back', { snapshot: 99 })).toEqual(refused('unknown-snapshot'));
    expect(await admin.emitWithAck('settings:register', {})).toMatchObject({
      ok: true,
      value: { snapshots: [{ snapshot: 1, active: true, people: 300 }] },
    });
  });

  it('[PR3] a decision about a paper that is not there is refused', async () => {
    expect(await admin.emitWithAck('print:decide', { jobId: 'tidak-ada', answer: 'cancel' })).toEqual(
      refused('unknown-job'),
    );
  });
});
