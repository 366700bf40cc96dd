import { cleanup, fireEvent, render } from '@testing-library/svelte';
import { tick } from 'svelte';
import type { HallFile } from '../../contract/hall-file.ts';
import { granted } from '../../contract/reply.ts';
import { CounterScreen } from '../counter-screen.svelte.ts';
import { PaperHub } from '../paper-hub.fixture.svelte.ts';
import { settingsWordsId } from '../words/settings-words-id.ts';
import BackupTimes from './backup/BackupTimes.svelte';
import RetentionTimes from './backup/RetentionTimes.svelte';
import ComplaintForm from './complaints/ComplaintForm.svelte';
import DisplaysArea from './displays/DisplaysArea.svelte';
import CountersForm from './hall/CountersForm.svelte';
import HoursForm from './hall/HoursForm.svelte';
import KiosksForm from './hall/KiosksForm.svelte';
import ServicesForm from './hall/ServicesForm.svelte';
import LettersArea from './letter/LettersArea.svelte';
import OfficeForm from './office/OfficeForm.svelte';
import OnlineForm from './online/OnlineForm.svelte';
import PostArea from './post/PostArea.svelte';
import PrintersArea from './printers/PrintersArea.svelte';
import ProceduresArea from './procedure/ProceduresArea.svelte';
import QueueArea from './queue/QueueArea.svelte';
import Readings from './voice/Readings.svelte';

/** Opens one settings page that edits the hall file. */
type ShowPage = () => Promise<void>;

/** Answers for pages that load more than the file. */
const answers: Readonly<Record<string, unknown>> = {
  'setup:printer-models': [
    { id: 'generic-80', name: '80 mm' },
    { id: 'generic-58', name: '58 mm' },
  ],
  'settings:devices': [
    { id: 'a-1', role: 'agent', name: 'Komputer ruang belakang', online: true },
    { id: 'a-2', role: 'agent', name: 'Komputer gudang', online: true },
  ],
  'settings:secrets': { isSet: [], publicUrl: 'http://192.168.1.10' },
  'settings:media': [{ file: 'gambar.png', kind: 'image/png', bytes: 1_000 }],
};

/** Every settings page that edits the hall file, with everything that can be selected on it. */
export function everyPage(hall: HallFile): ShowPage[] {
  const hub = new PaperHub();
  hub.answer = ({ name }) => granted(answers[name] ?? []);
  const memory = { getItem: () => null, setItem: () => {} };
  const screen = new CounterScreen({ hub, clock: { now: 0 }, memory });
  const { words } = screen;
  words.learn(settingsWordsId);
  const t = words.t.settings;
  const services = hall.services.map(({ id }) => id);
  return [
    page(() => render(OfficeForm, { hall, words })),
    page(() => render(ServicesForm, { hall, words })),
    ...services.map((id) => page(() => render(ProceduresArea, { hall, words }), id)),
    page(() => render(CountersForm, { hall, words })),
    page(() => render(QueueArea, { hall, words })),
    page(() => render(HoursForm, { hall, t, language: 'id' })),
    ...['', ...services].map((id) => page(() => render(LettersArea, { hall, words }), id)),
    page(() => render(ComplaintForm, { hall, words })),
    page(() => render(KiosksForm, { hall, words })),
    page(() => render(DisplaysArea, { hall, screen })),
    page(() => render(Readings, { hall, voice: null, words })),
    page(() => render(OnlineForm, { hub, hall, words })),
    page(() => render(PostArea, { hub, hall, words, isDraft: false })),
    page(() => render(PrintersArea, { hub, hall, words })),
    page(() => render(BackupTimes, { hall, words })),
    page(() => render(RetentionTimes, { hall, words })),
  ];
}

function page(draw: () => unknown, chosen?: string): ShowPage {
  return async () => {
    cleanup();
    draw();
    await tick();
    const choice = document.querySelector('.choice select');
    if (chosen !== undefined && choice) await fireEvent.change(choice, { target: { value: chosen } });
    await tick();
  };
}
