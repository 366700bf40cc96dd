import type { HallEvent } from '../../domain/events.ts';
import type { Office } from '../office.ts';
import { publishedIndex } from './published-index.ts';

/** Tablets ask when a visit ends; a finished day's answers go into the ledger, also if the day ended while the hub was off. */
export async function followSurvey(office: Office): Promise<() => void> {
  const { live, file, survey, log } = office;
  let closed = false;
  const told = (fault: unknown): void => {
    if (!closed) log.fault('the answers of a day could not be taken up', fault);
  };
  let work = takeStock(office).catch(told);
  const stop = live.onChange((_hall, events) => {
    survey.tablets.follow(events, (counterId) => file.current.kiosks.some(({ surveyAt }) => surveyAt === counterId));
    if (!turnsDay(events)) return;
    // One at a time, so that no day is collected twice.
    work = work.then(() => (closed ? undefined : takeStock(office))).catch(told);
  });
  await work;
  return () => {
    closed = true;
    stop();
  };
}

const turnsDay = (events: readonly HallEvent[]): boolean => events.some(({ type }) => type === 'day-opened');

async function takeStock(office: Office): Promise<void> {
  const { live, surveyBook, survey } = office;
  for (const day of await surveyBook.uncollected(live.hall.day)) {
    const command = { type: 'collect-survey', day, ...(await surveyBook.answersOf(day)) } as const;
    await live.perform({ command, commandId: null, answer: () => null });
  }
  survey.published = await publishedIndex(office, live.hall.day);
}
