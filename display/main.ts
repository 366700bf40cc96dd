import { mount } from 'svelte';
import '../ui/styles/tokens.css';
import '../ui/styles/base.css';
import '../ui/styles/night.css';
import './styles/display.css';
import { HubClock } from '../ui/hub-clock.svelte.ts';
import { HubLink } from '../ui/hub-link.svelte.ts';
import { OwnClips } from '../ui/sound/own-clips.ts';
import { browserAnnouncer } from './announcer/browser-announcer.ts';
import App from './App.svelte';
import { Board } from './board.svelte.ts';

const target = document.querySelector('#display');
if (!target) throw new Error('The page has no place for the display.');

const link = new HubLink('display');
const own = new OwnClips();
const board = new Board(link, new HubClock(link), browserAnnouncer(own), own);
mount(App, { target, props: { board } });
