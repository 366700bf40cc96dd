import type { HallFile, HallService } from '../../../contract/hall-file.ts';
import type { StandardBoard } from '../../../contract/hall-file/standard-board.ts';
import { besideWords } from '../../domain/cases/beside-words.ts';
import { papersToBring } from '../../domain/cases/papers-to-bring.ts';
import type { Bilingual } from '../../domain/bilingual.ts';
import type { SlipLanguage, StandardEssentials } from '../../domain/slips.ts';
import { componentsIn, lackingIn, standardBoard } from './standard-board.ts';
import { shown } from './printed-words.ts';
import { whoMayBring } from './who-may-bring.ts';

/** What is printed of a standard, in the visitor's language; null for an unknown service. */
export function standardEssentials(
  file: HallFile,
  serviceId: string,
  language: SlipLanguage,
): StandardEssentials | null {
  const service = file.services.find(({ id }) => id === serviceId);
  const board = standardBoard(file, serviceId);
  if (!service || !board) return null;
  return {
    service: board.service[language],
    decree: board.decree?.id ?? null,
    forWhom: forWhom(service, language),
    papers: papersOf(service, language),
    timeLimit: shown(service.timeLimit.text)[language],
    fee: shown(service.fee.text)[language],
    products: service.products.map((product) => shown(product)[language]),
    complaints: complaintsOf(board, language),
    lacking: lackingIn(board).map(({ name }) => name[language]),
  };
}

/** SB4: whoever gathers papers by this sheet at home is not to come for nothing. */
function forWhom(service: HallService, language: SlipLanguage): string[] {
  const mayHave = service.eligibility ? shown(service.eligibility) : null;
  return [mayHave, whoMayBring(service)].flatMap((said) => said?.[language] ?? []);
}

function papersOf({ requirements }: HallService, language: SlipLanguage): StandardEssentials['papers'] {
  return papersToBring(requirements).flatMap((group) =>
    group.map((paper, at) => {
      const { called, issuer, countersignedBy } = besideWords(paper);
      const told = { text: shown(paper.text)[language], called, issuer, countersignedBy };
      return at > 0 ? { ...told, optional: false, instead: true } : { ...told, optional: isOptional(group) };
    }),
  );
}

const isOptional = (group: readonly { readonly mandatory: boolean }[]): boolean =>
  group.every(({ mandatory }) => !mandatory);

/** The ways to complain, or the standard's own words where it names none. */
function complaintsOf(board: StandardBoard, language: SlipLanguage): string[] {
  const lines = componentsIn(board)
    .filter(({ id }) => id === 'pengaduan')
    .flatMap(({ parts }) => parts.flatMap((part) => part.lines));
  const ways = lines.filter(({ label }) => label !== null);
  return (ways.length > 0 ? ways : lines).map(({ label, text }) => inOneLine(label, text, language));
}

const inOneLine = (label: Bilingual | null, text: Bilingual | null, language: SlipLanguage): string =>
  [label, text].flatMap((words) => words?.[language] ?? []).join(': ');
