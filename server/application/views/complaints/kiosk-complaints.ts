import type { KioskView } from '../../../../contract/views/kiosk-view.ts';
import { stepOf } from '../../../domain/procedures/procedure.ts';
import { meets } from '../../../domain/complaints/complaint-setup.ts';
import type { ComplaintChannel, ComplaintSetup } from '../../../domain/complaints/complaint-setup.ts';
import type { Bilingual } from '../../../domain/bilingual.ts';
import { inWords } from './complaint-inbox.ts';
import type { Scene } from '../hall-parts.ts';

/** CM4: what may be left at a kiosk, and the other ways; null: the hall names none at all. */
export function kioskComplaints({ hall, file }: Scene): KioskView['complaints'] {
  const { complaints: setup } = hall.setup;
  const { channels, identityRequired } = setup;
  const isHere = ({ at = [] }: (typeof channels)[number]) => at.includes('kiosk');
  if (channels.length === 0) return null;
  const here = channels.filter(isHere);
  const others = channels.filter((channel) => !isHere(channel));
  return {
    identityRequired,
    officer: file.complaints.officer.name ?? null,
    channels: here.map((channel) => ({
      kind: channel.kind,
      label: inWords(channel.label),
      medium: channel.medium,
      isMet: meets(setup, channel),
      shownAs: shownFirst(setup, channel),
    })),
    others: others.map(({ label, value = null }) => ({ label: inWords(label), value })),
  };
}

/** What the complainant is told by the first of the opening steps. */
function shownFirst(setup: ComplaintSetup, { opens, label }: ComplaintChannel): Bilingual {
  return inWords(stepOf(setup, opens[0] ?? '')?.shownAs ?? label);
}
