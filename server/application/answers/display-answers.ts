import { granted, refused } from '../../../contract/reply.ts';
import { groupOf, zoneOf } from '../displays/silent-displays.ts';
import type { Speaker } from '../displays/zone-voices.ts';
import type { Office } from '../office.ts';
import type { Answers, Screen } from './screen.ts';

/** The voice of a zone, given to one of its displays. */
export const displayAnswers: Answers<'voice:report' | 'voice:claim'> = {
  'voice:report': (office, screen, report) => {
    const speaker = speakerAt(office, screen, report.page);
    if (!speaker) return Promise.resolve(refused('not-paired'));
    const canSound = report.canSound && speaker.speaks;
    const { leads, sounded } = office.voices.report(speaker, { ...report, canSound }, office.steady.elapsedMs());
    return Promise.resolve(granted({ leads, sounded: [...sounded] }));
  },
  'voice:claim': (office, screen, { page, announcementId }) => {
    const speaker = speakerAt(office, screen, page);
    if (!speaker) return Promise.resolve(refused('not-paired'));
    return Promise.resolve(granted(office.voices.claim(speaker, announcementId, office.steady.elapsedMs())));
  },
};

function speakerAt(
  { file }: Office,
  { device }: Screen,
  page: string,
): (Speaker & { readonly speaks: boolean }) | null {
  const display = file.current.displays.find(({ id }) => id === device?.place);
  if (!device || !display) return null;
  return { deviceId: device.id, page, zone: zoneOf(display), group: groupOf(display), speaks: display.speaks };
}
