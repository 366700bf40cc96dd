import { expect, it } from 'vitest';
import { FormIntake } from './form-intake.ts';

const TYPE = 'multipart/form-data; boundary=x';
const WHOLE = '--x\r\nContent-Disposition: form-data; name="words"\r\n\r\nada\r\n--x--\r\n';

const whole = () => new Blob([WHOLE]).stream();

/** An upload that goes on for ever, until it is let go. */
function trickling() {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  const letGo = () => writer.write(new TextEncoder().encode(WHOLE)).then(() => writer.close());
  return { body: readable, letGo };
}

it('[ON9] one sender whose uploads do not end does not shut the forms for all others', async () => {
  const intake = new FormIntake();
  const slow = Array.from({ length: 3 }, trickling);
  const taken = slow.map(({ body }) => intake.take('slow', TYPE, body));
  expect(await intake.take('slow', TYPE, whole())).toBe('busy');
  expect(await intake.take('other', TYPE, whole())).toMatchObject({ fields: { words: 'ada' } });
  await Promise.all([...slow.map(({ letGo }) => letGo()), ...taken]);
  expect((await Promise.all(taken)).every((each) => typeof each === 'object')).toBe(true);
  expect(await intake.take('slow', TYPE, whole())).toMatchObject({ fields: { words: 'ada' } });
});
