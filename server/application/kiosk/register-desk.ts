import { granted, refused } from '../../../contract/reply.ts';
import type { Reply } from '../../../contract/reply.ts';
import type { CheckAnswer } from '../../../contract/requests/kiosk-requests.ts';
import type { Payload } from '../../../contract/requests.ts';
import type { RegisterCommand } from '../../domain/commands.ts';
import { hours, minutes } from '../../domain/hall-time/instant.ts';
import type { Instant } from '../../domain/hall-time/instant.ts';
import type { RegisterEntry } from '../../domain/queue/visit.ts';
import { isToCome } from '../../domain/register/calendar.ts';
import { answerCheck } from '../../domain/register/person.ts';
import { programmeNames } from '../../domain/register/programmes.ts';
import type { ProgrammeEntry } from '../../domain/register/programmes.ts';
import type { Screen } from '../answers/screen.ts';
import type { Office } from '../office.ts';
import { todayAt } from '../today.ts';
import { Tries } from '../access/tries.ts';

/** How long a check stays valid for the number taken after it. */
const OFFER_LASTS = minutes(3);

/** RG3: enough for a morning's queue at one kiosk, too few to try birth dates. */
const PER_KIOSK = { most: 20, lasting: minutes(1) };
/** A person takes most of a minute to type 24 digits and read the answer; a program trying numbers with a kiosk's token finds few listed ones. */
const NOT_LISTED = { most: 90, lasting: hours(1) };
const PER_NIK = { most: 5, lasting: hours(1) };

interface Offer {
  readonly entry: RegisterEntry;
  readonly until: Instant;
}

/** Answers "am I listed?" at the kiosk, within rate limits and recorded, and keeps the result for the ticket. */
export class RegisterDesk {
  readonly #perKiosk = new Tries(PER_KIOSK);
  readonly #notListed = new Tries(NOT_LISTED);
  readonly #perNik = new Tries(PER_NIK);
  readonly #offers = new Map<string, Offer>();
  #isRecorded = true;

  async check(office: Office, screen: Screen, asked: Payload<'register:check'>): Promise<Reply<CheckAnswer>> {
    const kioskId = screen.device?.place;
    if (!kioskId) return refused('not-paired');
    const current = office.register.current();
    if (!current) return refused('no-register');
    const mark = office.mark(asked.nik);
    if (!this.#isWithinLimits(kioskId, mark, office.clock.now())) return refused('too-many-tries');

    const { second } = asked;
    if (second.is === 'birth-date' && isToCome(second.birthDate, todayAt(office))) return refused('birth-to-come');

    const found = office.register.find(asked.nik);
    const answer = answerCheck(found?.person, secondFactor(asked.second));
    if (answer.listed) this.#notListed.giveBack(kioskId);
    await this.#record(office, { type: 'record-asking', kioskId, mark, listed: answer.listed });
    if (!answer.listed || !found) return granted({ listed: false });
    return granted({
      listed: true,
      maskedName: answer.maskedName,
      register: current.registerName,
      period: current.period,
      programmes: answer.programmes.map(programmeShown),
      checkId: this.#offer(office, { snapshot: found.snapshot, personId: found.personId }),
    });
  }

  offered(checkId: string, now: Instant): RegisterEntry | null {
    const offer = this.#offers.get(checkId);
    return offer && offer.until >= now ? offer.entry : null;
  }

  /** VI6: one check serves one ticket. */
  used(checkId: string): void {
    this.#offers.delete(checkId);
  }

  #offer({ chance, clock }: Office, entry: RegisterEntry): string {
    const now = clock.now();
    for (const [id, { until }] of this.#offers) {
      if (until >= now) break; // the others were made later
      this.#offers.delete(id);
    }
    const checkId = chance.id();
    this.#offers.set(checkId, { entry, until: now + OFFER_LASTS });
    return checkId;
  }

  /** RG3: recorded with the next commit, without waiting for it; but after a record was lost, the next answer waits for its record. */
  async #record({ live, log }: Office, asking: RegisterCommand): Promise<void> {
    const recorded = live.note(asking).then(
      () => (this.#isRecorded = true),
      (fault: unknown) => {
        this.#isRecorded = false;
        log.fault('an asking of the register could not be recorded', fault);
        throw fault;
      },
    );
    if (this.#isRecorded) recorded.catch(() => {}); // logged above; the next check waits
    else await recorded;
  }

  /** Both are counted, even if the first refuses. */
  #isWithinLimits(kioskId: string, mark: string, now: Instant): boolean {
    const [kiosk, nik] = [this.#perKiosk.allows(kioskId, now), this.#perNik.allows(mark, now)];
    return kiosk && nik && this.#notListed.allows(kioskId, now);
  }
}

export function programmeShown({ id, receives, period }: ProgrammeEntry) {
  return { name: programmeNames[id], receives, period: period ?? null };
}

function secondFactor(second: Payload<'register:check'>['second']) {
  return second.is === 'birth-date'
    ? ({ by: 'birth-date', birthDate: second.birthDate } as const)
    : ({ by: 'family-card', lastDigits: second.lastDigits } as const);
}
