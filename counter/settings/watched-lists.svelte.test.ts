import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { granted, refused } from '../../contract/reply.ts';
import type { Reply } from '../../contract/reply.ts';
import type { RequestName } from '../../contract/requests.ts';
import { PaperHub } from '../paper-hub.fixture.svelte.ts';
import type { Presses } from '../presses.svelte.ts';
import { BackupDesk } from './backup/backup-desk.svelte.ts';
import { DeviceDesk } from './devices/device-desk.svelte.ts';
import { MediaDesk } from './displays/media-desk.svelte.ts';
import { SecretDesk } from './post/secret-desk.svelte.ts';
import { PrinterDesk } from './printers/printer-desk.svelte.ts';
import { RegisterDesk } from './register/register-desk.svelte.ts';

interface Watched {
  readonly list: { readonly value: unknown; readonly presses: Presses; load(): Promise<void> };
  press(): Promise<unknown>;
}

const sends = () => Promise.resolve(granted(null));

/** Each polled list: its request, a press beside it, and the two together. */
const lists: readonly [RequestName, RequestName, (hub: PaperHub) => Watched][] = [
  ['settings:devices', 'device:revoke', (hub) => watched(new DeviceDesk(hub), (desk) => desk.revoke('d'))],
  [
    'settings:sessions',
    'session:end',
    (hub) => {
      const desk = new DeviceDesk(hub);
      return { list: desk.sessions, press: () => desk.end('s') };
    },
  ],
  ['settings:printers', 'printer:test', (hub) => watched(new PrinterDesk(hub), (desk) => desk.test('p'))],
  ['settings:backups', 'backup:make', (hub) => watched(new BackupDesk(hub), (desk) => desk.make())],
  ['settings:media', 'media:remove', (hub) => watched(new MediaDesk(hub, sends), (desk) => desk.remove('a.jpg'))],
  [
    'settings:register',
    'register:bring-back',
    (hub) => watched(new RegisterDesk(hub, sends), (desk) => desk.bringBack(1)),
  ],
];

const watched = <Desk extends Pick<Watched, 'list'>>(desk: Desk, press: (desk: Desk) => Promise<unknown>): Watched => ({
  list: desk.list,
  press: () => press(desk),
});

describe.each(lists)('%s, looked at anew while %s is pressed,', (look, press, open) => {
  it('[SE10] swallows no press', async () => {
    const hub = new PaperHub();
    const { list, press: presses } = open(hub);
    await list.load();
    const looked = Promise.withResolvers<Reply<unknown>>();
    hub.answer = ({ name }) => (name === look ? looked.promise : granted(null));
    const looking = list.load();
    const pressed = presses();
    expect(hub.names).toContain(press);
    looked.resolve(granted([]));
    await Promise.all([looking, pressed]);
  });

  it('[SE10] leaves what was said to the press until it is read, and goes on telling what has changed', async () => {
    const hub = new PaperHub();
    const { list, press: presses } = open(hub);
    await list.load();
    hub.answer = ({ name }) => (name === press ? refused('unknown-code') : granted(['before']));
    await presses();
    for (const answer of [refused('no-answer'), granted(['changed'])]) {
      hub.answer = () => answer;
      await list.load();
      expect(list.presses.refusal).toMatchObject({ code: 'unknown-code' });
    }
    expect(list.value).toEqual(['changed']);
  });

  it('[SE10] says nothing over what a press is about to be told', async () => {
    const hub = new PaperHub();
    const { list, press: presses } = open(hub);
    await list.load();
    const told = Promise.withResolvers<Reply<unknown>>();
    hub.answer = ({ name }) => (name === press ? told.promise : refused('no-answer'));
    const pressed = presses();
    await list.load();
    expect(list.presses.refusal).toBeNull();
    told.resolve(refused('unknown-code'));
    await pressed;
    expect(list.presses.refusal).not.toBeNull();
  });

  it('says that there is no answer, until there is one', async () => {
    const hub = new PaperHub();
    const { list } = open(hub);
    hub.answer = () => refused('no-answer');
    await list.load();
    expect(list.presses.refusal).toMatchObject({ code: 'no-answer' });
    hub.answer = () => granted([]);
    await list.load();
    expect(list.presses.refusal).toBeNull();
  });

  it('shows what it was told last, whatever comes in late', async () => {
    const hub = new PaperHub();
    const { list } = open(hub);
    const late = Promise.withResolvers<Reply<unknown>>();
    hub.answer = () => late.promise;
    const first = list.load();
    hub.answer = () => granted(['newer']);
    await list.load();
    late.resolve(granted(['older']));
    await first;
    expect(list.value).toEqual(['newer']);
  });
});

describe('while a page of the settings is open', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it.each(['settings:devices', 'settings:sessions'])('%s is looked at again and again, and no longer', async (look) => {
    const hub = new PaperHub();
    const looks = () => hub.names.filter((name) => name === look).length;
    const stop = new DeviceDesk(hub).watch();
    await vi.advanceTimersByTimeAsync(7_000);
    expect(looks()).toBe(3);
    stop();
    await vi.advanceTimersByTimeAsync(7_000);
    expect(looks()).toBe(3);
  });

  it('[SE10] a secret is set while a test message is on its way', async () => {
    const hub = new PaperHub();
    const desk = new SecretDesk(hub);
    const told = Promise.withResolvers<Reply<unknown>>();
    hub.answer = ({ name }) =>
      name === 'post:test' ? granted({ testId: 'test' }) : name === 'post:test-result' ? told.promise : granted(null);
    const testing = desk.test('email', 'admin@contoh.id');
    await vi.advanceTimersByTimeAsync(0);
    expect(await desk.set('mail-password', 'rahasia')).toBe(true);
    told.resolve(granted({ is: 'sent', why: null, said: null }));
    await testing;
    expect(desk.result?.told).toMatchObject({ is: 'sent' });
  });
});
