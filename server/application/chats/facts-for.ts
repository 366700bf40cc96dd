import type { HallFile } from '../../../contract/hall-file.ts';
import type { OnlineContact } from '../../../contract/views/online-view.ts';
import type { ContactFact, HallFacts, RegisterFact, ServiceFact } from '../../domain/chat/hall-facts.ts';
import { dayAt } from '../../domain/hall-time/zone.ts';
import { channelContacts, contactsOf } from '../online/contact-links.ts';
import { onlineHome } from '../online/home.ts';
import { onlineServices } from '../online/services.ts';
import type { Office } from '../office.ts';
import { notListedAdvice } from '../standard/not-listed-advice.ts';
import { complaintChannel, paperFact } from './chat-parts.ts';
import { hoursInWords } from './hours-in-words.ts';
import { wantedFrom } from './wanted-papers.ts';

/** What a conversation with this sender may tell about the hall. */
export async function factsFor(office: Office, address: string): Promise<HallFacts> {
  const file = office.file.current;
  const home = onlineHome(office);
  return {
    agency: file.agency.shownName,
    number: /^\d+$/.test(address) ? address : null,
    today: dayAt(office.clock.now(), file.timeZone),
    services: servicesOf(file),
    register: registerOf(file, office.live.hall.register !== null),
    requests: file.online?.requests === true,
    complaints: complaintChannel(file) === undefined ? null : { identityRequired: file.complaints.identityRequired },
    hours: hoursInWords(home, file.timeZone),
    waiting: home.lines?.reduce((sum, { waiting }) => sum + waiting, 0) ?? null,
    address: file.address.map(({ text }) => text).join(', '),
    contacts: elsewhere(contactsOf({ contacts: file.contacts })),
    complaintWays: elsewhere(channelContacts(file)),
    wanted: await wantedFrom(office, address),
  };
}

/** Without WhatsApp, where the sender is already. */
const elsewhere = (contacts: readonly OnlineContact[]): readonly ContactFact[] =>
  contacts.filter(({ href }) => !href?.startsWith('https://wa.me/')).map(({ label, value }) => ({ label, value }));

function registerOf(file: HallFile, isAtKiosk: boolean): RegisterFact {
  const { name, publicCheck = null } = file.register;
  return { name, isAtKiosk, publicCheck, ifNotListed: notListedAdvice(file) };
}

function servicesOf(file: HallFile): readonly ServiceFact[] {
  return onlineServices(file).map(({ id, name, fromHome, fee, broughtBy }) => ({
    id,
    name,
    fee,
    broughtBy,
    fromHome: fromHome !== null,
    answeredWithin: fromHome?.limit ?? null,
    papers: (file.services.find((service) => service.id === id)?.requirements ?? []).map(paperFact),
  }));
}
