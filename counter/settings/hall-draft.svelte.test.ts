import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { HallFileShape } from '../../contract/hall-file.ts';
import { LARGEST_HALL, LONGEST_LOGO } from '../../contract/lists.ts';
import { granted, refused } from '../../contract/reply.ts';
import type { Reply } from '../../contract/reply.ts';
import { PaperHub } from '../paper-hub.fixture.svelte.ts';
import { HallDraft } from './hall-draft.svelte.ts';

const pariaman = HallFileShape.parse(JSON.parse(readFileSync('halls/pariaman.json', 'utf8')));

async function draft() {
  const hub = new PaperHub();
  hub.answer = ({ name }) => granted(name === 'settings:hall' ? { hall: pariaman, edition: 7 } : { edition: 8 });
  const opened = new HallDraft(hub);
  await opened.load();
  return { hub, draft: opened };
}

describe('the draft of the hall file', () => {
  it('knows whether something was changed, and lets go of it again', async () => {
    const { draft: edited } = await draft();
    expect(edited.isChanged).toBe(false);
    if (edited.hall) edited.hall.agency.shownName = 'Dinas Sosial Contoh';
    expect(edited.isChanged).toBe(true);
    edited.discard();
    expect(edited).toMatchObject({ isChanged: false, hall: pariaman });
  });

  it('[SE11] that is too large for the line is said to be so, and not sent: the line would be cut', async () => {
    const { hub, draft: edited } = await draft();
    const logo = `data:image/png;base64,${'A'.repeat(LONGEST_LOGO - 30)}`;
    edited.hall!.services.forEach((service) => (service.letter = { ...pariaman.letter!, logo }));
    edited.hall!.letter!.logo = logo;
    await edited.check();
    expect(hub.names.at(-1)).toBe('settings:check-hall');
    while (JSON.stringify(edited.hall).length <= LARGEST_HALL) edited.hall!.services.push(edited.hall!.services[0]!);
    await edited.check();
    expect(edited.faults?.map(({ path }) => path)).toEqual(['letter']);
    expect(hub.names.filter((name) => name === 'settings:check-hall')).toHaveLength(1);
  });

  it('[SE11] takes forty services as they are, and says of more text than the line bears that it is text', async () => {
    const { hub, draft: edited } = await draft();
    const [service] = pariaman.services;
    if (!service) throw new Error('The hall has a service.');
    edited.hall!.services = Array.from({ length: 40 }, () => service);
    hub.answer = () => granted({ faults: [], hall: pariaman });
    await edited.check();
    expect([edited.faults, hub.names.at(-1)]).toEqual([[], 'settings:check-hall']);
    edited.hall!.services.push(...edited.hall!.services);
    await edited.check();
    expect(edited.faults?.map(({ path }) => path)).toEqual(['services']);
    expect(edited.hall!.services, 'nothing of it is lost').toHaveLength(80);
  });

  it('[SE11] that is too large is said to be so, and not what was refused before', async () => {
    const { hub, draft: edited } = await draft();
    hub.answer = () => refused('no-answer');
    await edited.save();
    edited.hall!.letter!.logo = `data:image/png;base64,${'A'.repeat(LARGEST_HALL)}`;
    await edited.check();
    expect([edited.faults?.length, edited.presses.refusal]).toEqual([1, null]);
  });

  it('saves over the edition that was read, and goes on from the new one', async () => {
    const { hub, draft: edited } = await draft();
    if (edited.hall) edited.hall.agency.shownName = 'Dinas Sosial Contoh';
    await edited.save();
    expect(hub.asked[1]?.payload).toMatchObject({ edition: 7, hall: { agency: { shownName: 'Dinas Sosial Contoh' } } });
    expect(edited).toMatchObject({ isChanged: false, wasSaved: true });
    await edited.save();
    expect(hub.asked[2]?.payload.edition).toBe(8);
  });

  it('[DU3] keeps what was typed when the hub refuses it, and shows the path of the field', async () => {
    const { hub, draft: edited } = await draft();
    if (edited.hall) edited.hall.agency.shownName = '';
    hub.answer = () => refused('broken-hall-file', 'agency.shownName: too short');
    await edited.save();
    expect(edited.presses.refusal).toEqual({ code: 'broken-hall-file', detail: 'agency.shownName: too short' });
    expect(edited).toMatchObject({ isChanged: true, wasSaved: false, isOutdated: false });
  });

  it('[SE1] keeps what is typed while the file is fetched anew, or another change is being saved', async () => {
    const { hub, draft: edited } = await draft();
    const late = Promise.withResolvers<Reply<unknown>>();
    hub.answer = () => late.promise;
    edited.fetchUntilThere()();
    if (edited.hall) edited.hall.agency.shownName = 'Dinas Sosial Contoh';
    late.resolve(granted({ hall: pariaman, edition: 7 }));
    await expect.poll(() => edited.presses.busy).toBeNull();
    expect(edited.hall?.agency.shownName).toBe('Dinas Sosial Contoh');
    const saved = Promise.withResolvers<Reply<unknown>>();
    hub.answer = () => saved.promise;
    const saving = edited.save();
    if (edited.hall) edited.hall.agency.shownName = 'Dinas Sosial Lain';
    saved.resolve(granted({ edition: 8 }));
    await saving;
    expect(edited).toMatchObject({ isChanged: true, hall: { agency: { shownName: 'Dinas Sosial Lain' } } });
  });

  it("does not overwrite another administrator's newer edition", async () => {
    const { hub, draft: edited } = await draft();
    hub.answer = () => refused('changed-meanwhile');
    await edited.save();
    expect(edited.isOutdated).toBe(true);
  });

  it('[SE12] takes no text that is not JSON, nor what the hub does not read as a hall: no form meets either', async () => {
    const { hub, draft: edited } = await draft();
    expect(await edited.replace('{ "schema": ')).toMatchObject({ broken: expect.stringMatching(/JSON/) });
    expect(hub.names).toEqual(['settings:hall']);
    const faults = [{ path: 'services', sentence: 'Invalid input' }];
    hub.answer = () => granted({ faults, hall: null });
    expect(await edited.replace('{"services":null}')).toEqual({ faults });
    expect(edited).toMatchObject({ isChanged: false, hall: pariaman });
    hub.answer = () => refused('no-answer');
    expect(await edited.replace('{"services":null}')).not.toBeNull();
    expect(edited).toMatchObject({ isChanged: false, presses: { refusal: { code: 'no-answer' } } });
  });

  it('[SE12] takes over what the hub reads, as it reads it: what is usual need not be written', async () => {
    const { hub, draft: edited } = await draft();
    const { roles: _, ...written } = pariaman;
    hub.answer = () => granted({ faults: [], hall: { ...pariaman, roles: [] } });
    expect(await edited.replace(JSON.stringify(written))).toBeNull();
    expect(edited.hall?.roles).toEqual([]);
    expect(hub.asked.at(-1)).toMatchObject({ name: 'settings:check-hall', payload: { hall: written } });
  });
});
