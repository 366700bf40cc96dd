import {
  array,
  assert,
  boolean,
  constant,
  constantFrom,
  integer,
  nat,
  oneof,
  option,
  property,
  record,
  string,
  tuple,
  uuid,
} from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { expect, it } from 'vitest';
import { bringers, Caller, facts, goodAnswers, hours, letterService, minutes, paper } from './chat.fixture.ts';
import { photosOf } from './chat.ts';
import type { Heard } from './chat.ts';
import { fieldsOf } from './fields.ts';
import type { HallFacts } from './hall-facts.ts';
import { nextQuestion } from './request-form.ts';

const typed = oneof(
  string({ maxLength: 60 }),
  constantFrom(
    'halo',
    'ajukan',
    'ya',
    'tidak',
    'nanti',
    'lanjut',
    'kirim',
    'ubah',
    'batal',
    'ulang',
    'menu',
    'english',
  ),
  constantFrom('bahasa', 'lapor', 'saran', 'lewati', 'status', 'K7X3M9QP', 'jam buka', 'syarat', 'petugas', '1', '2'),
  constantFrom(...Object.values(goodAnswers), 'Petugas tidak ada di loket.'),
);

const heard: Arbitrary<Heard> = oneof(
  { weight: 6, arbitrary: typed.map((text): Heard => ({ is: 'text', text })) },
  {
    weight: 3,
    arbitrary: constantFrom(
      'yes',
      'no',
      'later',
      'send',
      'change',
      'cancel',
      'go-on',
      'skip',
      'name',
      'paper:kk',
      'request',
      'x',
    ).map((id): Heard => ({ is: 'choice', id })),
  },
  {
    weight: 2,
    arbitrary: tuple(uuid(), constantFrom('', 'ktp', 'ini KK')).map(([id, caption]): Heard => ({
      is: 'photo',
      photo: { id, kind: 'image/jpeg', bytes: 1 },
      caption,
    })),
  },
  constantFrom<Heard>({ is: 'other' }, { is: 'unreadable', why: 'gone' }, { is: 'unreadable', why: 'too-large' }),
);

const wanted = { code: 'K7X3M9QP', number: '2026-00012', papers: [paper('ktp', 'KTP')] };

const hall: Arbitrary<HallFacts> = record({
  agency: constant(facts.agency),
  register: record({
    name: constant(facts.register.name),
    isAtKiosk: boolean(),
    publicCheck: constantFrom(null, 'cek.example.go.id'),
    ifNotListed: constantFrom(
      null,
      { advice: facts.hours, printed: null, service: null },
      { advice: facts.hours, printed: facts.hours, service: letterService.name },
    ),
  }),
  number: constantFrom(null, '6281234567890'),
  today: constant(facts.today),
  services: integer({ min: 0, max: 12 }).map((count) =>
    Array.from({ length: count }, (_, i) => ({
      ...letterService,
      id: `s${i}`,
      name: { id: `Layanan ${'panjang '.repeat(i)}${i}`, en: `Service ${i}` },
      fromHome: i % 2 === 0,
      broughtBy: i % 4 === 0 ? bringers : [],
    })),
  ),
  requests: boolean(),
  complaints: option(record({ identityRequired: boolean() })),
  hours: constant(facts.hours),
  waiting: option(nat(80)),
  address: constantFrom('', 'Jalan Contoh 1'),
  contacts: constantFrom([], facts.contacts),
  complaintWays: constantFrom([], facts.contacts),
  wanted: constantFrom([], [wanted]),
});

const talks = array(tuple(heard, constantFrom(10_000, minutes(5), hours(25))), { maxLength: 40 });

/** The person answers every question in some way; no conversation needs more answers than this. */
const PATIENCE = 30;

function answersDiligently(caller: Caller): void {
  for (let i = 0; i < PATIENCE && caller.handed.length === 0; i += 1) {
    const { topic } = caller.chat;
    const service = caller.facts.services.find(({ id }) => topic?.is === 'request' && id === topic.serviceId);
    if (topic?.is !== 'request' || !service) caller.says(topic ? 'batal' : 'ajukan');
    else answer(caller, nextQuestion(topic, service), i);
    if (topic?.is === 'choosing') caller.says('ajukan', '1');
  }
}

const answersTo = { broughtAs: '2', broughtBy: 'Budi Rekaan', phone: '0812 3456 7890', ...goodAnswers };

function answer(caller: Caller, question: ReturnType<typeof nextQuestion>, i: number): void {
  switch (question.is) {
    case 'consent':
      return void caller.says('setuju');
    case 'field':
      return void caller.says(answersTo[question.field]);
    case 'paper':
      return void caller.sendsPhoto(`photo-${i}`);
    case 'more':
      return void caller.says('lanjut');
    case 'change':
      return void caller.says('1');
    case 'review':
      return void caller.touches('send');
  }
}

it('[WA1] every message gets one answer that WhatsApp can carry, or hands something over', () => {
  assert(
    property(hall, talks, (known, talk) => {
      const caller = new Caller(known);
      for (const [each, pause] of talk) {
        const handedBefore = caller.handed.length;
        caller.silentFor(pause).hears(each);
        const said = caller.said.at(-1);
        expect(said === null).toBe(caller.handed.length > handedBefore);
        if (!said) continue;
        expect(said.text.trim()).not.toBe('');
        expect(said.text.length).toBeLessThanOrEqual(said.options.length > 0 ? 1024 : 4096);
        expect(new Set(said.options.map(({ id }) => id)).size).toBe(said.options.length);
      }
    }),
    { numRuns: 300 },
  );
});

it('[WA1] nobody is ever stuck: whoever answers what he is asked hands in a whole request', () => {
  const open = hall.filter(({ requests, services }) => requests && services.length > 0);
  assert(
    property(open, talks, (known, talk) => {
      const caller = new Caller(known);
      for (const [each, pause] of talk) caller.silentFor(pause).hears(each);
      caller.handed.length = 0;
      answersDiligently(caller);
      expect(caller.handed[0]?.is).toMatch(/request|state/);
    }),
    { numRuns: 300 },
  );
});

it('[WA1] menu and batal lead out of everything', () => {
  assert(
    property(hall, talks, constantFrom('menu', 'batal'), (known, talk, order) => {
      const caller = new Caller(known);
      for (const [each] of talk) caller.hears(each);
      caller.says(order);
      expect(caller.chat.topic).toBeNull();
      expect(caller.offered).toContain('hours');
    }),
  );
});

it('[WA3] what is asked is never known already', () => {
  assert(
    property(talks, (talk) => {
      const caller = new Caller();
      const isKnown = talk.map(([each]) => {
        caller.hears(each);
        const { topic } = caller.chat;
        if (topic?.is !== 'request') return false;
        const question = nextQuestion(topic, letterService);
        if (question.is === 'field') return topic.given[question.field] !== undefined;
        if (question.is === 'paper') return topic.photos.some((p) => p.requirementId === question.paper.id);
        return (
          question.is === 'review' &&
          fieldsOf(letterService, topic.given).some((field) => topic.given[field] === undefined)
        );
      });
      expect(isKnown).not.toContain(true);
    }),
  );
});

it('[WA2] without a yes nothing of what was told is kept', () => {
  assert(
    property(talks, (talk) => {
      const caller = new Caller();
      const kept = talk.map(([each]) => {
        const { topic } = caller.hears(each).chat;
        if ((topic?.is !== 'request' && topic?.is !== 'complaint') || topic.agreed) return [];
        return [...Object.keys(topic.given).filter((field) => field !== 'phone'), ...photosOf(caller.chat)];
      });
      expect(kept.flat()).toEqual([]);
    }),
  );
});
