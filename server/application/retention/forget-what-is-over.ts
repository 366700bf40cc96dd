import { days } from '../../domain/hall-time/instant.ts';
import type { Instant } from '../../domain/hall-time/instant.ts';
import { dayAt } from '../../domain/hall-time/zone.ts';
import { BELIEVED_AFTER, daysToBelieve } from '../../domain/retention/believed.ts';
import { forgetBefore } from '../../domain/retention/usual.ts';
import type { Office } from '../office.ts';

/** PR5: pictures of papers contain names, and grow by megabytes a day: a week is enough to clarify what was printed. */
const PAPERS_SEEN_FOR = days(7);
/** MS1: for as long as somebody may ask whether it was sent. */
const WORDS_KEPT_FOR = days(7);

/** What retention needs of an office. */
export type Kept = Pick<Office, 'retention' | 'clock'> & {
  readonly archive: Pick<Office['archive'], 'forgetBytes'>;
  readonly outbox: Pick<Office['outbox'], 'forgetWords'>;
  readonly attachments: Pick<Office['attachments'], 'forgetForGood'>;
  readonly register: Pick<Office['register'], 'forgetBefore'>;
  readonly file: Pick<Office['file'], 'current'>;
};

type Followed = Kept & { readonly live: Pick<Office['live'], 'onChange'>; readonly log: Office['log'] };

/** RT1, RT2: each day deletes what has been kept long enough, and records what went. What is left undone is done the next time. */
export async function forgetWhatIsOver(office: Kept, goesOn: () => boolean = () => true): Promise<void> {
  const { retention, archive, outbox, attachments, register, clock, file } = office;
  const now = clock.now();
  if (!(await isBelieved(office, now))) return;
  const before = forgetBefore(file.current.retention, now);
  const steps = [
    () => archive.forgetBytes(now - PAPERS_SEEN_FOR),
    () => outbox.forgetWords(now - WORDS_KEPT_FOR),
    async () => {
      const papers = await retention.papersClosedBefore(before.attachments);
      // The file first: after a kill in between, the next run finds the paper again, and no unknown file is left.
      await attachments.forgetForGood(papers);
      await retention.papersForgotten(papers, now);
    },
    () => retention.forgetComplaints(before.complaints),
    () => retention.forgetApplicants(before.cases, goesOn),
    () => retention.forgetLetters(before.letters),
    () => register.forgetBefore(before.registers, (numbers) => retention.registersGo(numbers)),
    () => retention.forgetAudit(before.audit),
    () => retention.forgetAnswers(before.answers),
    () => retention.tell(now),
    () => retention.settle(),
  ];
  for (const step of steps) if (goesOn()) await step();
}

/** RT4: a clock that has leapt has no month of work behind it; days worked under a wrong clock ahead of it do not count. */
async function isBelieved({ retention, file }: Kept, now: Instant): Promise<boolean> {
  const { timeZone } = file.current;
  const worked = await retention.daysWorked(dayAt(now - BELIEVED_AFTER.within, timeZone), dayAt(now, timeZone));
  return worked >= daysToBelieve(file.current, now);
}

/** At each start, and when a day is over. */
export function followRetention(office: Followed): () => Promise<void> {
  let isEnding = false;
  let forgotten = Promise.resolve();
  const forget = (): void => {
    // One at a time: two runs at once would each report only a part of what was deleted.
    forgotten = forgotten
      .then(() => forgetWhatIsOver(office, () => !isEnding))
      .catch((fault: unknown) => office.log.fault('what is over could not be forgotten', fault));
  };
  forget();
  const stop = office.live.onChange((_hall, events) => {
    if (events.some(({ type }) => type === 'day-closed')) forget();
  });
  return async () => {
    isEnding = true;
    stop();
    await forgotten;
  };
}
