import { expect, it } from 'vitest';
import { bearerOf } from './bearer.ts';

it('[AC4] shows the session and the device of this computer, in a header', () => {
  const memory = { getItem: (key: string) => (key === 'antrean.device.counter' ? 'the-device' : null) };
  expect(bearerOf('the-session', memory)).toEqual({ Authorization: 'Bearer the-session.the-device' });
  expect(bearerOf('the-session', { getItem: () => null })).toEqual({ Authorization: 'Bearer the-session' });
});
