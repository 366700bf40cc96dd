import { describe, expect, it } from 'vitest';
import { openInFolder } from '../../server/adapters/vault/open-in-folder.fixture.ts';
import type { Phone } from '../../server/adapters/whatsapp/phone.fixture.ts';
import { asksFor } from '../../server/transports/whatsapp/whatsapp.fixture.ts';
import { HandClock } from '../hand-clock.ts';
import { openAgain } from '../open-again.ts';
import { hubWithWhatsapp } from './support/whatsapp-office.ts';

const AT = '2026-11-23 09:00';
const text = (body: string) => ({ type: 'text', text: { body } });
/** As soon as it is so: what a hub does next is no more than a moment away. */
async function until(isSo: () => boolean): Promise<void> {
  await expect.poll(isSo, { interval: 1, timeout: 30_000 }).toBe(true);
}

/** What has become of a request by then: what another process sees of it in the hall's tables, and the telephone. */
interface Seen {
  readonly cases: number;
  readonly sending: number;
  readonly told: number;
}

/** From the acknowledgement on, through being kept and sent; each is over at the latest with the next. */
const KILLED_WHEN: readonly ((seen: Seen, before: Seen) => boolean)[] = [
  () => true,
  ({ cases }, before) => cases > before.cases,
  ({ sending, told }, before) => sending > before.sending || told > before.told,
  ({ told }, before) => told > before.told,
];

describe('a hub killed between a message and its answer', () => {
  const { hub, cloud } = hubWithWhatsapp(AT);

  function seenOf(phone: Phone): Seen {
    const db = openInFolder(hub.dataDir, 'hall.db', { readonly: true });
    const count = (sql: string) =>
      Number(db.prepare<{ count: number }>(`SELECT count(*) AS count ${sql}`).get()?.count);
    const seen = { cases: count('FROM case_file'), sending: count("FROM message WHERE state = 'sending'") };
    db.close();
    return { ...seen, told: phone.all.length };
  }

  /** Where this machine was so busy that the answer went out before the kill, another telephone greets. */
  async function killedBeforeItsAnswer(nth = 0): Promise<readonly [Phone, unknown]> {
    const phone = cloud.phone(`62811111111${10 + nth}`);
    const greeting = cloud.incoming(phone.number, text('halo'));
    expect(await cloud.deliver(greeting)).toBe(200);
    await hub.kill();
    if (phone.all.length === 0) return [phone, greeting];
    await hub.start(AT);
    return killedBeforeItsAnswer(nth + 1);
  }

  it('[WA8] answers it at the next start, once, and not again when it is delivered again', async () => {
    const [phone, greeting] = await killedBeforeItsAnswer();
    await hub.start(AT);
    expect((await phone.reads()).text).toContain('Selamat datang');
    expect(await cloud.deliver(greeting)).toBe(200);
    expect(await phone.hearsNothing(1_000)).toBe(true);
  });

  it('[WA5][WA8] hands a request in once, whenever it was killed, and the conversation goes on', async () => {
    const phones = KILLED_WHEN.map((_, i) => cloud.phone(`628222222222${i}`));
    await Promise.all(phones.map((phone) => asksFor(phone, { sends: false })));
    for (const [i, phone] of phones.entries()) {
      const sends = cloud.incoming(phone.number, text('kirim'));
      const before = seenOf(phone);
      expect(await cloud.deliver(sends)).toBe(200);
      await until(() => KILLED_WHEN[i]?.(seenOf(phone), before) === true);
      await hub.kill();
      await hub.start(AT);
      await cloud.deliver(sends);
      await until(() => seenOf(phone).cases > before.cases);
    }
    for (const phone of phones) {
      await phone.sends(text('menu'));
      await expect.poll(() => phone.all.at(-1)?.text).toMatch(/Apa yang Bapak\/Ibu perlukan/);
      const told = phone.all.filter(({ text: said }) => said.includes('Nomor: *2026-'));
      expect(told.length).toBeLessThanOrEqual(1);
    }
    await hub.kill();
    const opened = await openAgain(hub.dataDir, new HandClock('WIB', AT));
    const cases = [...opened.office.live.hall.cases.values()];
    const numbers = await Promise.all(cases.map((each) => opened.office.caseArchive.applicant(each.visitId)));
    const papers = await Promise.all(
      cases.flatMap(({ attachments }) => attachments.map(({ id }) => opened.office.attachments.read(id))),
    );
    await opened.close();
    expect(numbers.map((each) => each?.phone).toSorted()).toEqual(phones.map(({ number }) => number));
    expect(papers.filter((bytes) => bytes !== undefined)).toHaveLength(2 * KILLED_WHEN.length);
  });
});
