import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { LiveForm } from './form.ts';
import * as sending from './send-form.ts';

const words = JSON.stringify({
  checking: 'cek',
  sending: 'kirim',
  sent: '#%',
  failed: 'gagal',
  tooLarge: 'besar',
  ready: 'siap',
});
const form = (proof: string, id: string) =>
  `<div id="needs-script"></div><form hidden action="/online/ajukan/x" data-proof='{"n":"${proof}"}' data-words='${words}'>
  <input type="hidden" name="form" value="${id}"><input type="hidden" name="proof">
  <div class="field"><input name="name" value="Rosmawati"></div>
  <fieldset class="brought"><input type="radio" name="broughtAs" value="" checked><input type="radio" name="broughtAs" value="keluarga"><input name="broughtBy"></fieldset>
  <fieldset data-answer><input type="radio" name="answerBy" value="email"><div><input name="email"></div><div><input name="phone"></div></fieldset>
  <button>Kirim</button><p id="progress" hidden></p><div id="bar" hidden><i></i></div></form>`;
const problems = (only: string) => `<div id="problems" data-only="${only}"></div>`;
const page = (body: string) =>
  `<!doctype html><html><head><title>T</title></head><body><main>${body}</main></body></html>`;

const solve = vi.fn((challenge: string) => Promise.resolve(`worked ${challenge}`));
const send = vi.spyOn(sending, 'sendForm');
const sentProof = (nth: number) => String(send.mock.calls[nth]?.[1].get('proof'));

/** The hub's answer to a page that is requested anew. */
function reload(id: string): void {
  document.body.innerHTML = `<main>${problems('')}${form('1', id)}</main>`;
  LiveForm.open(document.querySelector('form')!, solve);
}

beforeEach(() => {
  solve.mockClear();
  send.mockReset();
  window.scrollTo = () => undefined;
  history.replaceState(null, '');
  reload('one');
});

afterAll(() => document.body.replaceChildren()); // the next test file uses the same page

const group = (of: string, fault: string, input: string) =>
  `<fieldset class="one-of"${of}><legend>Cukup salah satu:</legend>${fault}<div class="field${fault ? ' wrong' : ''}"><input type="file" name="photo-ktp"${input} /></div></fieldset>`;
const submit = () => document.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
const shown = (selector: string) => document.querySelector(selector)?.hasAttribute('hidden') === false;

describe('a form that anybody may send', () => {
  it('[ON10] is shown by the script, with the proof worked out while it is filled in', () => {
    expect([shown('form'), shown('#needs-script')]).toEqual([true, false]);
    expect(solve).toHaveBeenCalledTimes(1);
  });

  it('[ON12] goes with its proof and gives way to the page that answers', async () => {
    send.mockResolvedValue(page('<h1>Sudah kami terima</h1>'));
    submit();
    await expect.poll(() => document.querySelector('h1')?.textContent).toBe('Sudah kami terima');
    expect(document.activeElement?.localName, 'is read from its heading').toBe('h1');
    expect(sentProof(0)).toContain('worked {\\"n\\":\\"1\\"}');
  });

  it('[ON10] works out another proof by itself when only that was too old', async () => {
    send.mockResolvedValueOnce(page(problems('proof') + form('2', ''))).mockResolvedValue(page('<h1>Ya</h1>'));
    submit();
    await expect.poll(() => document.querySelector('h1')).not.toBeNull();
    expect(sentProof(1)).toContain('{\\"n\\":\\"2\\"}');
    expect(send.mock.calls[1]?.[1].get('form')).toBe('one');
  });

  it('[ON10] works the proof out at the next try where its script did not come', async () => {
    solve.mockRejectedValueOnce(new Error('no network'));
    reload('one');
    send.mockResolvedValue(page('<h1>Ya</h1>'));
    submit();
    await expect.poll(() => document.querySelector('h1')).not.toBeNull();
    expect(sentProof(0)).toContain('worked');
  });

  it('keeps what was entered and says at its field what is wrong, to a screen reader, too', async () => {
    const fault = '<small class="fault" id="name-fault">Tuliskan nama</small>';
    const mended = form('2', 'two')
      .replace('class="field"', 'class="field wrong"')
      .replace('<input name="name"', `${fault}<input aria-describedby="name-fault" aria-invalid="true" name="name"`);
    send.mockResolvedValue(page(problems('name') + mended));
    submit();
    await expect.poll(() => document.querySelector('.field.wrong .fault')?.textContent).toBe('Tuliskan nama');
    const name = document.querySelector<HTMLInputElement>('[name=name]');
    expect([name?.value, name?.getAttribute('aria-describedby')]).toEqual(['Rosmawati', 'name-fault']);
    expect(document.querySelector('button')?.hasAttribute('disabled')).toBe(false);
    send.mockResolvedValue(page(problems('purpose') + form('3', 'three')));
    submit();
    await expect.poll(() => document.querySelector('.fault')).toBeNull();
    expect(name?.hasAttribute('aria-describedby') || name?.hasAttribute('aria-invalid')).toBe(false);
  });

  it('[HM1] says which photo is missing, and of papers of which one is enough, for all of them at once', async () => {
    document.querySelector('.field')!.insertAdjacentHTML('afterend', group('', '', ''));
    const described = ' aria-describedby="g"';
    const mended = form('2', 'two').replace(
      '<button',
      `${group(described, '<small class="fault" id="g">Belum ada</small>', `${described} aria-invalid="true"`)}<button`,
    );
    send.mockResolvedValue(page(problems('photo') + mended));
    submit();
    await expect.poll(() => document.querySelector('.one-of > .fault')?.textContent).toBe('Belum ada');
    expect(document.querySelector('.one-of')?.getAttribute('aria-describedby')).toBe('g');
    expect(document.querySelector('legend')?.nextElementSibling?.className, 'before the first of them').toBe('fault');
    expect(document.querySelector('.one-of .wrong [aria-invalid]')?.getAttribute('aria-describedby')).toBe('g');
    send.mockResolvedValue(
      page(problems('name') + form('3', 'three').replace('<button', `${group('', '', '')}<button`)),
    );
    submit();
    await expect.poll(() => document.querySelector('.one-of .fault')).toBeNull();
    expect(document.querySelectorAll('[aria-describedby="g"], .wrong')).toHaveLength(0);
  });

  it('[ON8] after a lost answer is sent again as the same form', async () => {
    send.mockRejectedValueOnce(new Error('no answer')).mockResolvedValue(page('<h1>Ya</h1>'));
    submit();
    await expect.poll(() => document.querySelector('#progress')?.textContent).toBe('gagal');
    submit();
    await expect.poll(() => document.querySelector('h1')).not.toBeNull();
    expect(send.mock.calls.map(([, data]) => data.get('form'))).toEqual(['one', 'one']);
  });

  it('[ON8] is the same form after a lost answer also where the next try finds the hub busy; what the hall refused is another', async () => {
    send
      .mockRejectedValueOnce(new Error('no answer'))
      .mockResolvedValueOnce(page(problems('busy') + form('2', '')))
      .mockResolvedValueOnce(page(problems('malformed') + form('3', 'two')))
      .mockResolvedValue(page('<h1>Ya</h1>'));
    for (const sent of [1, 2, 3, 4]) {
      submit();
      await expect.poll(() => send.mock.calls.length).toBe(sent);
      await expect.poll(() => document.querySelector('button')?.hasAttribute('disabled') ?? false).toBe(false);
    }
    expect(send.mock.calls.map(([, data]) => data.get('form'))).toEqual(['one', 'one', 'one', 'two']);
  });

  it('[ON8] is the same form still where a browser that was killed fetches its page anew; and so is a mended one', async () => {
    send.mockResolvedValueOnce(page(problems('name') + form('2', 'two'))).mockResolvedValue(page('<h1>Ya</h1>'));
    reload('three');
    submit();
    await expect.poll(() => send.mock.calls.length).toBe(1);
    await expect.poll(() => document.querySelector('button')?.hasAttribute('disabled')).toBe(false);
    reload('four');
    submit();
    await expect.poll(() => document.querySelector('h1')).not.toBeNull();
    expect(send.mock.calls.map(([, data]) => data.get('form'))).toEqual(['one', 'two']);
  });

  it('[CS11] wants the name of whoever asks for somebody else before the photos are on their way', () => {
    const name = document.querySelector<HTMLInputElement>('[name=broughtBy]')!;
    const [himself, family] = document.querySelectorAll<HTMLInputElement>('[name=broughtAs]');
    const wanted = [himself, family, himself].map((chosen) => {
      for (const radio of [himself, family]) radio!.checked = radio === chosen;
      chosen!.dispatchEvent(new Event('change', { bubbles: true }));
      return name.required;
    });
    expect(wanted).toEqual([false, true, false]);
  });

  it('wants only the address to which the answer goes', () => {
    const [email, phone] = ['email', 'phone'].map((name) =>
      document.querySelector<HTMLInputElement>(`[name=${name}]`)!,
    );
    const radio = document.querySelector<HTMLInputElement>('[name=answerBy]')!;
    radio.checked = true;
    radio.dispatchEvent(new Event('change', { bubbles: true }));
    expect([email!.required, phone!.required, phone!.parentElement?.hasAttribute('hidden')]).toEqual([
      true,
      false,
      true,
    ]);
  });
});
