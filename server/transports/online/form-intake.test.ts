import { expect, it } from 'vitest';
import { FormIntake } from './form-intake.ts';

const TYPE = 'multipart/form-data; boundary=x';
const WHOLE = '--x\r\nContent-Disposition: form-data; name="words"\r\n\r\nada\r\n--x--\r\n';

const whole = () => new Blob([WHOLE]).stream();

/** An upload that goes on until the test ends it. */
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

it('[ON9] a few senders whose uploads do not end do not, either: who has most of them makes room for who has none', async () => {
  const intake = new FormIntake();
  const slow = ['one', 'one', 'one', 'two', 'two', 'two', 'three', 'three'].map((sender) => ({
    sender,
    ...trickling(),
  }));
  const taken = slow.map(({ sender, body }) => intake.take(sender, TYPE, body));
  const visitor = trickling();
  const his = intake.take('visitor', TYPE, visitor.body);
  expect(await taken[0]).toBe('busy');
  const another = intake.take('another', TYPE, whole());
  expect([await taken[3], await another]).toEqual(['busy', expect.objectContaining({ fields: { words: 'ada' } })]);
  await visitor.letGo();
  expect(await his).toMatchObject({ fields: { words: 'ada' } });
  for (const { letGo } of [slow[1]!, slow[2]!, ...slow.slice(4)]) await letGo();
  expect((await Promise.all(taken)).filter((each) => typeof each === 'object')).toHaveLength(6);
});

it('[ON9] whoever is one of eight is not sent away for a ninth', async () => {
  const intake = new FormIntake();
  const slow = Array.from({ length: 8 }, trickling);
  const taken = slow.map(({ body }, i) => intake.take(`sender ${i}`, TYPE, body));
  expect(await intake.take('a ninth', TYPE, whole())).toBe('busy');
  await Promise.all(slow.map(({ letGo }) => letGo()));
  expect((await Promise.all(taken)).every((each) => typeof each === 'object')).toBe(true);
});

it('[AC24] its words come as their reader sees them', async () => {
  const turned = new Blob([WHOLE.replace('ada', 'a\u202Ed\u200Ba\r\n\u001Bb')]).stream();
  expect(await new FormIntake().take('one', TYPE, turned)).toMatchObject({ fields: { words: 'ada\r\n b' } });
});
