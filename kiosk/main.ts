import { mount } from 'svelte';
import '../ui/styles/tokens.css';
import '../ui/styles/base.css';
import './kiosk.css';
import { HubClock } from '../ui/hub-clock.svelte.ts';
import { HubLink } from '../ui/hub-link.svelte.ts';
import { askAgainForLooks, loadAnewForMissingParts } from '../ui/missing-part.ts';
import { keepShell } from '../ui/offline/keep-shell.ts';
import { onceShown } from '../ui/once-shown.svelte.ts';
import { ComplaintOutbox } from './complaints/complaint-outbox.ts';
import { refused } from '../contract/reply.ts';
import { Words } from '../ui/words/language.svelte.ts';
import Kiosk from './Kiosk.svelte';
import { keepManners } from './manners.ts';
import { KeptHall } from './kept-hall.ts';
import { keptInBrowser } from './outbox.ts';
import { TicketOutbox } from './ticket-outbox.ts';
import { Visit } from './visit.svelte.ts';
import { id } from './words/id.ts';

const target = document.getElementById('kiosk');
if (!target) throw new Error('the page has no #kiosk');

const link = new HubLink('kiosk');
const words = new Words({
  id,
  en: () => import('./words/en.ts').then(({ en }) => en),
  jv: () => import('./words/jv.ts').then(({ jv }) => jv),
});
const clock = new HubClock(link);
const kept = new KeptHall(keptInBrowser('hall'));
const visit = new Visit({
  link,
  kept,
  words,
  outbox: new TicketOutbox(keptInBrowser('outbox')),
  complaintOutbox: new ComplaintOutbox(keptInBrowser('complaint')),
  // For the few who speak their complaint; if it cannot be loaded, sending fails and can be repeated.
  sendRecording: (recording) =>
    import('./complaints/send-recording.ts').then(
      ({ recordingSender }) => recordingSender(link)(recording),
      () => refused('no-answer'),
    ),
  openMicrophone: () =>
    import('./complaints/microphone.ts').then(
      ({ openMicrophone }) => openMicrophone(),
      () => null,
    ),
  now: () => Date.now(),
  hallNow: () => clock.now,
});
loadAnewForMissingParts(window, link);
askAgainForLooks(window);
link.isInUse = () => visit.isGoingOn;

keepManners(window, () => visit.silence.touched());
visit.listening.wakeByKey(window);
mount(Kiosk, { target, props: { link, kept, visit, words, clock } });
// Prefetched, also for when the hub is away later. What fails now is loaded when needed.
onceShown(link, window, () => {
  void words.fetch('en');
  const pages = [
    () => import('./steps/PapersStep.svelte'),
    () => import('./steps/CheckPages.svelte'),
    () => import('./steps/StandardStep.svelte'),
  ];
  for (const page of pages) void page().catch(() => {});
  void keepShell(window);
});
