import { describe, expect, it, vi } from 'vitest';
import { granted, refused } from '../../contract/reply.ts';
import { PaperHub } from '../paper-hub.fixture.svelte.ts';
import { SetUp } from './set-up.svelte.ts';

async function form() {
  const hub = new PaperHub();
  hub.answer = ({ name }) =>
    granted(name === 'setup:halls' ? [{ id: 'karangasem', name: 'Karangasem' }] : { session: 's-1', device: 'd-1' });
  const setUp = new SetUp(hub);
  await setUp.halls.load();
  Object.assign(setUp, { code: ' ABCD-EFGH ', fromHall: 'karangasem', shownName: 'Dinas Sosial Contoh' });
  Object.assign(setUp, {
    administrator: 'kepala',
    password: 'rahasia-kantor',
    repeated: 'rahasia-kantor',
    sheetLine: 'abcd 1234',
  });
  return { hub, setUp };
}

describe('beginning real work', () => {
  it('[DU2] pairs this browser and signs the administrator in', async () => {
    const { hub, setUp } = await form();
    expect(await setUp.begin()).toBe(true);
    expect(hub.asked.at(-1)).toMatchObject({
      name: 'setup:begin',
      payload: { code: 'ABCD-EFGH', sheetLine: 'abcd 1234' },
    });
    expect(hub).toMatchObject({ session: 's-1', device: 'd-1', reconnected: 1 });
  });

  it('[DU2] asks nothing while the two passwords differ', async () => {
    const { hub, setUp } = await form();
    setUp.repeated = 'rahasia-kontor';
    expect(setUp.isUnlike).toBe(true);
    expect(await setUp.begin()).toBe(false);
    expect(hub.names).not.toContain('setup:begin');
  });

  it('[AR9] fetches the recovery sheet once code and name are there, for the printer and no longer', async () => {
    const { hub, setUp } = await form();
    hub.answer = () => granted({ keyId: '7F3A', pdf: btoa('%PDF-1.7') });
    const saved: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => `blob:${saved.push(blob as Blob)}`);
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
    await setUp.printSheet();
    vi.restoreAllMocks();
    expect(hub.asked.at(-1)).toMatchObject({
      name: 'setup:key-sheet',
      payload: { code: 'ABCD-EFGH', shownName: 'Dinas Sosial Contoh' },
    });
    expect(await saved[0]?.text()).toBe('%PDF-1.7');
    expect(setUp.canPrintSheet).toBe(true);
    setUp.shownName = '';
    expect(setUp.canPrintSheet).toBe(false);
  });

  it('[DU2] stays in the trial when the code is not the one that was printed', async () => {
    const { hub, setUp } = await form();
    hub.answer = () => refused('unknown-code');
    expect(await setUp.begin()).toBe(false);
    expect(hub).toMatchObject({ session: null, reconnected: 0 });
    expect(setUp.halls.presses.refusal?.code).toBe('unknown-code');
  });
});
