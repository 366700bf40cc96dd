import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { granted, refused } from '../../../contract/reply.ts';
import type { AtCounterView } from '../../../contract/views/counter-view.ts';
import { visitorAt } from '../../domain/hall.ts';
import { TestHub, viewOf } from '../hub.fixture.ts';
import type { Line } from '../hub.fixture.ts';

const counterId = 'front-office-1';
const blank = { name: '', nik: '', familyCard: '', birthDate: '', address: '', phone: '', email: '' };
const sari = { ...blank, name: 'Sari Rekaan' };
const home = { note: '', programmes: [], owner: '', purpose: '', recipient: { to: 'applicant' as const, name: '' } };
const ends = { outcomeId: 'terjawab', ...home, thenCall: true };

describe('one counter in two windows, the second of which is ahead', () => {
  let hub: TestHub;
  let left: Line;
  let right: Line;
  const office = () => hub.hub.office;
  const press = () => ({ commandId: office().chance.id() });
  const here = () => visitorAt(office().live.hall, counterId);
  /** What both windows show by now; the left one hears of nothing that comes after. */
  async function shown(): Promise<
    Pick<AtCounterView, 'visitor' | 'undo'> & { of: { visitId: string; edition: number } }
  > {
    const view = (await seen(left, (is) => is.visitor?.card.visitId === here()?.id)) as AtCounterView;
    const { visitor, undo } = view;
    return { visitor, undo, of: { visitId: visitor?.card.visitId ?? '', edition: visitor?.edition ?? -1 } };
  }
  function seen(line: Line, fits: (view: AtCounterView) => boolean) {
    const view = viewOf(line, (is) => 'is' in is && is.is === 'at-counter' && fits(is));
    office().live.lookAgain();
    return view;
  }

  beforeAll(async () => {
    hub = await TestHub.start();
    const [door, device] = await hub.pairedScreen('counter');
    const reply = await hub.signIn(door, 'front-office', counterId);
    const session = reply.ok ? reply.value.session : '';
    left = door;
    right = await hub.again(device, session);
    for (let i = 0; i < 5; i++) await hub.takeNumber();
  });
  afterAll(() => hub.stop());

  it('[CA18] marks nobody as absent but the one whom the window shows, and lets go of nobody else', async () => {
    expect(await right.emitWithAck('counter:call-next', press())).toEqual(granted(null));
    const { of } = await shown();
    expect(await right.emitWithAck('counter:miss', { ...press(), ...of })).toEqual(granted(null));
    const late = { ...press(), ...of };
    expect(await left.emitWithAck('counter:miss', late)).toEqual(refused('counter-empty'));
    expect(await right.emitWithAck('counter:call-next', press())).toEqual(granted(null));
    const next = here()?.id;
    expect(await left.emitWithAck('counter:miss', { ...press(), ...of })).toEqual(refused('changed-meanwhile'));
    expect(await left.emitWithAck('counter:start', { ...press(), ...of })).toEqual(refused('changed-meanwhile'));
    expect(here()).toMatchObject({ id: next, stage: { is: 'called' } });
    expect((await shown()).of.visitId, 'and shows who is there').toBe(next);
  });

  it('[CA18] writes nothing of one visitor to the next, and ends the stage of no other', async () => {
    const called = await shown();
    expect(await right.emitWithAck('counter:start', { ...press(), ...called.of })).toEqual(granted(null));
    const { of } = await shown();
    const { visitId } = of;
    expect(await right.emitWithAck('counter:finish', { ...press(), ...of, ...ends })).toEqual(granted(null));
    expect(await right.emitWithAck('counter:start', { ...press(), ...hub.stage(left) })).toEqual(granted(null));
    const replies = [
      await left.emitWithAck('counter:finish', { ...press(), ...of, ...ends }),
      await left.emitWithAck('counter:hold', { ...press(), ...of, reason: 'Fotokopi', returnInMinutes: null }),
      await left.emitWithAck('counter:transfer', { ...press(), ...of, stationId: 'back-office', note: '' }),
      await left.emitWithAck('counter:open-further', { ...press(), visitId, serviceId: 'informasi-bansos' }),
      await left.emitWithAck('visit:note-need', { ...press(), visitId, need: 'Surat untuk sekolah' }),
      await left.emitWithAck('visit:tick-papers', { ...press(), visitId, papers: { ktp: 'present' } }),
      await left.emitWithAck('visit:note-applicant', { ...press(), visitId, applicant: sari, was: blank }),
      await left.emitWithAck('visit:note-bringer', { ...press(), visitId, bringer: { broughtAs: '', broughtBy: '' } }),
      await left.emitWithAck('file:send', { ...press(), visitId }),
      await left.emitWithAck('case:link', { ...press(), visitId, caseId: 'of somebody' }),
    ];
    expect(new Set(replies)).toEqual(new Set(replies.map(() => refused('changed-meanwhile'))));
    expect(here()).toMatchObject({ stage: { is: 'serving' }, need: '', papers: {}, applicant: '', file: null });
    expect(await office().caseArchive.applicant(here()?.id ?? '')).toBeUndefined();
  });

  it('[CA18] [CA10] takes back only what the window shows', async () => {
    const { undo } = await shown();
    const act = undo?.act ?? -1;
    const stage = hub.stage(left);
    expect(await right.emitWithAck('counter:finish', { ...press(), ...stage, ...ends, thenCall: false })).toEqual(
      granted(null),
    );
    expect(await left.emitWithAck('counter:undo', { ...press(), act })).toEqual(refused('changed-meanwhile'));
    expect(here()).toBeUndefined();
    expect(await left.emitWithAck('counter:undo', { ...press(), ...hub.undoable(left) })).toEqual(granted(null));
    expect(await right.emitWithAck('counter:finish', { ...press(), ...stage, ...ends }), 'not after the undo').toEqual(
      refused('changed-meanwhile'),
    );
    expect(hub.faults).toEqual([]);
  });
});
