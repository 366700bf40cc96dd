import { pretendMicrophone } from '../../e2e/pretend-microphone.ts';
import { CounterScreen } from '../../e2e/screens/counter-screen.ts';
import { VoiceSettings } from '../../e2e/screens/voice-settings.ts';
import { wavOf } from '../../voice/wav.ts';
import type { Album, PictureStory } from './album.ts';

/** A spoken word: louder and softer, as words are. */
const word = wavOf({
  rate: 24_000,
  samples: Float32Array.from({ length: 17_000 }, (_, i) => 0.3 * Math.sin(i / 11) * Math.sin(i / 5_412) ** 2),
});

/** An administrator gives the hall its own voice. */
export const voice: PictureStory = {
  wish: {
    hallId: 'karangasem',
    at: '2026-11-23 08:20',
    kind: 'trial',
    speech: { edition: 'eSpeak NG 1.51', render: () => Promise.resolve(word) },
  },
  async tell(album) {
    await album.hall.hub.office.speaking.prepareNow();
    const area = await opens(album);
    await area.upload(
      ...['number-0', 'number-1', 'number-2', 'queue-number'].map((key) => ({ name: `${key}.wav`, bytes: word })),
    );
    await album.take('settings-voice', area, area.recordAll, area.testButton, area.uploadButton);
    await area.record('number-3');
    await area.speak(900);
    await area.ready.waitFor();
    await album.takeDialog('settings-voice-record', area);
  },
};

async function opens(album: Album): Promise<VoiceSettings> {
  const page = await album.newPage('counter');
  await page.addInitScript(pretendMicrophone);
  const door = await CounterScreen.open(page, album.hall.url);
  await (await door.signInToSettings('admin', album.hall.password)).goTo('voice');
  return new VoiceSettings(page);
}
