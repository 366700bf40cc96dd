import { beforeEach, describe, expect, it } from 'vitest';
import { newChat, newRequest } from '../../domain/chat/chat.ts';
import { days, hours } from '../../domain/hall-time/instant.ts';
import type { Chat } from '../../domain/chat/chat.ts';
import type { IncomingMessage } from '../../ports/chats.ts';
import { openDatabase } from './open-database.ts';
import { SqliteChatBook } from './sqlite-chat-book.ts';

const NOW = 1_800_000_000_000;
const photo = { id: 'photo', kind: 'image/jpeg', bytes: 1, requirementId: 'kk' } as const;

let book: SqliteChatBook;
let made = 0;
beforeEach(() => {
  made = 0;
  book = new SqliteChatBook(openDatabase(':memory:'), () => `chat-${++made}`);
});

const message = (wamid: string, change: Partial<IncomingMessage> = {}): IncomingMessage => ({
  wamid,
  address: '6281234567890',
  at: NOW,
  content: { is: 'text', text: wamid },
  ...change,
});

async function idOf(): Promise<string> {
  const [id = ''] = await book.keep([message('first', { address: '6281234567890' })], NOW);
  return id;
}

async function answer(id: string, chat: Chat): Promise<void> {
  await book.answered(id, (await book.next(id))?.id ?? '', chat);
}

describe('what comes in', () => {
  it('[WA8] is kept once, however often it is delivered, also after it was answered', async () => {
    const id = await idOf();
    expect(await book.keep([message('first'), message('first')], NOW)).toEqual([]);
    await answer(id, newChat);
    expect(await book.keep([message('first')], NOW)).toEqual([]);
    expect(await book.next(id)).toBeUndefined();
    expect(await book.waiting()).toEqual([]);
  });

  it('[WA8] is answered in the order in which it was written', async () => {
    const [id = ''] = await book.keep([message('late', { at: NOW + 2_000 }), message('early'), message('same')], NOW);
    const order: string[] = [];
    for (let next = await book.next(id); next; next = await book.next(id)) {
      order.push(next.wamid);
      await book.answered(id, next.id, newChat);
    }
    expect(order).toEqual(['early', 'same', 'late']);
  });

  it('[WA8] of two senders waits apart', async () => {
    const ids = await book.keep([message('a'), message('b', { address: 'ID.1349' })], NOW);
    expect(ids).toHaveLength(2);
    expect(await book.waiting()).toEqual(expect.arrayContaining([...ids]));
    expect(await book.chat(ids[1] ?? '')).toMatchObject({ address: 'ID.1349', chat: newChat });
  });

  it('[WA8] leaves nothing when it cannot all be kept', async () => {
    const broken = message('b', { content: { is: 'text', text: 1n as unknown as string } });
    await expect(book.keep([message('a'), broken], NOW)).rejects.toThrow(/BigInt/);
    expect(await book.waiting()).toEqual([]);
  });
});

describe('what is forgotten', () => {
  it('[WA7] the words of a message, as soon as it is answered', async () => {
    const id = await idOf();
    const topic = { ...newRequest('surat', null), agreed: true, photos: [photo] };
    await answer(id, { ...newChat, topic });
    expect(await book.photos()).toEqual(['photo']);
    expect((await book.chat(id))?.chat.topic).toEqual(topic);
    await answer(id, newChat);
    expect(await book.photos()).toEqual([]);
  });

  it('[WA7] a conversation after a day of silence, its number and its photos with it', async () => {
    const id = await idOf();
    await answer(id, { ...newChat, topic: { ...newRequest('surat', null), photos: [photo] } });
    expect(await book.forgetSilent(NOW - hours(1))).toEqual([]);
    expect(await book.forgetSilent(NOW + 1)).toEqual(['photo']);
    expect(await book.chat(id)).toBeUndefined();
    expect(await book.window('6281234567890')).toEqual({ heardAt: null, toldAt: null });
  });

  it('[WA7] never what still waits for its answer', async () => {
    const id = await idOf();
    await book.forgetSilent(NOW + days(2));
    expect(await book.chat(id)).toBeDefined();
  });

  it('[WA8] that a message came in, once it can be delivered no more', async () => {
    const id = await idOf();
    await answer(id, newChat);
    await book.rememberSent('out', 'message', NOW);
    await book.forgetSilent(NOW + days(7));
    expect(await book.keep([message('first')], NOW)).toEqual([]);
    await book.forgetSilent(NOW + days(40));
    expect(await book.keep([message('first')], NOW)).toHaveLength(1);
    expect(await book.sentAs('out')).toBeUndefined();
  });
});

describe('the window', () => {
  it('[WA11] is open since he last wrote, whatever comes in late', async () => {
    await book.keep([message('a'), message('b', { at: NOW - hours(2) })], NOW);
    expect(await book.window('6281234567890')).toEqual({ heardAt: NOW, toldAt: null });
    await book.closeWindow('6281234567890', NOW - 1);
    expect(await book.window('6281234567890'), 'he has written since').toEqual({ heardAt: NOW, toldAt: null });
    await book.closeWindow('6281234567890', NOW);
    expect(await book.window('6281234567890')).toEqual({ heardAt: null, toldAt: null });
  });

  it('[WA11] remembers that he was told, also of somebody who never wrote', async () => {
    await book.told('628999', NOW);
    expect(await book.window('628999')).toEqual({ heardAt: null, toldAt: NOW });
    await book.told('628999', NOW + 1);
    expect(await book.window('628999')).toEqual({ heardAt: null, toldAt: NOW + 1 });
  });

  it('[WA12] knows our message by the id that WhatsApp gave it', async () => {
    await book.rememberSent('wamid.out', 'message', NOW);
    expect([await book.sentAs('wamid.out'), await book.sentAs('other')]).toEqual(['message', undefined]);
  });
});
