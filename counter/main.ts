import { mount } from 'svelte';
import { HubClock } from '../ui/hub-clock.svelte.ts';
import { HubLink } from '../ui/hub-link.svelte.ts';
import { askAgainForLooks, loadAnewForMissingParts } from '../ui/missing-part.ts';
import '../ui/styles/tokens.css';
import '../ui/styles/base.css';
import './counter.css';
import App from './App.svelte';
import { CounterScreen } from './counter-screen.svelte.ts';

const target = document.getElementById('screen');
if (!target) throw new Error('the page has no place for the screen');

const hub = new HubLink('counter');
loadAnewForMissingParts(window, hub);
askAgainForLooks(window);
const screen = new CounterScreen({ hub, clock: new HubClock(hub), memory: localStorage });
mount(App, { target, props: { screen } });
