import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { listeningHand } from './listening-hand.ts';
import { ScreenReader } from './screen-reader.ts';
import type { Utterance } from './spoken-part.ts';
import { listenId } from './words/id.ts';

const page = `
  <main data-step="home">
    <h1>Selamat datang</h1>
    <p>Sentuh layanan.</p>
    <svg><text>NIK</text></svg>
    <div role="status"></div>
    <button aria-label="Ambil nomor: Surat" aria-describedby="papers">Ambil nomor</button>
    <p id="papers">Bawa: KK.</p>
    <button aria-pressed="false">Lansia</button>
    <p>Atas nama <strong data-private>S••• A••</strong></p>
    <button disabled>Lanjut</button>
  </main>
  <nav><button lang="en" aria-label="Switch to English">English</button></nav>`;

const said: Utterance[][] = [];
let hushed = 0;
const reader = new ScreenReader({
  document,
  teller: {
    say: (utterances) => Promise.resolve(void said.push([...utterances])),
    add: (utterances) => Promise.resolve(void said.push([...utterances])),
    hush: () => (hushed += 1),
  },
  language: () => 'id',
  words: () => listenId,
});
const last = () => (said.at(-1) ?? []).map(({ text }) => text);
const button = (text: string) => [...document.querySelectorAll('button')].find((each) => each.textContent === text);
const key = (name: string) =>
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));
const pressed: string[] = [];
let letGo: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = page;
  Element.prototype.scrollIntoView = () => {};
  for (const each of document.querySelectorAll('button'))
    each.addEventListener('click', () => pressed.push(each.textContent));
  letGo = listeningHand(window, reader);
  reader.begin();
});
afterEach(() => {
  letGo();
  reader.end();
  document.body.innerHTML = '';
  for (const list of [said, pressed]) list.length = 0;
  hushed = 0;
  vi.useRealTimers();
});

it('[LI1] tells how it is used, then the page without its controls, then how many there are', () => {
  expect(last()).toEqual([
    listenId.welcome,
    listenId.howToTouch,
    listenId.howToPress,
    listenId.moreKeys,
    'Selamat datang',
    'Sentuh layanan.',
    'Bawa: KK.',
    'Atas nama',
    'S••• A••',
    `3 ${listenId.choices}`,
  ]);
});

it('[LI7] what is of a person is told apart from all other words', () => {
  expect(said.at(-1)?.filter(({ isPrivate }) => isPrivate)).toMatchObject([{ text: 'S••• A••' }]);
});

it('[LI1][LI2] the keys lead from control to control, each with name, state and what is said of it', () => {
  key('ArrowRight');
  expect(last()).toEqual(['Ambil nomor: Surat', 'Bawa: KK.']);
  key('ArrowDown');
  expect(last()).toEqual(['Lansia']);
  key('ArrowRight');
  expect(last()).toEqual(['Lanjut', listenId.disabled]);
  key('ArrowRight');
  expect(said.at(-1)).toMatchObject([{ text: 'Switch to English', language: 'en' }]);
  key('ArrowRight');
  expect(last()).toEqual([listenId.lastStop, 'Switch to English']);
  key('ArrowLeft');
  expect(document.querySelector('[data-marked]')?.textContent).toBe('Lanjut');
  expect(pressed).toEqual([]);
});

it('[LI2] OK presses what is marked, and says what has become of it', () => {
  button('Lansia')?.addEventListener('click', () => button('Lansia')?.setAttribute('aria-pressed', 'true'));
  key('ArrowRight');
  key('ArrowRight');
  key('Enter');
  vi.advanceTimersByTime(100);
  expect(pressed).toEqual(['Lansia']);
  expect(last()).toEqual([listenId.pressed]);
  key('r');
  expect(last()).toEqual(['Lansia']);
  key('F2');
  expect(last()).toContain(listenId.askClerk);
});

it('[LI2] what cannot be pressed yet is said again, and not pressed', () => {
  for (let i = 0; i < 3; i++) key('ArrowRight');
  key('Enter');
  expect(last()).toEqual(['Lanjut', listenId.disabled]);
  expect(pressed).toEqual([]);
});

it('[LI3] a first touch is kept from the page, a second on the same place reaches it, on another it speaks again', () => {
  expect([reader.touch(button('Lansia') ?? null), reader.touch(button('Lansia') ?? null)]).toEqual([false, true]);
  expect(reader.touch(button('Ambil nomor') ?? null)).toBe(false);
  expect(last()[0]).toBe('Ambil nomor: Surat');
  const before = hushed;
  reader.touch(document.querySelector('main'));
  expect(hushed).toBe(before + 1);
  reader.touch(document.querySelector('#papers'));
  expect(last()).toEqual(['Bawa: KK.']);
});

it('[LI1] what changes on the page is said, and another page is read', () => {
  const status = document.querySelector('[role="status"]');
  if (status) status.innerHTML = '<p>5 dari 16 angka terisi</p>';
  reader.look();
  expect(last()).toEqual(['5 dari 16 angka terisi']);
  document.body.innerHTML = '<main><h1>Satu data lagi</h1><button>Periksa</button></main>';
  reader.look();
  expect(last()).toEqual(['Satu data lagi', `1 ${listenId.choices}`]);
});

it('[LI1][LI8] a question over the page is read with its answers, and nothing behind it is reached', () => {
  document.body.insertAdjacentHTML(
    'beforeend',
    '<dialog open><h2>Masih di sini?</h2><p role="timer">20 detik</p><button>Ya</button><button>Tidak</button></dialog>',
  );
  reader.look();
  expect(last()).toEqual(['Masih di sini?', 'Ya', 'Tidak']);
  key('ArrowRight');
  key('ArrowRight');
  key('ArrowRight');
  expect(last()).toEqual([listenId.lastStop, 'Tidak']);
  expect(reader.touch(button('Lansia') ?? null)).toBe(false);
  expect(document.querySelector('[data-marked]')?.textContent).toBe('Tidak');
});

const messageOf = (text: string) =>
  `<section role="status" data-hall-message><p><strong>Pesan untuk semua:</strong> ${text}</p></section>`;

it('[HN8] a message to the hall is said when somebody begins to listen, and not again with each page', () => {
  reader.end();
  document.body.insertAdjacentHTML('afterbegin', messageOf('Loket tutup pukul 12.'));
  reader.begin();
  expect(last().slice(0, 4)).toEqual([
    listenId.welcome,
    'Pesan untuk semua:',
    'Loket tutup pukul 12.',
    listenId.howToTouch,
  ]);
  document.querySelector('main')?.replaceWith(element('<main><h1>Satu data lagi</h1></main>'));
  reader.look();
  expect(last()).toEqual(['Satu data lagi', `0 ${listenId.choices}`]);
});

it('[HN8] one that comes while somebody listens is said, also if the page changes with it', () => {
  document.body.insertAdjacentHTML('afterbegin', messageOf('Loket tutup pukul 12.'));
  reader.look();
  expect(last()).toEqual(['Pesan untuk semua:', 'Loket tutup pukul 12.']);
  document.querySelector('[data-hall-message]')?.replaceWith(element(messageOf('Listrik padam.')));
  document.querySelector('main')?.replaceWith(element('<main><h1>Satu data lagi</h1></main>'));
  reader.look();
  expect(last()).toEqual(['Pesan untuk semua:', 'Listrik padam.', 'Satu data lagi', `0 ${listenId.choices}`]);
});

function element(html: string): Element {
  const around = document.createElement('div');
  around.innerHTML = html;
  const { firstElementChild } = around;
  if (!firstElementChild) throw new Error('No element.');
  return firstElementChild;
}
