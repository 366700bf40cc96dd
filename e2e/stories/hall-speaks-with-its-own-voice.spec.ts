import { wavOf } from '../../voice/wav.ts';
import { expect, test } from '../fixtures.ts';
import { heardSounds, writeDownSounds } from '../heard-sounds.ts';
import { pretendMicrophone } from '../pretend-microphone.ts';
import { CounterScreen } from '../screens/counter-screen.ts';
import { DisplayScreen } from '../screens/display-screen.ts';
import { VoiceSettings } from '../screens/voice-settings.ts';

const tone = (seconds: number) =>
  wavOf({ rate: 24_000, samples: Float32Array.from({ length: seconds * 24_000 }, (_, i) => Math.sin(i / 10) / 4) });

test('[VO3][VO5][VO7][VO8] an administrator records a word, and the display says it with that recording from the next call on', async ({
  hall,
  newComputer,
}) => {
  const [office, room] = [await newComputer('counter'), await newComputer('display')];
  await office.addInitScript(pretendMicrophone);
  await room.addInitScript(writeDownSounds);
  const display = await DisplayScreen.open(room, hall.url);
  await room.keyboard.press('Enter'); // somebody switches the sound on
  await expect(room.getByText('Aktifkan suara')).toHaveCount(0);
  const door = await CounterScreen.open(office, hall.url);
  await (await door.signInToSettings('admin', hall.password)).goTo('voice');
  const voice = new VoiceSettings(office);

  await voice.testOnDisplay();
  await display.announced('A007');
  await expect(display.takeover).toContainText('Uji suara');
  await expect.poll(async () => (await room.evaluate(heardSounds)).length).toBe(8);
  const before = await room.evaluate(heardSounds);

  await voice.record('letter-a');
  await voice.speak(1_200);
  await voice.save();
  await expect(voice.dialog).toContainText('B'); // straight on to the next word
  await voice.close();
  await expect(voice.row('letter-a')).toContainText('Rekaman sendiri');
  await expect(voice.progress).toHaveAccessibleName(/^1 dari/);

  await expect(display.takeover).toHaveCount(0);
  await voice.testOnDisplay();
  await expect.poll(async () => (await room.evaluate(heardSounds)).length).toBe(16);
  const after = (await room.evaluate(heardSounds)).slice(8);
  expect(after.map((seconds, i) => (i === 1 ? 0 : seconds))).toEqual(
    before.map((seconds, i) => (i === 1 ? 0 : seconds)),
  );
  expect(after[1]).toBeGreaterThan(1);
  expect(after[1]).not.toBe(before[1]);
});

test('[VO5][VO7] a studio’s files are put in their places by name, and what is none of them is told and left out', async ({
  hall,
  newComputer,
}) => {
  const office = await newComputer('counter');
  const door = await CounterScreen.open(office, hall.url);
  await (await door.signInToSettings('admin', hall.password)).goTo('voice');
  const voice = new VoiceSettings(office);
  await voice.upload(
    { name: 'number-1.wav', bytes: tone(0.7) },
    { name: 'Number-2.WAV', bytes: tone(0.7) },
    { name: 'number-3.wav', bytes: tone(9) },
    { name: 'number-4.wav', bytes: wavOf({ rate: 24_000, samples: new Float32Array(24_000) }) },
    { name: 'number-5.wav', bytes: new TextEncoder().encode('no sound at all') },
    { name: 'holiday.wav', bytes: tone(0.7) },
  );
  await expect(office.getByText('2 berkas dipakai.')).toBeVisible();
  for (const [file, why] of [
    ['number-3.wav', 'Terlalu panjang'],
    ['number-4.wav', 'Tidak terdengar suara'],
    ['number-5.wav', 'Bukan berkas suara'],
    ['holiday.wav', 'Tidak ada kata dengan nama ini'],
  ] as const) {
    await expect(office.getByRole('listitem').filter({ hasText: file })).toContainText(why);
  }
  await voice.remove('number-1');
  await expect(voice.row('number-1')).toContainText('Suara mesin');
  expect(Object.keys(hall.hub.office.ownVoice.clips)).toEqual(['calls/id/number-2']);
});

test('[VO7] a computer without a microphone says so, and what can be done instead', async ({ hall, newComputer }) => {
  const office = await newComputer('counter');
  const door = await CounterScreen.open(office, hall.url);
  await (await door.signInToSettings('admin', hall.password)).goTo('voice');
  const voice = new VoiceSettings(office);
  await voice.record('letter-a');
  await office.keyboard.press('Space');
  await expect(voice.dialog.getByRole('alert').filter({ hasText: 'unggah' })).toBeVisible();
});
