import { expect, it } from 'vitest';
import { refused } from '../../../contract/reply.ts';
import type { Reply } from '../../../contract/reply.ts';
import { packNames, packOf, spokenLanguages } from './packs.ts';
import { testCall } from './player.ts';
import { Studio } from './studio.svelte.ts';
import { clip, spoken } from './voice.fixture.ts';

function studio(
  answer: Reply<unknown> = { ok: true, value: null },
  session: string | null = 'token',
  onSend = () => {},
) {
  const own: Record<string, string> = {};
  const sent: string[] = [];
  const made = new Studio({
    hub: { session },
    fetchOwn: () => Promise.resolve({ edition: String(Object.keys(own).length), clips: { ...own } }),
    send: (name, _, wav) => {
      onSend();
      sent.push(`${wav === null ? 'remove' : 'put'} ${name}`);
      if (answer.ok && wav) own[name] = `/voice/own/${name}.wav`;
      if (answer.ok && !wav) delete own[name];
      return Promise.resolve(answer);
    },
    decode: (file) => Promise.resolve(file.size === 0 ? null : spoken(0.8)),
    packOf: (pack) =>
      Promise.resolve((language) =>
        pack === 'calls' && language === 'id' ? [clip('number-1'), clip('number-2'), clip('counter')] : [],
      ),
  });
  return { studio: made, sent };
}

it('[VO5] counts what is recorded, lists what is not, and takes a recording away', async () => {
  const { studio: made } = studio();
  expect(await made.keep('calls/id/number-2', new Uint8Array())).toBe(true);
  expect([made.recorded, made.clips.length]).toEqual([1, 3]);
  made.shown = 'missing';
  expect(made.listed.map(({ key }) => key)).toEqual(['number-1', 'counter']);
  made.shown = 'own';
  expect(made.listed.map(({ key }) => key)).toEqual(['number-2']);
  await made.remove('calls/id/number-2');
  expect([made.recorded, made.listed]).toEqual([0, []]);
});

it('[VO5] says how to name each file, so that it finds its place', async () => {
  const { studio: made } = studio();
  await made.load();
  expect(made.toSay[0]).toEqual(['number-1.wav', 'number-1']);
  await made.upload(made.toSay.map(([name = '']) => new File(['x'], name)));
  expect(made.recorded).toBe(made.clips.length);
});

it('[VO5] puts files in their places by name, and tells of each that has none', async () => {
  const { studio: made, sent } = studio();
  const files = [new File(['x'], 'Number-1.WAV'), new File([], 'counter.mp3'), new File(['x'], 'libur.wav')];
  await made.load();
  await made.upload(files);
  expect(sent).toEqual(['put calls/id/number-1']);
  expect(made.uploaded.map(({ fault }) => fault)).toEqual([null, 'unreadable', 'unknown']);
  expect([made.recorded, made.uploading]).toEqual([1, null]);
});

it('[VO5] puts files in their places that were chosen before the words were there', async () => {
  const { studio: made } = studio();
  await made.upload([new File(['x'], 'number-1.wav')]);
  expect(made.uploaded).toEqual([{ file: 'number-1.wav', fault: null }]);
});

it('[VO5] puts files in the places for which they were chosen, whatever is looked at meanwhile', async () => {
  const { studio: made, sent } = studio({ ok: true, value: null }, 'token', () => (made.pack = 'kiosk'));
  await made.upload([new File(['x'], 'number-1.wav'), new File(['x'], 'number-2.wav')]);
  expect(sent).toEqual(['put calls/id/number-1', 'put calls/id/number-2']);
});

it('[VO5] puts files in the places for which they were chosen, also where the words come only after something else is looked at', async () => {
  const { studio: made, sent } = studio();
  const uploading = made.upload([new File(['x'], 'number-1.wav')]);
  made.language = 'en';
  made.pack = 'kiosk';
  await uploading;
  expect(sent).toEqual(['put calls/id/number-1']);
});

it('tells why the hub did not take a recording, and asks nothing without a session', async () => {
  const { studio: made } = studio(refused('sound-not-accepted'));
  expect(await made.keep('calls/id/number-1', new Uint8Array())).toBe(false);
  expect(made.refusal).toBe('sound-not-accepted');
  const signedOut = studio(undefined, null);
  await signedOut.studio.keep('calls/id/number-1', new Uint8Array());
  expect([signedOut.studio.refusal, signedOut.sent]).toEqual(['not-signed-in', []]);
});

it('[VO5] has the words of every clip of the shipped packs, to read them aloud', async () => {
  const packs = await Promise.all(packNames.map((pack) => packOf(pack)));
  const all = packs.flatMap((clipsIn) => spokenLanguages.flatMap((language) => clipsIn(language)));
  expect(all.length).toBeGreaterThan(900);
  expect(all.filter(({ says, seconds, address }) => says === '' || seconds === 0 || address === null)).toEqual([]);
});

it.each(spokenLanguages)('[VO8] makes the test call of clips that the pack has in %s', async (language) => {
  const keys = new Set((await packOf('calls'))(language).map(({ key }) => key));
  expect(testCall.filter(({ key }) => !keys.has(key))).toEqual([]);
});
