import { afterEach, expect, it } from 'vitest';
import { nextWork } from './next-work.ts';

afterEach(() => document.body.replaceChildren());

const column = (): HTMLElement => {
  document.body.innerHTML = `<main data-work>
    <button id="other">Lampiran…</button>
    <button id="all" data-next>Semua ada</button>
    <input type="radio" id="paper" />
    <button id="sent" data-kind="main" disabled>Kirim berkas</button>
    <form><input id="kept" disabled /><input id="nik" /><input id="more" /><button id="check" data-kind="main" disabled>Periksa NIK</button></form>
    <button id="step" data-kind="main">Serahkan surat</button>
  </main>`;
  return document.body;
};

/** What has the focus after each press. */
function pressed(times: number): string[] {
  const work = column();
  return Array.from({ length: times }, () => {
    nextWork(work)?.focus();
    return document.activeElement?.id ?? '';
  });
}

it('[CT3] one key leads through what can be done, past what cannot, and begins anew at the end', () => {
  expect(pressed(4)).toEqual(['all', 'nik', 'step', 'all']);
});

it('[CT3] goes on from where the clerk is', () => {
  const work = column();
  work.querySelector<HTMLElement>('#paper')?.focus();
  expect(nextWork(work)?.id).toBe('nik');
});

it('[CT3] leads nowhere when nothing is left to do', () => {
  expect(nextWork(document.body)).toBeNull();
});
