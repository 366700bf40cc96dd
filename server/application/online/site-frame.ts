import type { HallFile } from '../../../contract/hall-file.ts';
import type { OnlineFrame, OnlineParts } from '../../../contract/views/online-view.ts';
import type { Office } from '../office.ts';
import { badgeOf, sceneOf } from '../views/hall-parts.ts';
import { contactsOf } from './contact-links.ts';

/** Name of the hall and what its site offers. */
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

/** ON1: without the site there are no parts; nor is there a part for anything the hall does not take. */
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
