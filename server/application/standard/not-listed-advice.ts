import type { HallFile } from '../../../contract/hall-file.ts';
import type { Bilingual } from '../../domain/bilingual.ts';
import type { NotListedAdvice } from '../../domain/chat/hall-facts.ts';
import { shown } from './printed-words.ts';

/** RG8: what the hall advises whoever is not listed, and its standard's words with the service they belong to. */
export function notListedAdvice({ register, services }: HallFile): NotListedAdvice | null {
  const { ifNotListed, ifNotListedPrinted } = register;
  if (!ifNotListed) return null;
  return {
    advice: ifNotListed,
    printed: ifNotListedPrinted ? shown(ifNotListedPrinted) : null,
    service: asked(services),
  };
}

/** The one that the kiosk offers a number of. */
function asked(services: HallFile['services']): Bilingual | null {
  const only = services.length === 1 ? services[0] : undefined;
  return (services.find(({ issuesLetter }) => issuesLetter) ?? only)?.shortName ?? null;
}
