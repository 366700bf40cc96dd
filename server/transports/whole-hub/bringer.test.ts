import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { granted, refused } from '../../../contract/reply.ts';
import type { AtCounterView } from '../../../contract/views/counter-view.ts';
import { openInFolder } from '../../adapters/vault/open-in-folder.fixture.ts';
import { caseRow } from '../../application/cases/case-table.ts';
import { sceneOf } from '../../application/views/hall-parts.ts';
import { comes } from '../../domain/hall.fixture.ts';
import { days } from '../../domain/hall-time/instant.ts';
import { TestHub, viewOf } from '../hub.fixture.ts';
import type { Line, View } from '../hub.fixture.ts';

let hub: TestHub;
let front: Line;
let supervisor: Line;
const office = () => hub.hub.office;
const press = () => ({ commandId: office().chance.id() });
const nik = '1607015503900001';
const sari = { name: 'Sari Rekaan', nik, familyCard: '', birthDate: '', address: 'Dusun Satu', phone: '', email: '' };
const unknown = { name: '', nik: '', familyCard: '', birthDate: '', address: '', phone: '', email: '' };
const village = { broughtAs: 'desa', broughtBy: 'Sutrisno Rekaan' };
const notes = (bringer: typeof village) =>
  front.emitWithAck('visit:note-bringer', { ...press(), ...hub.here(front), bringer });
const asked = { nik, ground: 'himself', reference: '' } as const;
const everything = {
  state: 'any',
  serviceId: null,
  clerkId: null,
  from: null,
  until: null,
  by: { is: 'all' },
} as const;
const behind = () => {
  const [found] = office().live.hall.cases.values();
  if (!found) throw new Error('there is no case');
  return found;
};
const cardIn = (view: View) => (view as Partial<AtCounterView>).visitor?.card;
const shownCase = async () => {
  const reply = await front.emitWithAck('case:see', { caseId: behind().id });
  if (!reply.ok) throw new Error(reply.refusal);
  return reply.value;
};
const named = async (text: string) => {
  const asked = { text, state: 'any', serviceId: null, clerkId: null, from: null, to: null } as const;
  const reply = await front.emitWithAck('case:search', { query: asked, before: null });
  if (!reply.ok) throw new Error(reply.refusal);
  return reply.value.found;
};
const run = (sql: string) => {
  const db = openInFolder(join(hub.folder, 'trial'), 'hall.db');
  db.exec(sql);
  db.close();
};

async function somebodyComes(serviceId = 'usulan-baru-dtks'): Promise<void> {
  const { live, chance } = office();
  const number = comes(chance.id(), { serviceId, jobId: chance.id(), token: chance.token() });
  const command = { ...number, kioskId: live.hall.setup.kiosks[0]?.id ?? '' };
  await live.perform({ command, commandId: null, answer: () => null });
  await front.emitWithAck('counter:call-next', press());
  await front.emitWithAck('counter:start', { ...press(), ...hub.stage(front) });
}

beforeAll(async () => {
  hub = await TestHub.start({ hallId: 'banyuasin' });
  front = await hub.clerk('front-office', 'front-office-1');
  const supervises = { rights: ['supervise'] as const, stationIds: [], roles: [] };
  const clerk = { id: office().chance.id(), name: 'penyelia', fullName: 'Penyelia', ...supervises };
  await office().access.saveClerk(clerk, hub.hub.trial?.password ?? '');
  supervisor = await hub.clerk('penyelia');
  await somebodyComes();
});
afterAll(() => hub.stop());

describe('who brings a request for somebody else', () => {
  it('[CS11] is asked at the counter as line 27 has it, and shown masked there', async () => {
    expect(await notes({ broughtAs: 'tetangga', broughtBy: 'Siapa Saja' })).toEqual(refused('bringer-wanted'));
    expect(await notes({ broughtAs: 'desa', broughtBy: ' ' })).toMatchObject({ refusal: 'malformed-request' });
    const seen = viewOf(front, (view) => Boolean(cardIn(view)?.bringer?.name));
    expect(await notes(village)).toEqual(granted(null));
    const card = cardIn(await seen);
    expect(card?.bringers.map(({ name }) => name.id).slice(0, 3)).toEqual(['Desa', 'Kelurahan', 'Kecamatan']);
    expect(card?.bringer).toEqual({ id: 'desa', name: 'S••••••• R•••••' });
    const shown = { called: { id: 'Desa' }, as: 'representative', name: 'S••••••• R•••••' };
    expect(card?.broughtBy, 'beside a hand-over').toMatchObject(shown);
  });

  it('[CS11] stands on the case beside whom it is about, whichever was written down first', async () => {
    expect(
      await front.emitWithAck('visit:note-applicant', {
        ...press(),
        ...hub.here(front),
        applicant: sari,
        was: unknown,
      }),
    ).toEqual(granted(null));
    const { requirements } = office().file.current.services[0]!;
    const papers = Object.fromEntries(requirements.map(({ id }) => [id, 'present' as const]));
    expect(await front.emitWithAck('visit:tick-papers', { ...press(), ...hub.here(front), papers })).toEqual(
      granted(null),
    );
    const shown = await shownCase();
    expect(shown.applicant?.name).toBe('Sari Rekaan');
    expect(shown.bringer).toMatchObject({ called: { id: 'Desa' }, as: 'representative', name: 'Sutrisno Rekaan' });
    expect(shown.story.map(({ what }) => what)).toContain('bringer-noted');
  });

  it('[CS11] [DU5] no event names him, and his name at the counter is a look that is recorded', async () => {
    const told = await front.emitWithAck('visit:applicant', { visitId: behind().visitId });
    expect(told).toMatchObject({ value: { broughtBy: 'Sutrisno Rekaan' } });
    const [look] = await office().access.recorded({ before: null, what: ['person-seen'], count: 1 });
    expect(look?.subject).toBe(behind().visitId);
    expect(JSON.stringify(await office().caseArchive.story(behind().id))).not.toContain('Sutrisno');
  });

  it('[CS11] is in the inbox of whoever goes on with it, and in the table of cases', async () => {
    const outcome = { outcomeId: 'usulan-diterima', thenCall: false, purpose: '' };
    const nothing = { note: '', programmes: [], owner: '', recipient: { to: 'applicant', name: '' } as const };
    expect(
      await front.emitWithAck('counter:finish', { ...press(), ...hub.stage(front), ...nothing, ...outcome }),
    ).toEqual(granted(null));
    const secretary = await hub.clerk('sekretaris');
    const seen = await viewOf(secretary, (view) => 'inbox' in view && view.inbox?.count === 1);
    expect('inbox' in seen && seen.inbox?.rows[0]?.bringer).toMatchObject({
      called: { id: 'Desa' },
      name: 'S••••••• R•••••',
    });
    const [row] = (await office().caseArchive.list(everything, null, 5)).found;
    const told = row ? caseRow(sceneOf(office()), row) : [];
    expect([...told.slice(2, 4), ...told.slice(-2)]).toEqual(['Sari Rekaan', nik, 'Desa', 'Sutrisno Rekaan']);
  });

  it('[CS11] [CS10] finds the case by his name, and says masked why it was found', async () => {
    const [found] = await named('sutris');
    expect(found).toMatchObject({ caseId: behind().id, applicant: 'S••• R•••••' });
    expect(found?.bringer).toMatchObject({ called: { id: 'Desa' }, name: 'S••••••• R•••••' });
    expect(await named('sari')).toHaveLength(1);
  });

  it('[CS11] whom the hall has taken out of its file since is told in words, with his name', async () => {
    const { file, caseArchive } = office();
    const before = file.current;
    const [service, ...others] = before.services;
    const broughtBy = service!.broughtBy?.filter(({ id }) => id !== 'desa');
    await file.change({ ...before, services: [{ ...service!, broughtBy }, ...others] });
    const called = { id: 'Pihak yang tidak lagi tercantum', en: 'Somebody no longer listed' };
    const { bringer } = await shownCase();
    const [row] = (await caseArchive.list(everything, null, 5)).found;
    const told = row && caseRow(sceneOf(office()), row).slice(-2);
    await file.change(before);
    expect(bringer).toEqual({ called, as: 'representative', name: 'Sutrisno Rekaan' });
    expect(told).toEqual([called.id, 'Sutrisno Rekaan']);
  });

  it('[CS11] [CS8] is asked of nobody who has come for a case of before, and stands beside the hand-over of it, whatever he took a number for', async () => {
    const { file } = office();
    const { services } = file.current;
    const [service] = services;
    const [village] = service?.broughtBy ?? [];
    const other = { ...service!, id: 'lain', series: 'Z', broughtBy: [{ ...village!, id: 'keluarga' }] };
    await file.change({ ...file.current, services: [...services, other] });
    const asks = (bringers: number) => viewOf(front, (view) => cardIn(view)?.bringers.length === bringers);
    const first = asks(1);
    await somebodyComes('lain');
    await first;
    const joined = viewOf(front, (view) => cardIn(view)?.bringers.length === 0 && cardIn(view)?.broughtBy !== null);
    expect(await front.emitWithAck('case:link', { ...press(), ...hub.here(front), caseId: behind().id })).toEqual(
      granted(null),
    );
    expect(cardIn(await joined)?.broughtBy?.called.id).toBe('Desa');
  });

  it('[PD1] [PD4] is told with the data of the applicant, and a mistyped name is put right there', async () => {
    const see = async () => {
      const reply = await supervisor.emitWithAck('person:see', asked);
      if (!reply.ok) throw new Error(reply.refusal);
      return reply.value;
    };
    const { entries, sections } = await see();
    const written = sections.find(({ id }) => id === 'entries')?.rows[0]?.at(-1);
    expect(written).toEqual({ id: 'Desa: Sutrisno Rekaan', en: 'Village: Sutrisno Rekaan' });
    const [{ visitId, name, address, phone, email } = entries[0]!] = entries;
    const was = { name, address, phone, email, broughtBy: village.broughtBy };
    const right = { asked, visitId, name, address, phone, email, was };
    const corrects = (broughtBy?: string) =>
      supervisor.emitWithAck('person:correct', {
        ...press(),
        ...right,
        ...(broughtBy === undefined ? {} : { broughtBy }),
      });
    for (const nothingNew of [undefined, '', village.broughtBy])
      expect(await corrects(nothingNew)).toEqual(granted(null));
    expect((await see()).sections.find(({ id }) => id === 'corrections')?.rows).toEqual([]);
    expect(await corrects('Sutris Rekaan')).toEqual(granted(null));
    expect((await shownCase()).bringer?.name).toBe('Sutris Rekaan');
    expect([await named('sutrisno'), await named('sutris')].map(({ length }) => length)).toEqual([0, 1]);
    expect(behind().bringer).toEqual({ id: 'desa', name: 'S••••• R•••••' });
    const [correction] = (await see()).sections.find(({ id }) => id === 'corrections')?.rows ?? [];
    expect(correction?.slice(2, 5)).toEqual([
      { id: 'Yang mengajukan', en: 'Brought by' },
      'Sutrisno Rekaan',
      'Sutris Rekaan',
    ]);
    const [record] = await office().access.recorded({ before: null, what: ['person-corrected'], count: 1 });
    expect(record?.subject).toMatch(/ broughtBy$/);
  });

  it('[RT3] his name is forgotten with the applicant’s; what he came as stays', async () => {
    const now = hub.clock.now();
    run(`UPDATE case_file SET state = 'done', closed_at = ${now}`);
    await office().retention.forgetApplicants(now + days(1), () => true);
    const shown = await shownCase();
    expect([shown.applicant, shown.bringer?.called.id, shown.bringer?.name]).toEqual([null, 'Desa', '']);
    const [row] = (await office().caseArchive.list(everything, null, 5)).found;
    expect(row).toMatchObject({ name: '', broughtAs: '', broughtBy: '' });
    expect(await named('sutris')).toEqual([]);
    expect(hub.faults).toEqual([]);
  });
});
