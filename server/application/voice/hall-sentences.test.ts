import { expect, it } from 'vitest';
import { shippedHall, shippedHalls } from '../../adapters/hall-file/shipped-halls.ts';
import { hallSentences, keyOf } from './hall-sentences.ts';
import { spokenText } from './spoken-text.ts';

const halls = shippedHalls().map(({ id }) => shippedHall(id));
const pariaman = shippedHall('pariaman');
const said = (file = pariaman) => new Set(hallSentences(file).map(keyOf));

it.each(halls.map((file) => [file.id, file] as const))(
  '[VO1] every word that a visitor of %s is shown is among them',
  (_, file) => {
    const all = said(file);
    const printed = file.services.flatMap(
      ({ name, eligibility, requirements, procedure, products, fee, timeLimit }) => [
        name,
        fee.text,
        timeLimit.text,
        ...products,
        ...requirements.map(({ text }) => text),
        ...procedure.flatMap(({ steps }) => steps).flatMap((step) => [step, step.time ?? [], step.output ?? []].flat()),
        ...(eligibility ? [eligibility] : []),
      ],
    );
    const bilingual = [
      ...file.services.flatMap(({ shortName, hint }) => [shortName, hint]),
      ...[...file.counters, ...file.stations, ...file.priorities].map(({ name }) => name),
      ...file.runningText,
    ];
    const lacking = [
      ...printed.filter(({ text }) => !all.has(keyOf({ language: 'id', text }))).map(({ text }) => text),
      ...printed.filter(({ text, en = text }) => !all.has(keyOf({ language: 'en', text: en }))).map(({ text }) => text),
      ...bilingual.filter(({ id }) => !all.has(keyOf({ language: 'id', text: id }))).map(({ id }) => id),
      ...bilingual.filter(({ en }) => !all.has(keyOf({ language: 'en', text: en }))).map(({ en }) => en),
    ].filter((text) => text.length <= 600);
    expect(lacking).toEqual([]);
  },
);

it('[VO1] nothing of printers, ids or addresses is among them', () => {
  const { printers, services, stations, openPoints } = pariaman;
  const all = [...said()].join('\n');
  const others = [
    ...printers.map(({ name }) => name),
    ...openPoints,
    ...services.map(({ id }) => id),
    ...stations.map(({ id }) => ` ${id}\n`),
  ];
  expect(others.filter((text) => all.includes(text))).toEqual([]);
});

it('[VO1] what has no English is read in Indonesian also by an English screen', () => {
  const sentences = hallSentences(pariaman);
  const name = sentences.find(({ language, text }) => language === 'en' && text === pariaman.agency.shownName);
  expect(name?.readIn).toBe('id');
});

it('[VO1] the message to the hall is among them while it holds', () => {
  const message = { id: 'Loket 2 tutup sementara.', en: 'Counter 2 is closed for now.' };
  const all = hallSentences(pariaman, [message]).map(keyOf);
  expect(all).toContain(keyOf({ language: 'en', text: message.en }));
  expect(said()).not.toContain(keyOf({ language: 'en', text: message.en }));
});

it('[VO9] a word is read as the office says, whole and in any case', () => {
  const sayAs = [
    { word: 'Dinsos', as: 'dinas sosial' },
    { word: 'SIKS-NG', as: 'siks en ge' },
  ];
  expect(spokenText('Data SIKS-NG di DINSOS, bukan Dinsoskota', 'id', sayAs)).toBe(
    'Data siks en ge di dinas sosial, bukan Dinsoskota',
  );
});

it.each([
  ['08.00–15.30 WIB', '8 sampai 15 lewat 30 WIB'],
  ['Rp100.000 per orang', '100.000 rupiah per orang'],
  ['Nomor 14 Tahun 2015, pasal 2.1', 'Nomor 14 Tahun 2015, pasal 2.1'],
  ['Desa/Kelurahan dan/atau RT / RW', 'Desa, Kelurahan dan, atau RT, RW'],
  ['Tutup — libur', 'Tutup, libur'],
])('[VO9] "%s" is read as "%s"', (text, read) => {
  expect(spokenText(text, 'id')).toBe(read);
});
