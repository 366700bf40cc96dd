import type { Office } from './office.ts';

/** What changes of the hall trigger. Printing is a reaction, not part of giving a number: the number exists once durable, paper follows (PR4). */
export function wakePrinters({ live, printRoom }: Office): () => void {
  return live.onChange(({ jobs }, events) => {
    for (const event of events) if (event.type === 'paper-queued') printRoom.wake(event.printerId);
    if (events.some(({ type }) => type === 'letter-cancelled'))
      // LE8: a print agent may have the job without having begun it.
      for (const { kind, settled, printerId } of jobs.values())
        if (kind === 'letter' && !settled) printRoom.wake(printerId);
  });
}

/** So is sending: once a decision is durable, its message follows. What a clerk sends again need not wait. */
export function wakePostRoom({ live, postRoom }: Office): () => void {
  return live.onChange((_hall, events) => {
    for (const event of events) {
      if (event.type === 'message-queued') postRoom.wake(event.medium);
      if (event.type === 'message-changed' && event.decidedBy !== null) postRoom.hurry(event.message.medium);
    }
  });
}

/** Tells the hall which register snapshot is current, whoever switched it: a clerk, or the command line. */
export async function followRegister(office: Office): Promise<() => void> {
  await takeUpRegister(office);
  return office.register.onSwitch(() => {
    takeUpRegister(office).catch((fault: unknown) =>
      office.log.fault('the switch of the register could not be recorded', fault),
    );
  });
}

export async function takeUpRegister({ live, register }: Office): Promise<void> {
  const current = register.current();
  if (!current || current.number === live.hall.register?.snapshot) return;
  const { number: snapshot, registerName: name, period, people } = current;
  const command = { type: 'record-register', snapshot, name, period, people } as const;
  await live.perform({ command, commandId: null, answer: () => null });
}

const LOOK_EVERY_MS = 15_000;

/** CA12: the service day ends at midnight in the hall's zone, even when nobody presses anything. */
export function turnDays(office: Pick<Office, 'live' | 'log'>): () => void {
  const timer = setInterval(() => void closeDay(office), LOOK_EVERY_MS);
  return () => clearInterval(timer);
}

/** DU7: on a full disk the hall is shown as it was, and its day turns as soon as there is room. */
export async function closeDay({ live, log }: Pick<Office, 'live' | 'log'>): Promise<void> {
  await live
    .perform({ command: { type: 'close-day' }, commandId: null, answer: () => null })
    .catch((fault: unknown) => log.fault('the day could not be closed', fault));
}
