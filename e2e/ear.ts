import type { Locator, Page } from 'playwright/test';
import kiosk from '../voice/kiosk/manifest.json' with { type: 'json' };
import calls from '../voice/calls/manifest.json' with { type: 'json' };
import { expect } from './fixtures.ts';

/** No page has more. */
const MOST_CONTROLS = 40;
/** Longer than any clip of a name in these tests. */
const WHOLE_AFTER_MS = 600;

type Language = 'id' | 'en';

const wordsIn = (language: Language): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [calls, kiosk].flatMap(({ languages }) =>
      Object.entries(languages[language].clips).map(([key, { says }]) => [key, says] as const),
    ),
  );

/** A visitor who hears the kiosk and does not see it: knows only what the browser's audio graph plays, as words. */
export class Ear {
  readonly #page: Page;
  readonly #says: Readonly<Record<string, string>>;
  #heard = 0;

  private constructor(page: Page, language: Language) {
    this.#page = page;
    this.#says = wordsIn(language);
  }

  /** Call it before the page is opened. */
  static async lendTo(page: Page): Promise<Ear> {
    await page.addInitScript(writeDownWhatSounds);
    return new Ear(page, 'id');
  }

  /** What has been played since the last key, as words. */
  async heard(): Promise<string> {
    const sources = await this.#page.evaluate(() => (window as unknown as { sounded: string[] }).sounded);
    return sources
      .slice(this.#heard)
      .map((source) => this.#wordsOf(source))
      .join(' ');
  }

  /** Waits until it has been spoken. */
  async hears(words: string | RegExp): Promise<void> {
    await expect.poll(() => this.heard()).toMatch(words);
  }

  async press(key: 'ArrowRight' | 'ArrowLeft' | 'Enter' | 'r' | 'h'): Promise<void> {
    await this.forget();
    await this.#page.keyboard.press(key);
  }

  /** Moves from control to control until one says this, and stays there. */
  async findControl(words: RegExp, by: 'ArrowRight' | 'ArrowLeft' = 'ArrowRight'): Promise<void> {
    const heard: string[] = [];
    for (let tries = 0; tries < MOST_CONTROLS; tries++) {
      await this.press(by);
      await expect.poll(() => this.heard()).not.toBe('');
      if (await this.#isSaid(words)) return;
      heard.push(await this.heard());
    }
    throw new Error(`No control says ${words}, but: ${heard.join(' | ')}`);
  }

  async choose(words: RegExp): Promise<void> {
    await this.findControl(words);
    await this.press('Enter');
  }

  /**
   * Touches a control, and discards what was spoken until then: on a busy machine more is spoken before the finger is
   * down.
   */
  async touch(control: Locator): Promise<void> {
    await this.#page.evaluate(() => {
      const { sounded } = window as unknown as { sounded: string[] };
      const begins = () => Object.assign(window, { saidBefore: sounded.length });
      addEventListener('pointerdown', begins, { capture: true, once: true });
    });
    await control.tap();
    this.#heard = await this.#page.evaluate(() => (window as unknown as { saidBefore: number }).saidBefore);
  }

  async forget(): Promise<void> {
    this.#heard = await this.#page.evaluate(() => (window as unknown as { sounded: string[] }).sounded.length);
  }

  /** The words of a clip are in the pack's manifest, those of a hall's sentence in the request to the hub. */
  #wordsOf(source: string): string {
    if (!source.includes('.opus')) return source;
    const key = /([a-z0-9-]+?)-[\w-]{8}\.opus$/.exec(source)?.[1] ?? '';
    return this.#says[key] ?? `?${key}`;
  }

  /** A name of several clips sounds one after the other: it is complete when nothing follows. */
  async #isSaid(words: RegExp): Promise<boolean> {
    let heard = await this.heard();
    for (let quietSince = Date.now(); Date.now() - quietSince < WHOLE_AFTER_MS;) {
      if (words.test(heard)) return true;
      await this.#page.waitForTimeout(60);
      const now = await this.heard();
      if (now !== heard) quietSince = Date.now();
      heard = now;
    }
    return false;
  }
}

/**
 * Runs in the page: records the source of each sound that is started, in order. Only which words sound, and after
 * which, matters here; so each is cut to a syllable, which makes the tests faster.
 */
function writeDownWhatSounds(): void {
  const SYLLABLE_S = 0.1;
  const sounded: string[] = [];
  Object.defineProperty(window, 'sounded', { value: sounded });
  const bytesOf = new WeakMap<ArrayBuffer, string>();
  const soundOf = new WeakMap<AudioBuffer, string>();
  const { fetch: fetchIt } = window;
  window.fetch = async (address, wish) => {
    const answer = await fetchIt(address, wish);
    const source = typeof wish?.body === 'string' ? (JSON.parse(wish.body) as { text: string }).text : answer.url;
    const read = answer.arrayBuffer.bind(answer);
    answer.arrayBuffer = async () => {
      const bytes = await read();
      bytesOf.set(bytes, source);
      return bytes;
    };
    return answer;
  };
  const decode = BaseAudioContext.prototype.decodeAudioData;
  BaseAudioContext.prototype.decodeAudioData = async function (this: BaseAudioContext, bytes: ArrayBuffer) {
    const source = bytesOf.get(bytes) ?? '?';
    const whole = await decode.call(this, bytes);
    const length = Math.min(whole.length, Math.ceil(whole.sampleRate * SYLLABLE_S));
    const buffer = this.createBuffer(1, length, whole.sampleRate);
    buffer.copyToChannel(whole.getChannelData(0).subarray(0, length), 0);
    soundOf.set(buffer, source);
    return buffer;
  };
  const start = AudioBufferSourceNode.prototype.start;
  AudioBufferSourceNode.prototype.start = function (this: AudioBufferSourceNode, ...at: number[]) {
    if (this.buffer) sounded.push(soundOf.get(this.buffer) ?? '?');
    start.apply(this, at as [number]);
  };
}
