import { mount } from 'svelte';
import '../ui/styles/tokens.css';
import '../ui/styles/base.css';
import '../ui/styles/night.css';
import './display.css';
import { HubClock } from '../ui/hub-clock.svelte.ts';
import { HubLink } from '../ui/hub-link.svelte.ts';
import { keepShell } from '../ui/offline/keep-shell.ts';
import { onceShown } from '../ui/once-shown.svelte.ts';
import { OwnClips } from '../ui/sound/own-clips.ts';
import { browserAnnouncer } from './announcer/browser-announcer.ts';
import { HeardMemory } from './announcer/heard-memory.ts';
import { pageName } from './announcer/page-name.ts';
import { VoiceLease } from './announcer/voice-lease.ts';
import App from './App.svelte';
import { Board } from './board.svelte.ts';

const target = document.querySelector('#display');
if (!target) throw new Error('The page has no place for the display.');

const link = new HubLink('display');
const own = new OwnClips();
const lease = new VoiceLease({
  ask: (name, payload) => link.ask(name, payload),
  page: pageName(sessionStorage),
  memory: new HeardMemory(sessionStorage, 'began'),
  isPaired: () => link.pairingCode === null,
  canSound: () => announcer.canSound,
  isMute: () => announcer.isMute,
  changed: () => announcer.turnChanged(),
});
const { announcer, speaker } = browserAnnouncer(own, lease);
setInterval(() => void lease.report(), 1_000);
const tellFailed = (address: string) => void link.ask('media:failed', { address });
const board = new Board(link, new HubClock(link), announcer, own, tellFailed);
mount(App, { target, props: { board } });
onceShown(link, window, () => {
  void speaker.fetch();
  void keepShell(window);
});
