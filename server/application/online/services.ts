import type { HallFile, HallService } from '../../../contract/hall-file.ts';
import { sentenceStart } from '../../../contract/hall-file/sentence-start.ts';
import type { OnlinePaper, OnlineService } from '../../../contract/views/online-view.ts';
import { besideWords } from '../../domain/cases/beside-words.ts';
import { choicesAmong, papersToBring } from '../../domain/cases/papers-to-bring.ts';
import { whoMayBring } from '../standard/who-may-bring.ts';
import { shown } from '../standard/printed-words.ts';

/** What each service requires and gives, by its standard. */
export const onlineServices = (file: HallFile): OnlineService[] =>
  file.services.filter(({ open }) => open).map((service) => serviceOf(file, service));

export function onlineService(file: HallFile, serviceId: string): OnlineService | null {
  const service = file.services.find(({ id, open }) => id === serviceId && open);
  return service ? serviceOf(file, service) : null;
}

function serviceOf(file: HallFile, service: HallService): OnlineService {
  const { id, name, shortName, hint, timeLimit, fee, products, requirements, fromHome, issuesLetter, eligibility } =
    service;
  const { broughtBy = [] } = service;
  const choice = choicesAmong(requirements);
  return {
    id,
    name: { id: shortName.id, en: shortName.en },
    fullName: shown(name),
    hint: { id: hint.id, en: hint.en },
    eligibility: eligibility ? shown(eligibility) : null,
    whoMayBring: whoMayBring(service),
    timeLimit: shown(timeLimit.text),
    fee: shown(fee.text),
    products: products.map((product) => shown(product)),
    papers: papersToBring(requirements)
      .flat()
      .map((paper) => ({ ...onlinePaper(file, paper), ...choice(paper) })),
    fromHome: fromHome
      ? { limit: limitWords(fromHome.limit), printed: (fromHome.printed ?? []).map((said) => shown(said)) }
      : null,
    issuesLetter,
    broughtBy: broughtBy.map(({ id: bringer, name: called }) => ({
      id: bringer,
      name: { id: called.id, en: called.en },
    })),
  };
}

function onlinePaper({ register }: HallFile, paper: HallService['requirements'][number]): OnlinePaper {
  const text = shown(paper.text);
  return {
    id: paper.id,
    text: { id: sentenceStart(text.id), en: sentenceStart(text.en) },
    mandatory: paper.mandatory,
    ...besideWords(paper),
    unlessListedIn: paper.unlessListed === true ? register.name : null,
  };
}

type Limit = NonNullable<HallService['fromHome']>['limit'];

const units: Record<Limit['unit'], readonly [string, string, string]> = {
  menit: ['menit', 'minute', 'minutes'],
  hari: ['hari', 'day', 'days'],
  'hari kerja': ['hari kerja', 'working day', 'working days'],
  bulan: ['bulan', 'month', 'months'],
};

function limitWords({ value, unit }: Limit): { id: string; en: string } {
  const [id, one, many] = units[unit];
  return { id: `${value} ${id}`, en: `${value} ${value === 1 ? one : many}` };
}
