import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Words } from '../../ui/words/language.svelte.ts';
import { answered, kioskLink, MemoryShelf, visitParts } from '../kiosk.fixture.svelte.ts';
import type { FixtureLink } from '../kiosk.fixture.svelte.ts';
import { Visit } from '../visit.svelte.ts';
import type { VisitParts } from '../visit.svelte.ts';
import { en } from '../words/en.ts';
import { id } from '../words/id.ts';
import { ComplaintOutbox } from './complaint-outbox.ts';
import type { Complaint, ComplaintRules } from './complaint.svelte.ts';
import { box, FixtureMicrophone, inPerson, received, rules, strictRules } from './complaints.fixture.ts';

const noon = Date.UTC(2026, 10, 23, 5);
const visits: Visit[] = [];

beforeEach(() => void vi.useFakeTimers({ now: noon }));
afterEach(() => {
  for (const visit of visits.splice(0)) visit.stop();
  vi.useRealTimers();
});

interface Wish {
  readonly link?: FixtureLink;
  readonly shelf?: MemoryShelf;
  readonly rules?: ComplaintRules;
  readonly parts?: Partial<VisitParts>;
}

function kiosk(wish: Wish = {}) {
  const { link = kioskLink({ 'complaint:leave': [answered(received)] }), shelf = new MemoryShelf() } = wish;
  link.show({ complaints: wish.rules ?? rules });
  const words = new Words({ id, en });
  const complaintOutbox = new ComplaintOutbox(shelf);
  const visit = new Visit({ link, words, ...visitParts(), complaintOutbox, ...wish.parts });
  visits.push(visit);
  return { visit, link, words, shelf };
}

function begun(wish: Wish = {}) {
  const parts = kiosk(wish);
  parts.visit.complaints.start();
  return { ...parts, complaint: complaintOf(parts.visit) };
}

function complaintOf({ step }: Visit): Complaint {
  if (step.at !== 'complaint') throw new Error(`There is no complaint at ${step.at}.`);
  return step.complaint;
}

function written(wish: Wish = {}) {
  const parts = begun(wish);
  const { complaint } = parts;
  complaint.choose(box);
  complaint.words.insert('Lampu ruang tunggu mati.');
  complaint.next();
  complaint.name.insert('Siti Contoh');
  complaint.address.insert('Jalan Melati 3');
  complaint.next();
  return parts;
}

async function pass(seconds: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(seconds * 1_000);
  flushSync();
}

const body = {
  kind: 'complaint',
  words: 'Lampu ruang tunggu mati.',
  complainant: { name: 'Siti Contoh', address: 'Jalan Melati 3', phone: '', email: '' },
  language: 'id',
  channel: 'kotak-saran',
  recordingId: null,
};

describe('a visitor who complains at the kiosk', () => {
  it('[KC6] writes it, says who he is, and holds number and code', async () => {
    const { visit, link } = written();
    await visit.complaints.send();
    expect(link.asked[0]).toMatchObject({ name: 'complaint:leave', payload: body });
    expect(visit.step).toEqual({ at: 'complaint-left', received, channel: 'kotak-saran' });
    expect(visit.paper).toBe('coming');
  });

  it('[KC6] sends it once, however often the button is tapped', async () => {
    const { visit, link } = written();
    await Promise.all([visit.complaints.send(), visit.complaints.send()]);
    expect(link.asked).toHaveLength(1);
  });

  it('[KC6] asks with the same press until the hub answers', async () => {
    const { visit, link } = written({
      link: kioskLink({ 'complaint:leave': ['no-answer', 'hub-fault', answered(received)] }),
    });
    const sending = visit.complaints.send();
    await pass(1);
    expect(visit.step).toMatchObject({ at: 'complaint-sending', slow: true });
    await pass(5);
    await sending;
    expect(visit.step.at).toBe('complaint-left');
    const [first, ...others] = link.asked.map(({ payload }) => payload);
    for (const other of others) expect(other).toEqual(first);
  });

  it('[KC6] may give up waiting, keeps his words, and sends the same press again', async () => {
    const link = kioskLink({ 'complaint:leave': ['no-answer', answered(received)] });
    const { visit, complaint } = written({ link });
    void visit.complaints.send();
    await pass(1);
    visit.complaints.giveUp();
    expect([complaintOf(visit), complaint.refusal, complaint.words.text]).toEqual([complaint, 'no-answer', body.words]);
    await visit.complaints.send();
    expect(visit.step.at).toBe('complaint-left');
    expect(link.asked[1]?.payload).toEqual(link.asked[0]?.payload);
  });

  it('[KC6] hears why it was not taken, and what he mends then is a press of its own', async () => {
    const link = kioskLink({ 'complaint:leave': ['too-many-tries', answered(received)] });
    const { visit, complaint } = written({ link });
    await visit.complaints.send();
    expect([complaint.page, complaint.refusal]).toEqual(['review', 'too-many-tries']);
    await visit.complaints.send();
    const ids = link.asked.map(({ payload }) => (payload as { commandId: string }).commandId);
    expect(new Set(ids).size).toBe(2);
  });

  it('[KC1] is met without a word written, where the hall has a room for it', async () => {
    const { visit, link, complaint } = begun();
    complaint.choose(inPerson);
    expect(complaint.page).toBe('who');
    complaint.next();
    await visit.complaints.send();
    expect(link.asked[0]?.payload).toMatchObject({ channel: 'datang-langsung', words: '', recordingId: null });
  });

  it('[KC5] cannot go on without name and address where the hall wants them, and needs neither elsewhere', () => {
    const { complaint } = begun({ rules: strictRules });
    complaint.choose(inPerson);
    complaint.next();
    expect(complaint.page).toBe('who');
    complaint.name.insert('S');
    complaint.address.insert('Jl. 3');
    complaint.next();
    expect(complaint.page).toBe('who');
    complaint.name.insert('iti');
    complaint.address.insert(' Melati RT 2');
    complaint.next();
    expect(complaint.page).toBe('review');
    const lenient = begun().complaint;
    lenient.choose(inPerson);
    lenient.next();
    expect(lenient.page).toBe('review');
  });

  it('[KC2] goes back page by page, and home from the first', () => {
    const { visit, complaint } = written();
    for (const page of ['who', 'words', 'start'] as const) {
      expect(complaint.back()).toBe(true);
      expect(complaint.page).toBe(page);
    }
    expect(complaint.back()).toBe(false);
    expect(visit.step.at).toBe('complaint');
  });
});

describe('what was said', () => {
  it('[KC4] goes ahead to the hub, once, and the complaint names it', async () => {
    const sent: string[] = [];
    const link = kioskLink({ 'complaint:leave': ['no-answer', answered(received)] });
    const { visit, complaint } = begun({
      link,
      parts: {
        openMicrophone: () => Promise.resolve(new FixtureMicrophone()),
        sendRecording: (recording) => {
          sent.push(recording.type);
          return Promise.resolve(answered({ recordingId: 'recording-1' }));
        },
      },
    });
    complaint.choose(box);
    complaint.speakOrType('spoken');
    await complaint.note.begin();
    await complaint.note.finish();
    complaint.next();
    complaint.next();
    void visit.complaints.send();
    await pass(5);
    expect(sent).toEqual(['audio/webm']);
    expect(link.asked[1]?.payload).toMatchObject({ words: '', recordingId: 'recording-1' });
    expect([visit.step.at, complaint.note.blob]).toEqual(['complaint-left', null]);
  });

  it('[KC4] keeps the visitor there while he speaks', async () => {
    const { visit, complaint } = begun({
      parts: { openMicrophone: () => Promise.resolve(new FixtureMicrophone()) },
    });
    complaint.choose(box);
    complaint.speakOrType('spoken');
    await complaint.note.begin();
    await pass(150);
    expect([visit.step.at, visit.silence.stillHere, complaint.note.state]).toEqual(['complaint', null, 'recording']);
  });

  it('[KC3] is gone after two minutes of silence, after the question whether somebody is there', async () => {
    const { visit, complaint, shelf } = written();
    await pass(95);
    expect(visit.silence.stillHere).toBe(25);
    await pass(25);
    expect(visit.step).toEqual({ at: 'home' });
    expect([complaint.words.text, complaint.name.text, complaint.address.text]).toEqual(['', '', '']);
    expect(shelf.written).toEqual([]);
  });

  it('[KC3] is never on the disk of the kiosk, while it is sent or after', async () => {
    const { visit, shelf } = written({ link: kioskLink({ 'complaint:leave': ['no-answer', answered(received)] }) });
    void visit.complaints.send();
    await pass(5);
    visit.leave();
    expect(shelf.written.length).toBeGreaterThan(1);
    expect(JSON.stringify(shelf.written)).not.toMatch(/Lampu|Siti|Melati|K7MX/);
    expect(shelf.read()).toEqual({ pending: null });
  });
});

/** What the browser has stored of a press without an answer. */
async function interrupted(): Promise<MemoryShelf> {
  const before = written({ link: kioskLink({ 'complaint:leave': ['no-answer'] }) });
  void before.visit.complaints.send();
  await pass(0);
  const kept = before.shelf.read();
  before.visit.stop();
  const shelf = new MemoryShelf();
  shelf.write(kept);
  return shelf;
}

describe('a kiosk that reloads while a complaint is on its way', () => {
  it('[KC6] asks again by the command id, without a word, and shows the number that was made', async () => {
    const { visit, link } = kiosk({ shelf: await interrupted() });
    await pass(0);
    expect(link.asked[0]?.payload).toMatchObject({ words: '', complainant: { name: '' }, recordingId: null });
    expect(visit.step).toMatchObject({ at: 'complaint-left', received });
  });

  it('[KC3] says that nothing was kept when the hub never heard of it', async () => {
    const link = kioskLink({ 'complaint:leave': ['words-wanted'] });
    const { visit, shelf } = kiosk({ shelf: await interrupted(), link });
    await pass(0);
    expect([visit.step, shelf.read()]).toEqual([{ at: 'complaint-lost' }, { pending: null }]);
    visit.complaints.start();
    expect(visit.step.at).toBe('complaint');
  });
});

it('[KC6] gives two minutes to write number and code down where no paper comes', async () => {
  const link = kioskLink({ 'complaint:leave': [answered({ ...received, jobId: null })] });
  const { visit } = written({ link });
  await visit.complaints.send();
  flushSync();
  expect(visit.silence.countDown.of).toBe(120);
  expect(visit.paper).toBeNull();
});
