import { expect, it } from 'vitest';
import { OwnClips } from './own-clips.ts';

const recorded = { edition: 'two', clips: { 'calls/id/number-1': '/voice/own/calls/id/number-1.wav?v=1' } };

function ownClips(answers: readonly (typeof recorded | Error)[]) {
  let asked = 0;
  const own = new OwnClips(() => {
    const answer = answers[asked];
    asked += 1;
    return answer === undefined || answer instanceof Error
      ? Promise.reject(new Error('away'))
      : Promise.resolve(answer);
  });
  return { own, asked: () => asked };
}

it('[VO3] knows no recordings, and asks for none, where the hall has none', async () => {
  const { own, asked } = ownClips([recorded]);
  await own.useEdition('');
  expect([own.address('calls', 'id', 'number-1'), asked()]).toEqual([null, 0]);
});

it('[VO3] learns of recordings when there are others, and asks once', async () => {
  const { own, asked } = ownClips([recorded]);
  await own.useEdition('two');
  await own.useEdition('two');
  expect(own.address('calls', 'id', 'number-1')).toBe(recorded.clips['calls/id/number-1']);
  expect([own.address('calls', 'en', 'number-1'), own.address('kiosk', 'id', 'number-1')]).toEqual([null, null]);
  expect(asked()).toBe(1);
});

it('[VO3] asks again at the next view when the list could not be had, and keeps what it knew', async () => {
  const { own, asked } = ownClips([recorded, new Error('away'), { ...recorded, edition: 'three' }]);
  await own.useEdition('two');
  await own.useEdition('three');
  expect(own.address('calls', 'id', 'number-1')).not.toBeNull();
  await own.useEdition('three');
  await own.useEdition('three');
  expect(asked()).toBe(3);
});

it('[VO3] forgets recordings that are gone', async () => {
  const { own } = ownClips([recorded]);
  await own.useEdition('two');
  await own.useEdition('');
  expect(own.address('calls', 'id', 'number-1')).toBeNull();
});
