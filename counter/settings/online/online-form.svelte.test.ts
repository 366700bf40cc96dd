import { cleanup, fireEvent, render, screen as glass } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { HallFileShape } from '../../../contract/hall-file.ts';
import type { HallFile } from '../../../contract/hall-file.ts';
import { granted } from '../../../contract/reply.ts';
import pariaman from '../../../halls/pariaman.json' with { type: 'json' };
import { PaperHub } from '../../paper-hub.fixture.svelte.ts';
import { id } from '../../words/id.ts';
import { allWords } from '../../words/all-words.fixture.ts';
import ComplaintForm from '../complaints/ComplaintForm.svelte';
import OnlineForm from './OnlineForm.svelte';

const t = id.onlineSettings;
const c = id.complaintSettings;

function opened(): HallFile {
  const hall: HallFile = $state(HallFileShape.parse(structuredClone(pariaman)));
  const hub = new PaperHub();
  hub.answer = () => granted({ isSet: [], publicUrl: 'http://192.168.1.9:8080' });
  render(OnlineForm, { hub, hall, words: allWords() });
  return hall;
}

function openedComplaints(): HallFile {
  const hall: HallFile = $state(HallFileShape.parse(structuredClone(pariaman)));
  render(ComplaintForm, { hall, words: allWords() });
  return hall;
}

const isWhole = (hall: HallFile) => HallFileShape.safeParse($state.snapshot(hall)).success;
/** A label begins with the name of its field; an explanation follows. */
const field = (label: string) => glass.getByLabelText((text) => text.trim().startsWith(label));
const tick = (label: string) => fireEvent.click(glass.getByLabelText(label));
const choose = (label: string, value: string) => fireEvent.change(field(label), { target: { value } });

afterEach(cleanup);

describe('the visitors’ site in the settings', () => {
  it('is switched part by part, and closed as a whole', async () => {
    const hall = opened();
    await tick(t.waiting);
    expect(hall.online).toEqual({ enabled: true, requests: true, complaints: true, survey: true, waiting: false });
    await tick(t.enabled);
    expect(hall.online?.enabled).toBe(false);
    expect(glass.getByLabelText(t.requests)).toHaveProperty('disabled', true);
    expect(isWhole(hall)).toBe(true);
  });

  it('is no longer assumed once the office says that it is so', async () => {
    const hall = opened();
    for (const button of glass.getAllByRole('button', { name: id.settings.clock.confirm }))
      await fireEvent.click(button);
    expect([hall.online?.assumed, hall.survey?.assumed]).toEqual([undefined, undefined]);
    expect(isWhole(hall)).toBe(true);
  });

  it('has an address without a slash at its end, or the hub’s own', async () => {
    const hall = opened();
    expect(await glass.findByText(/Sekarang: http:\/\/192\.168\.1\.9:8080/)).toBeTruthy();
    await choose(t.publicUrl, ' https://antrean.contoh.go.id/ ');
    expect(hall.publicUrl).toBe('https://antrean.contoh.go.id');
    await choose(t.publicUrl, 'http://antrean.contoh.go.id');
    expect(glass.getByText(t.notSecure)).toBeTruthy();
    await choose(t.publicUrl, '');
    expect('publicUrl' in hall).toBe(false);
  });

  it('asks how it was, where the office wants it', async () => {
    const hall = opened();
    await tick(t.onDisplay);
    expect(hall.survey).toEqual({ atKiosk: true, onDisplay: true });
    await tick(t.ask);
    expect('survey' in hall).toBe(false);
    await tick(t.ask);
    expect(hall.survey).toEqual({ atKiosk: true, onDisplay: false });
  });
});

describe('complaints in the settings', () => {
  it('have an officer with a name of the office’s own', async () => {
    const hall = openedComplaints();
    await choose(c.officerName, ' Rina Contoh ');
    expect(hall.complaints.officer).toEqual({ roleId: 'petugas-pengaduan', name: 'Rina Contoh' });
    await choose(c.officerName, '');
    expect(hall.complaints.officer).toEqual({ roleId: 'petugas-pengaduan' });
  });

  it('have no limit but the one that the office sets', async () => {
    const hall = openedComplaints();
    expect(glass.getByText(c.noLimit)).toBeTruthy();
    await tick(c.hasLimit);
    await fireEvent.input(glass.getByLabelText(id.settings.procedures.limit), { target: { value: '5' } });
    expect(hall.complaints.limit).toEqual({ value: 5, unit: 'hari kerja' });
    await choose(id.settings.procedures.unit, 'bulan');
    expect(hall.complaints.limit).toEqual({ value: 5, unit: 'bulan' });
    expect(isWhole(hall)).toBe(true);
    await tick(c.hasLimit);
    expect('limit' in hall.complaints).toBe(false);
  });
});
