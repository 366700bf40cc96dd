import type { HallFile } from '../../../contract/hall-file.ts';
import type { OnlineFrame, OnlineParts } from '../../../contract/views/online-view.ts';
import type { Office } from '../office.ts';
import { badgeOf, sceneOf } from '../views/hall-parts.ts';
import { contactsOf } from './contact-links.ts';

/** Whose site it is and what may be done there. */
export function siteFrame(office: Office): OnlineFrame {
  const file = office.file.current;
  return {
    hall: badgeOf(sceneOf(office)),
    parts: partsOf(file),
    address: file.address.map(({ text }) => text),
    contacts: contactsOf(file),
    isFree: file.services.every(({ fee }) => fee.amount === 0),
  };
}

/** ON1: a hall without the site has none of its parts; what a hall cannot take is no part of its site either. */
export function partsOf({ online, services, complaints, survey, letter }: HallFile): OnlineParts {
  const on = online?.enabled === true;
  return {
    requests: on && online.requests && services.some(({ open, fromHome }) => open && fromHome !== undefined),
    complaints: on && online.complaints && complaints.channels.some(({ at }) => at?.includes('online')),
    survey: on && online.survey && survey !== undefined,
    waiting: on && online.waiting,
    letters: letter !== undefined || services.some((service) => service.letter !== undefined),
  };
}
