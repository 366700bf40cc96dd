import type { Screen } from '../hub/screen.ts';
import type { DayRecord } from './day-record.ts';
import type { Visitor } from './visitor.ts';
import { commandId } from '../../ui/command-id.ts';

/** At the kiosk: perhaps the check, then the number; some visitors press twice (IS2). */
export async function takeNumber(kiosk: Screen<'kiosk'>, visitor: Visitor, record: DayRecord): Promise<void> {
  const { serviceId, priorityId, language } = visitor;
  const checkId = visitor.checksFirst && kiosk.view.register ? await checkedAt(kiosk, visitor, record) : null;
  const press = { commandId: commandId(), serviceId, priorityId, language, checkId };
  const presses = visitor.pressesTwice ? [press, press] : [press];
  const replies = await Promise.all(presses.map((payload) => record.ask(kiosk, 'ticket:issue', payload)));
  const numbers = new Set<string>();
  for (const reply of replies) {
    if (!reply.ok) return;
    numbers.add(reply.value.number);
    visitor.number = reply.value.number;
    visitor.issuedAt = reply.value.at;
  }
  if (numbers.size > 1) record.problems.push(`one command was given the numbers ${[...numbers].join(' and ')}`);
  for (const number of numbers) {
    record.issued.push(number);
    record.byNumber.set(number, visitor);
  }
}

async function checkedAt(kiosk: Screen<'kiosk'>, visitor: Visitor, record: DayRecord): Promise<string | null> {
  const { nik, birthDate } = visitor.identity;
  const reply = await record.ask(kiosk, 'register:check', { nik, second: { is: 'birth-date', birthDate } });
  // RG1: the simulation knows the register that the hub was given.
  if (reply.ok && reply.value.listed !== visitor.isListed) {
    record.problems.push(`somebody who is ${visitor.isListed ? '' : 'not '}in the register was told otherwise`);
  }
  return reply.ok && reply.value.listed ? reply.value.checkId : null;
}
