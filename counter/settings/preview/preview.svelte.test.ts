import { cleanup, render, screen as glass } from '@testing-library/svelte';
import { readFileSync } from 'node:fs';
import { afterEach, expect, it } from 'vitest';
import { granted } from '../../../contract/reply.ts';
import type { KioskPaper } from '../../../contract/views/kiosk-view.ts';
import { papersInShort } from '../../../kiosk/papers-in-short.ts';
import { id as kioskId } from '../../../kiosk/words/id.ts';
import { shippedHall } from '../../../server/adapters/hall-file/shipped-halls.ts';
import { besideWords } from '../../../server/domain/cases/beside-words.ts';
import { shown } from '../../../server/application/standard/printed-words.ts';
import { Words } from '../../../ui/words/language.svelte.ts';
import { PaperHub } from '../../paper-hub.fixture.svelte.ts';
import { allWords } from '../../words/all-words.fixture.ts';
import DraftPictures from './DraftPictures.svelte';
import { choicesAmong, papersToBring } from '../../../server/domain/cases/papers-to-bring.ts';
import { papersOnCard } from './papers-on-card.ts';
import { serviceDrawings } from './service-drawings.ts';

afterEach(cleanup);

const halls = ['pariaman', 'karangasem', 'banyuasin', 'banjarnegara', 'oku-selatan'].map(shippedHall);

function withChoices(): ReturnType<typeof shippedHall> {
  const hall = shippedHall('pariaman');
  const [kk, ktp, further] = hall.services[0]!.requirements;
  hall.services[0]!.requirements = [
    kk!,
    { ...ktp!, alternatives: ['suket'] },
    further!,
    { ...ktp!, id: 'suket', text: { text: 'Suket', own: true }, mandatory: false },
  ];
  hall.services[1]!.requirements = [
    { ...kk!, alternatives: ['sim'] },
    { ...ktp!, id: 'sim', alternatives: [kk!.id] },
    { ...ktp!, id: 'paspor', alternatives: ['sim'] },
  ];
  return hall;
}

it('[SE8] the card in the settings says of the papers what the kiosk says', () => {
  const kioskWords = new Words({ id: kioskId, en: () => Promise.resolve(kioskId) });
  for (const { services, register } of [...halls, withChoices()]) {
    for (const service of services) {
      const choice = choicesAmong(service.requirements);
      const papers: KioskPaper[] = papersToBring(service.requirements)
        .flat()
        .map((paper) => ({
          text: shown(paper.text),
          documents: paper.documents,
          pictures: [],
          mandatory: paper.mandatory,
          isCopy: paper.form === 'fotokopi',
          ...besideWords(paper),
          unlessListedIn: paper.unlessListed === true ? register.name : null,
          ...choice(paper),
        }));
      expect(papersOnCard(service, register.name, allWords())).toEqual(papersInShort(papers, kioskWords));
    }
  }
});

it('[SE8] the drawings of services are those of the kiosk', () => {
  const kiosk = readFileSync('kiosk/parts/Icon.svelte', 'utf8');
  for (const drawing of Object.values(serviceDrawings)) expect(kiosk).toContain(drawing);
});

it('[SE8] shows card, slip and letter of the draft, and says where a service issues no letter', async () => {
  const hub = new PaperHub();
  hub.answer = () => granted({ ticket: 'data:image/png;base64,AAAA', letter: null });
  const hall = $state(shippedHall('pariaman'));
  hall.services[0]!.shortName.id = 'Surat untuk sekolah';
  const words = allWords();
  const t = words.t.changes.preview;
  render(DraftPictures, { hub, hall, first: hall.services[0]!.id, words });
  expect(glass.getByRole('img', { name: t.cardOf('Surat untuk sekolah') }).textContent).toContain('Ambil nomor');
  expect((await glass.findByRole('img', { name: t.ticket })).getAttribute('src')).toContain('AAAA');
  expect(glass.getByText(t.noLetter)).toBeTruthy();
  expect(hub.asked[0]?.payload).toMatchObject({
    serviceId: hall.services[0]!.id,
    hall: { services: [{ shortName: { id: 'Surat untuk sekolah' } }, {}] },
  });
});
