import { ClipLibrary } from '../../ui/sound/clip-library.ts';
import { OwnClips } from '../../ui/sound/own-clips.ts';
import type { SpokenLanguage } from '../../ui/sound/spoken.ts';
import { WebAudioOutput } from '../../ui/sound/web-audio-output.ts';
import { BrowserVoice } from './browser-voice.ts';
import { clipAddress } from './clip-pack.ts';
import ListenBar from './ListenBar.svelte';
import type { Listened } from './listened.ts';
import { listeningHand } from './listening-hand.ts';
import type { Listener } from './listener.ts';
import { Loudness } from './loudness.ts';
import { PartSounds } from './part-sounds.ts';
import { SaidWords } from '../../ui/sound/said-words.ts';
import { ScreenReader } from './screen-reader.ts';
import { Teller } from './teller.ts';
import { UtteranceParts, listenWords } from './utterance-parts.ts';

const FETCH_WITHIN_MS = 8_000;
/** Pages settle in steps: with a quick answer the waiting page is not announced at all. */
const SETTLED_AFTER_MS = 320;

/** The listener of a real kiosk, with the browser's page, sound and clips. */
export function browserListener(listened: Listened): Listener {
  const context = new AudioContext();
  const gain = context.createGain();
  gain.connect(context.destination);
  const loudness = new Loudness((value) => gain.gain.setTargetAtTime(value, context.currentTime, 0.02));
  const own = new OwnClips();
  const teller = tellerOf(listened, new WebAudioOutput(context, gain), own);
  const words = () => listenWords[listened.language()];
  const reader = new ScreenReader({ document, teller, language: listened.language, words });
  let ends: (() => void)[] = [];

  return {
    begin: () => {
      void context.resume();
      void own.useEdition(listened.view()?.hall.voice ?? '');
      ends = [listeningHand(window, reader), watchPage(() => reader.look())];
      reader.begin();
    },
    end: () => {
      ends.splice(0).forEach((end) => end());
      loudness.reset();
      reader.end();
    },
    repeat: () => reader.repeat(),
    help: () => reader.help(),
    louder: () => (loudness.change(1), reader.confirm(words().louder)),
    softer: () => (loudness.change(-1), reader.confirm(words().softer)),
    words,
    Bar: ListenBar,
  };
}

function tellerOf(listened: Listened, output: WebAudioOutput, own: OwnClips): Teller {
  const decode = (bytes: ArrayBuffer) => output.decode(bytes);
  const library = (pack: 'calls' | 'kiosk') =>
    new ClipLibrary({
      own: (language, key) => own.address(pack, language, key),
      known: () => own.known(),
      address: (language, key) => clipAddress(pack, language, key),
      fetchBytes,
      decode,
    });
  const voice = 'speechSynthesis' in window ? new BrowserVoice(window.speechSynthesis) : null;
  const said = new SaidWords(decode);
  const sounds = new PartSounds({
    packs: { calls: library('calls'), kiosk: library('kiosk') },
    said: (language, text) => said.clipOf(language, text),
    voice: (language, text) => voice?.of(language, text) ?? null,
  });
  const parts = new UtteranceParts(listened);
  const onlyWritten = (language: SpokenLanguage) =>
    parts.of({ text: listenWords[language].onlyWritten, language, isPrivate: false });
  return new Teller({
    output,
    partsOf: (utterance) => parts.of(utterance),
    sound: (part) => sounds.of(part),
    onlyWritten: () => onlyWritten(listened.language()),
    silenceVoice: () => voice?.silence(),
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    heard: listened.heard,
  });
}

/** Calls back when the page has changed and settled again. */
function watchPage(changed: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver((changes) => {
    if (changes.every(isNone)) return;
    clearTimeout(timer);
    timer = setTimeout(changed, SETTLED_AFTER_MS);
  });
  observer.observe(document.body, { childList: true, subtree: true, characterData: true, attributeFilter: ['open'] });
  return () => {
    clearTimeout(timer);
    observer.disconnect();
  };
}

/** Clocks and countdowns change on every page, and must not delay it. */
const isNone = ({ target }: MutationRecord): boolean =>
  (target instanceof Element ? target : target.parentElement)?.closest('[role="timer"], .time') !== null;

async function fetchBytes(address: string): Promise<ArrayBuffer> {
  const response = await fetch(address, { signal: AbortSignal.timeout(FETCH_WITHIN_MS) });
  if (!response.ok) throw new Error(`The clip ${address} answered ${response.status}`);
  return response.arrayBuffer();
}
