import type { Office } from '../office.ts';
import type { Notification } from './notification.ts';
import { openWindows } from './open-windows.ts';
import { takeReport } from './take-report.ts';

/** The hall's number at the Cloud API; undefined: it has none. */
export const isMessagesOn = ({ file }: Office) => file.current.post?.whatsapp?.cloud;

/** WA8: durable when it resolves. Answers follow, in order for each sender. */
export async function receiveNotification(office: Office, { incoming, reports }: Notification): Promise<void> {
  const { chatBook, chatDesk, clock } = office;
  const now = clock.now();
  const taken = chatDesk.within(incoming, now);
  const chats = await chatBook.keep(taken, now);
  try {
    for (const report of reports) await takeReport(office, report);
    await openWindows(office, new Set(taken.map(({ address }) => address)));
  } finally {
    // Messages stored at an earlier delivery are not new, but are answered now, whatever became of the rest.
    chatDesk.wake(chats);
  }
}
