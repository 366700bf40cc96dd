import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { granted, refused } from '../../../contract/reply.ts';
import type { Reply } from '../../../contract/reply.ts';
import type { Value } from '../../../contract/requests.ts';
import { nobody } from '../../application/cases/applicant.ts';
import type { Line, TestHub } from '../hub.fixture.ts';
import { AskingKiosk, inventedPeople } from './asking-kiosk.fixture.ts';
import { formOf, requested } from './home.fixture.ts';

let hub: TestHub;
let kiosk: AskingKiosk;
let front: Line;
let back: Line;
let visitId: string;
const [listed] = inventedPeople();

beforeAll(async () => {
  kiosk = await AskingKiosk.open();
  hub = kiosk.hub;
  front = await hub.clerk('front-office', 'front-office-1');
  back = await hub.clerk('back-office', 'back-office-1');
  await kiosk.takes(null);
  visitId = kiosk.visit.id;
  await front.emitWithAck('counter:call-next', kiosk.press());
  await front.emitWithAck('counter:start', { ...kiosk.press(), ...hub.stage(front) });
});
afterAll(() => hub.stop());

const press = () => kiosk.press();
const register = () => hub.hub.office.register;
const recorded = () => hub.hub.office.access.recorded({ before: null, what: ['register-checked'], count: 20 });

const checksFile = (asked: { commandId: string }) =>
  back.emitWithAck('file:check', { ...asked, visitId, nik: listed.nik });

/** The counter is a colleague's, and then his again. */
async function sits(clerkId: string): Promise<void> {
  const command = { type: 'open-counter', counterId: 'front-office-1', clerkId, takeOver: true } as const;
  await hub.hub.office.live.perform({ command, commandId: null, answer: () => null });
}
const himself = () => hub.hub.office.live.hall.staffed.get('front-office-1')?.clerkId ?? '';

describe('a press at a counter that a colleague has by now', () => {
  const applicant = { ...nobody, name: 'Warga Contoh' };
  const presses = {
    call: (asked: { commandId: string }) => front.emitWithAck('counter:call-next', asked),
    number: (asked: { commandId: string }) =>
      front.emitWithAck('counter:give-number', { ...asked, serviceId: 'informasi-bansos', priorityId: null }),
    further: (asked: { commandId: string }) =>
      front.emitWithAck('counter:open-further', { ...asked, visitId, serviceId: 'informasi-bansos' }),
    letter: (asked: { commandId: string }) => front.emitWithAck('letter:issue', { ...asked, visitId, purpose: 'x' }),
    check: (asked: { commandId: string }) => front.emitWithAck('file:check', { ...asked, visitId, nik: listed.nik }),
    applicant: (asked: { commandId: string }) =>
      front.emitWithAck('visit:note-applicant', { ...asked, visitId, applicant, was: nobody }),
  };

  it.each(Object.entries(presses))(
    '[IS2] [CA14] is refused, and again when the counter is his once more: %s',
    async (_, asks) => {
      const [asked, clerk] = [press(), himself()];
      await sits('a colleague');
      expect(await asks(asked)).toEqual(refused('counter-closed'));
      await sits(clerk);
      expect(await asks(asked)).toEqual(refused('counter-closed'));
      expect(await asks(press())).not.toEqual(refused('counter-closed'));
    },
  );

  it('[IS2] [CA14] is answered as it was, where it was done before', async () => {
    const [asked, clerk] = [press(), himself()];
    const done = await presses.number(asked);
    expect(done.ok).toBe(true);
    await sits('a colleague');
    expect(await presses.number(asked)).toEqual(done);
    await sits(clerk);
  });
});

describe('a check of a file', () => {
  beforeAll(async () => {
    await front.emitWithAck('file:send', { ...press(), ...hub.here(front) });
    await back.emitWithAck('file:take', { ...press(), visitId });
  });

  it('[IS2] is refused without a register, and by that press still when there is one', async () => {
    const none = vi.spyOn(register(), 'current').mockReturnValue(null);
    const asked = press();
    expect(await checksFile(asked)).toEqual(refused('no-register'));
    none.mockRestore();
    expect(await checksFile(asked)).toEqual(refused('no-register'));
  });

  it('[IS2] is answered as it was, whatever the register says by now, and is on record once', async () => {
    const asked = press();
    expect(await checksFile(asked)).toEqual(granted({ listed: true, warnings: [] }));
    const stood = await recorded();
    const gone = vi.spyOn(register(), 'find').mockReturnValue(undefined);
    expect(await checksFile(asked)).toEqual(granted({ listed: true, warnings: [] }));
    gone.mockRestore();
    expect(await recorded()).toEqual(stood);
  });
});

describe('a check of a case', () => {
  let checks: (asked: { commandId: string }) => Promise<Reply<Value<'case:check'>>>;
  beforeAll(async () => {
    const { caseId } = await requested(hub);
    const { nik } = formOf(hub).applicant;
    checks = (asked) => back.emitWithAck('case:check', { ...asked, caseId, nik });
  });

  it('[IS2] is refused without a register, and by that press still when there is one', async () => {
    const none = vi.spyOn(register(), 'current').mockReturnValue(null);
    const asked = press();
    expect(await checks(asked)).toEqual(refused('no-register'));
    none.mockRestore();
    expect(await checks(asked)).toEqual(refused('no-register'));
  });

  it('[IS2] is answered as it was, whatever the register says by now, and is on record once', async () => {
    const asked = press();
    expect(await checks(asked)).toEqual(granted({ listed: true, warnings: [] }));
    const stood = await recorded();
    const gone = vi.spyOn(register(), 'find').mockReturnValue(undefined);
    expect(await checks(asked)).toEqual(granted({ listed: true, warnings: [] }));
    gone.mockRestore();
    expect(await recorded()).toEqual(stood);
    const none = vi.spyOn(register(), 'current').mockReturnValue(null);
    expect(await checks(asked)).toEqual(granted({ listed: true, warnings: [] }));
    none.mockRestore();
  });
});
