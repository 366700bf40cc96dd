import type { CounterView } from '../../../contract/views/counter-view.ts';
import { serviceOf } from '../../domain/hall-setup.ts';
import { mayEnter } from '../../domain/home/receive-request.ts';
import { choicesAmong, papersToBring } from '../../domain/cases/papers-to-bring.ts';
import type { HallService } from '../../../contract/hall-file.ts';
import type { Scene } from './hall-parts.ts';

type Directory = Extract<CounterView, { is: 'without-counter' }>['directory'];

/** HM2: what these roles may enter for people who wrote from home, and how those can be answered. */
export function requestEntry({ file, hall }: Scene, roles: readonly string[]): Pick<Directory, 'fromHome' | 'sends'> {
  const { mail, whatsapp } = file.post ?? {};
  return {
    fromHome: file.services
      .filter(({ id, open }) => {
        const service = serviceOf(hall.setup, id);
        return open && service?.fromHome !== undefined && mayEnter(hall.setup, service, roles);
      })
      .map(({ id, shortName, letter = file.letter, requirements, broughtBy = [] }) => ({
        id,
        name: { id: shortName.id, en: shortName.en },
        purposes: [...(letter?.purposes ?? [])],
        papers: papersOf(requirements),
        broughtBy: broughtBy.map((each) => ({ id: each.id, name: each.name })),
      })),
    sends: [...(mail ? (['email'] as const) : []), ...(whatsapp?.cloud ? (['whatsapp'] as const) : [])],
  };
}

function papersOf(requirements: HallService['requirements']): Directory['fromHome'][number]['papers'] {
  const choice = choicesAmong(requirements);
  return papersToBring(requirements)
    .flat()
    .map((paper) => ({ id: paper.id, text: paper.text.text, mandatory: paper.mandatory, ...choice(paper) }));
}
