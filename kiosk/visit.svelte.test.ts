import { describe, expect, it } from 'vitest';
import { flushSync } from 'svelte';
import { answered, kioskLink, MemoryShelf, ticket } from './kiosk.fixture.svelte.ts';
import { atNoon, holding, kiosk, noon, openedLetter, pass } from './visit.fixture.svelte.ts';
import { id } from './words/id.ts';

atNoon();

/** Of a browser that keeps no more. */
class FullShelf extends MemoryShelf {
  override write(): void {
    throw new DOMException('', 'QuotaExceededError');
  }
}

describe('a visitor who takes a number', () => {
  it('[IS8] sees the required papers before any number is asked for', () => {
    const { visit, link } = openedLetter();
    expect(visit.step).toEqual({ at: 'papers', serviceId: 'surat' });
    expect(link.asked).toHaveLength(0);
  });

  it('[IS2] asks once, however often the button is tapped', async () => {
    const { visit, link } = openedLetter();
    visit.ticket.take();
    visit.ticket.take();
    await pass(0);
    expect(link.asked).toHaveLength(1);
    expect(visit.step).toEqual({ at: 'holding', ticket });
  });

  it('[IS6] declares a priority, and takes it back with a second touch', async () => {
    const { visit, link } = openedLetter();
    visit.choosePriority('lansia');
    visit.choosePriority('lansia');
    visit.choosePriority('anak');
    visit.ticket.take();
    await pass(0);
    expect(link.asked[0]?.payload).toMatchObject({ serviceId: 'surat', priorityId: 'anak', checkId: null });
  });

  it('[IS2] repeats the same request when the reply is lost, and says that it is slow', async () => {
    const { visit, link } = openedLetter(
      kiosk(kioskLink({ 'ticket:issue': ['no-answer', 'hub-fault', answered(ticket)] })),
    );
    visit.ticket.take();
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
    before.visit.ticket.take();
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
    visit.ticket.take();
    await pass(0);
    visit.ticket.giveUp();
    await pass(30);
    expect(visit.step).toEqual({ at: 'sorry', refusal: 'no-answer', serviceId: null });
    expect(link.asked).toHaveLength(1);
    expect(shelf.read()).toEqual({ pending: null });
  });

  it('[IS4] hears why there is no number, and the refused press is over', async () => {
    const { visit, shelf } = openedLetter(kiosk(kioskLink({ 'ticket:issue': ['hall-closed'] })));
    visit.ticket.take();
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

  it('[IS2] leaves it to nobody: not after a reload, and not where it comes when he has gone', async () => {
    const { visit, shelf } = await holding();
    visit.leave();
    expect(shelf.read()).toEqual({ pending: null });
    const { visit: left } = openedLetter();
    left.ticket.take();
    left.leave();
    await pass(0);
    expect(left.step).toEqual({ at: 'home' });
  });

  it('leaves the next visitor a kiosk in Indonesian', async () => {
    const { visit, words, link } = kiosk();
    visit.switchLanguage();
    visit.openService('surat');
    visit.ticket.take();
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
      'jv',
      'Sugeng rawuh',
      'id',
      'en',
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

  it('[KI2] [KI4] leaves nothing that a visitor has chosen to the next one', () => {
    const { visit, words } = kiosk();
    visit.choosePriority('lansia');
    visit.switchLanguage();
    Object.assign(visit.comfort, { large: true, contrast: true });
    visit.leave();
    expect([visit.priorityId, words.language, visit.comfort.isChosen]).toEqual([null, 'id', false]);
  });

  it('[KI4] leaves no question open over the home page, also where nothing was chosen', async () => {
    const { visit } = kiosk();
    visit.choosing = true;
    await pass(31);
    expect(visit.choosing).toBe(false);
  });

  it('[KI7] leaves nobody’s call behind that was not taken, also where that is heard only afterwards', async () => {
    const { visit, link } = kiosk(kioskLink({ 'help:ask': ['no-answer'] }));
    await visit.help.ask();
    expect(visit.help.unanswered).toBe(true);
    visit.leave();
    expect(visit.help.unanswered).toBe(false);
    const asking = visit.help.ask();
    visit.leave();
    await asking;
    expect([visit.help.unanswered, link.asked.length]).toEqual([false, 2]);
  });

  it('[SC7] is there while he reads or has his number before him, though he touches nothing', async () => {
    const { visit } = kiosk();
    expect(visit.isGoingOn).toBe(false);
    visit.openService('surat');
    await pass(61);
    expect(visit.isGoingOn).toBe(true);
    visit.leave();
    visit.switchLanguage();
    expect(visit.isGoingOn).toBe(true);
  });

  it('[IS2] gets a number also where the browser has no room to keep the press', async () => {
    const { visit } = openedLetter(kiosk(kioskLink(), new FullShelf()));
    visit.ticket.take();
    await pass(0);
    expect(visit.step).toEqual({ at: 'holding', ticket });
    visit.leave();
    expect(visit.step).toEqual({ at: 'home' });
  });
});
