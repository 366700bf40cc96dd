import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { flushSync } from 'svelte';
import type { RefusalCode, Reply } from '../contract/reply.ts';
import type { CheckAnswer } from '../contract/kiosk-requests.ts';
import { answered, kioskLink, listed, MemoryShelf, ticket, validNik, visitParts } from './kiosk.fixture.svelte.ts';
import type { FixtureLink } from './kiosk.fixture.svelte.ts';
import { Visit } from './visit.svelte.ts';
import { Words } from '../ui/words/language.svelte.ts';
import { en } from './words/en.ts';
import { id } from './words/id.ts';
import { jv } from './words/jv.ts';

const noon = Date.UTC(2026, 10, 23, 5);
const visits: Visit[] = [];

function kiosk(link: FixtureLink = kioskLink(), shelf = new MemoryShelf()) {
  const words = new Words({ id, en, jv });
  const visit = new Visit({ link, words, ...visitParts(shelf) });
  visits.push(visit);
  return { visit, words, link, shelf };
}

async function pass(seconds: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(seconds * 1000);
  flushSync();
}

beforeEach(() => void vi.useFakeTimers({ now: noon }));
afterEach(() => {
  for (const visit of visits.splice(0)) visit.stop();
  vi.useRealTimers();
});

function openedLetter(parts = kiosk()) {
  parts.visit.openService('surat');
  return parts;
}

function typeAll(visit: Visit, digits: string): void {
  for (const digit of digits) visit.check.type(digit);
}

async function holding() {
  const parts = openedLetter();
  parts.visit.takeNumber();
  await pass(0);
  return parts;
}

async function checked(answer: Reply<CheckAnswer> | RefusalCode = listed) {
  const parts = kiosk(kioskLink({ 'register:check': [answer] }));
  parts.visit.check.start();
  typeAll(parts.visit, validNik);
  parts.visit.check.confirmNik();
  typeAll(parts.visit, '17081965');
  await parts.visit.check.ask();
  return parts;
}

describe('a visitor who takes a number', () => {
  it('[IS8] sees the required papers before any number is asked for', () => {
    const { visit, link } = openedLetter();
    expect(visit.step).toEqual({ at: 'papers', serviceId: 'surat' });
    expect(link.asked).toHaveLength(0);
  });

  it('[IS2] asks once, however often the button is tapped', async () => {
    const { visit, link } = openedLetter();
    visit.takeNumber();
    visit.takeNumber();
    await pass(0);
    expect(link.asked).toHaveLength(1);
    expect(visit.step).toEqual({ at: 'holding', ticket });
  });

  it('[IS6] declares a priority, and takes it back with a second touch', async () => {
    const { visit, link } = openedLetter();
    visit.choosePriority('lansia');
    visit.choosePriority('lansia');
    visit.choosePriority('anak');
    visit.takeNumber();
    await pass(0);
    expect(link.asked[0]?.payload).toMatchObject({ serviceId: 'surat', priorityId: 'anak', checkId: null });
  });

  it('[IS2] repeats the same request when the reply is lost, and says that it is slow', async () => {
    const { visit, link } = openedLetter(
      kiosk(kioskLink({ 'ticket:issue': ['no-answer', 'hub-fault', answered(ticket)] })),
    );
    visit.takeNumber();
    await pass(0);
    expect(visit.step).toEqual({ at: 'asking', slow: true });
    await pass(4);
    expect(visit.step).toEqual({ at: 'holding', ticket });
    expect(link.asked).toHaveLength(3);
    expect(new Set(link.asked.map(({ payload }) => JSON.stringify(payload))).size).toBe(1);
  });

  it('[IS2] finds the same number again after the kiosk was reloaded, in the language of the visitor', async () => {
    const shelf = new MemoryShelf();
    const before = openedLetter(kiosk(kioskLink({ 'ticket:issue': ['no-answer'] }), shelf));
    before.words.speak('en');
    before.visit.takeNumber();
    await pass(0);
    const kept = shelf.read();
    before.visit.stop();
    shelf.write(kept);

    const after = kiosk(kioskLink(), shelf);
    expect(after.visit.step.at).toBe('asking');
    await pass(0);
    expect(after.link.asked[0]?.payload).toEqual(before.link.asked[0]?.payload);
    expect(after.visit.step).toEqual({ at: 'holding', ticket });
    expect(after.words.language).toBe('en');
  });

  it('does not show a number to whoever stands there minutes later', async () => {
    const shelf = new MemoryShelf();
    const commandId = '7f0f4f0e-6f3f-4c3e-9d5f-0d3c4a5b6c7d';
    const press = { commandId, serviceId: 'surat', priorityId: null, language: 'id', pressedAt: noon - 121_000 };
    shelf.write({ pending: press });
    const { visit, link } = kiosk(kioskLink(), shelf);
    await pass(5);
    expect(visit.step.at).toBe('home');
    expect(link.asked).toHaveLength(0);
    expect(shelf.read()).toEqual({ pending: null });
  });

  it('starts at home when what the browser kept is torn', () => {
    const shelf = new MemoryShelf();
    shelf.read = () => JSON.parse('{"commandId":"7f0f');
    expect(kiosk(kioskLink(), shelf).visit.step.at).toBe('home');
  });

  it('may give up while the machine does not answer, and is told what to do', async () => {
    const { visit, link, shelf } = openedLetter(kiosk(kioskLink({ 'ticket:issue': ['no-answer'] })));
    visit.takeNumber();
    await pass(0);
    visit.giveUp();
    await pass(30);
    expect(visit.step).toEqual({ at: 'sorry', refusal: 'no-answer', serviceId: null });
    expect(link.asked).toHaveLength(1);
    expect(shelf.read()).toEqual({ pending: null });
  });

  it('[IS4] hears why there is no number, and the refused press is over', async () => {
    const { visit, shelf } = openedLetter(kiosk(kioskLink({ 'ticket:issue': ['hall-closed'] })));
    visit.takeNumber();
    await pass(0);
    expect(visit.step).toEqual({ at: 'sorry', refusal: 'hall-closed', serviceId: 'surat' });
    expect(shelf.read()).toEqual({ pending: null });
  });
});

describe('a visitor who holds a number', () => {
  it('has twenty seconds to read it, and more with every touch', async () => {
    const { visit } = await holding();
    await pass(15);
    expect(visit.silence.countDown).toEqual({ left: 5, of: 20 });
    visit.silence.touched();
    expect(visit.silence.countDown).toEqual({ left: 20, of: 20 });
    await pass(20);
    expect(visit.step.at).toBe('home');
  });

  it('[PR2] is told to remember it when no paper comes, and gets a minute for that', async () => {
    const { visit, link } = await holding();
    link.show({ slips: { 'job-1': 'needs-clerk' } });
    flushSync();
    expect(visit.paper).toBe('trouble');
    await pass(25);
    expect(visit.step.at).toBe('holding');
    await pass(35);
    expect(visit.step.at).toBe('home');
  });

  it('[PR1] learns that the paper is out only when the printer said so', async () => {
    const { visit, link } = await holding();
    expect(visit.paper).toBe('coming');
    link.show({ slips: { 'job-1': 'printed' } });
    expect(visit.paper).toBe('printed');
  });

  it('leaves the next visitor a kiosk in Indonesian', async () => {
    const { visit, words, link } = kiosk();
    visit.switchLanguage();
    visit.openService('surat');
    visit.takeNumber();
    await pass(0);
    expect(link.asked[0]?.payload).toMatchObject({ language: 'en' });
    visit.leave();
    expect(words.language).toBe('id');
  });

  it('[LA3] goes through the languages of the hall, and has all of its papers in Indonesian or English', async () => {
    const { visit, words, link } = kiosk();
    link.show({ languages: ['id', 'jv', 'en'] });
    visit.switchLanguage();
    expect([words.tongue, words.t.welcome, words.language, visit.nextLanguage]).toEqual([
      ...['jv', 'Sugeng rawuh', 'id', 'en'],
    ]);
    expect(words.t.papersTitle, 'what it does not say').toBe(id.papersTitle);
    visit.switchLanguage();
    expect([words.tongue, visit.nextLanguage]).toEqual(['en', 'id']);
    link.show({ languages: ['id'] });
    expect(visit.nextLanguage, 'the hall has dropped it').toBe('id');
  });

  it('leaves a home page in Indonesian also when only the language was touched', async () => {
    const { visit, words } = kiosk();
    visit.switchLanguage();
    await pass(30);
    expect(words.language).toBe('id');
  });
});

describe('a visitor who checks the register', () => {
  it('cannot go on with an impossible NIK', () => {
    const { visit } = kiosk();
    visit.check.start();
    typeAll(visit, '1377025708');
    visit.check.confirmNik();
    expect(visit.step.at).toBe('nik');
  });

  it('gives NIK and birth date, and sees the masked answer', async () => {
    const { visit, link } = await checked();
    expect(link.asked[0]?.payload).toEqual({
      nik: validNik,
      second: { is: 'birth-date', birthDate: '1965-08-17' },
    });
    expect(visit.step.at).toBe('answer');
  });

  it('may give the last four digits of the family card instead', async () => {
    const { visit, link } = kiosk(kioskLink({ 'register:check': [listed] }));
    visit.check.start();
    typeAll(visit, validNik);
    visit.check.confirmNik();
    visit.check.chooseSecondFactor('family-card');
    typeAll(visit, '00123');
    await visit.check.ask();
    expect(link.asked[0]?.payload).toMatchObject({ second: { is: 'family-card', lastDigits: '0012' } });
  });

  it('takes the number of the letter in one touch, and the check goes along', async () => {
    const { visit, link, shelf } = await checked();
    visit.takeLetterNumber();
    await pass(0);
    expect(link.asked[1]).toMatchObject({ name: 'ticket:issue', payload: { serviceId: 'surat' } });
    expect(link.asked[1]?.payload).toHaveProperty('checkId', '0b0f4f0e-6f3f-4c3e-9d5f-0d3c4a5b6c7d');
    expect(visit.step.at).toBe('holding');
    expect(JSON.stringify(shelf.written)).not.toContain('0b0f4f0e');
  });

  it('[IS6] declares a priority on the answer itself, and takes it back with a second touch', async () => {
    const { visit, link } = await checked();
    visit.choosePriority('anak');
    visit.choosePriority('anak');
    visit.choosePriority('lansia');
    visit.takeLetterNumber();
    await pass(0);
    expect(link.asked[1]?.payload).toMatchObject({
      priorityId: 'lansia',
      checkId: '0b0f4f0e-6f3f-4c3e-9d5f-0d3c4a5b6c7d',
    });
  });

  it('[IS2] takes one number to ask a clerk when nothing was found, and no check goes along', async () => {
    const { visit, link } = await checked(answered<CheckAnswer>({ listed: false }));
    visit.takeLetterNumber();
    visit.takeLetterNumber();
    await pass(0);
    expect(link.asked).toHaveLength(2);
    expect(link.asked[1]).toMatchObject({
      name: 'ticket:issue',
      payload: { serviceId: 'surat', priorityId: null, checkId: null },
    });
    expect(visit.step).toEqual({ at: 'holding', ticket });
  });

  it('[IS6] may declare a priority also for asking', async () => {
    const { visit, link } = await checked(answered<CheckAnswer>({ listed: false }));
    visit.choosePriority('lansia');
    visit.takeLetterNumber();
    await pass(0);
    expect(link.asked[1]?.payload).toMatchObject({ priorityId: 'lansia', checkId: null });
  });

  it('keeps what was typed when the machine did not answer', async () => {
    const { visit } = await checked('no-answer');
    expect(visit.step).toMatchObject({ at: 'second-factor', digits: '17081965', unanswered: true });
  });

  it('[SC6] leaves nothing of it on the kiosk after thirty seconds without touch', async () => {
    const { visit } = await checked();
    await pass(29);
    expect(visit.step.at).toBe('answer');
    await pass(1);
    expect(visit.step).toEqual({ at: 'home' });
  });

  it('[SC6] is asked after a minute of silence, and then everything typed is gone', async () => {
    const { visit, shelf } = kiosk();
    visit.check.start();
    typeAll(visit, validNik);
    await pass(59);
    expect(visit.silence.stillHere).toBeNull();
    await pass(1);
    expect(visit.silence.stillHere).toBe(20);
    await pass(20);
    expect(visit.step).toEqual({ at: 'home' });
    expect(shelf.written).toHaveLength(0);
  });

  it('goes on after answering that somebody is here', async () => {
    const { visit } = kiosk();
    visit.check.start();
    typeAll(visit, '1377');
    await pass(65);
    visit.silence.touched();
    expect(visit.silence.stillHere).toBe(15);
    visit.silence.begin();
    expect(visit.silence.stillHere).toBeNull();
    expect(visit.step).toEqual({ at: 'nik', digits: '1377' });
  });

  it('[SC6] does not show an answer that comes after its visitor has left', async () => {
    const { visit } = kiosk(kioskLink({ 'register:check': [listed] }));
    visit.check.start();
    typeAll(visit, validNik);
    visit.check.confirmNik();
    typeAll(visit, '17081965');
    const checking = visit.check.ask();
    visit.leave();
    await checking;
    expect(visit.step).toEqual({ at: 'home' });
  });
});
