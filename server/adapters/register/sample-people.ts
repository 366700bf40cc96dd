import type { IsoDate } from '../../domain/register/calendar.ts';
import type { Sex } from '../../domain/register/nik.ts';
import type { RegisteredPerson } from '../../domain/register/person.ts';
import type { ProgrammeEntry, ProgrammeId } from '../../domain/register/programmes.ts';
import { SeededChance } from '../seeded-chance.ts';
import { givenNames, secondNames } from './sample-names.ts';

export interface SampleOrder {
  readonly count: number;
  /** Kabupaten or kota by its Kemendagri code: `13.77`. */
  readonly region: string;
  readonly seed: number;
  readonly today: IsoDate;
}

/** Number of kecamatan of the five model halls' regions; other regions get ten. */
const districts: Readonly<Record<string, number>> = { '1377': 4, '1607': 21, '1609': 19, '3304': 20, '5107': 8 };
const programmeChances: readonly [ProgrammeId, number][] = [
  ['pkh', 0.3],
  ['sembako', 0.45],
  ['pbi-jk', 0.6],
];
const quarters = ['JAN-MAR', 'APR-JUN', 'JUL-SEP', 'OKT-DES'];
const dayInMs = 86_400_000;
const yearInDays = 365.25;

/** Invented people in families, always the same for the same order. No NIK occurs twice. */
export function* samplePeople(order: SampleOrder): Generator<RegisteredPerson> {
  const region = order.region.replaceAll('.', '');
  if (!/^\d{4}$/.test(region)) throw new RangeError(`A region has a code like 13.77, not ${order.region}.`);
  const chance = new SeededChance(order.seed);
  const serials = new Map<string, number>();
  const numbered = (stem: string): string => {
    const serial = (serials.get(stem) ?? 0) + 1;
    serials.set(stem, serial);
    if (serial > 9999) throw new RangeError('So many people do not fit into one region.');
    return stem + String(serial).padStart(4, '0');
  };
  for (let made = 0; made < order.count;) {
    const family = sampleFamily(region, order.today, chance, numbered);
    const members = family.slice(0, order.count - made);
    yield* members;
    made += members.length;
  }
}

type Numbered = (stem: string) => string;

function sampleFamily(region: string, today: IsoDate, chance: SeededChance, numbered: Numbered): RegisteredPerson[] {
  const district = 1 + chance.upTo(districts[region] ?? 10);
  const stem = region + twoDigits(district);
  const now = Date.parse(today) / dayInMs;
  const home = {
    kk: numbered(stem + dayCode(isoOf(now - chance.upTo(15 * yearInDays)), 0)),
    address: `Jalan Contoh ${1 + chance.upTo(200)}`,
    rt: threeDigits(1 + chance.upTo(12)),
    rw: threeDigits(1 + chance.upTo(8)),
    village: `Contoh ${1 + chance.upTo(15)}`,
    district: `Contoh ${district}`,
  };
  const aid = sampleAid(today, chance);
  const family: RegisteredPerson[] = [];
  for (const { bornOn, sex } of membersBornOn(now, chance)) {
    const birthDate = isoOf(bornOn);
    const nik = numbered(stem + dayCode(birthDate, sex === 'female' ? 40 : 0));
    family.push({
      nik,
      name: nameOf(sex, chance),
      birthDate,
      sex,
      ...home,
      ...aid,
      registerId: `CONTOH-${nik.slice(6)}`,
    });
  }
  return family;
}

/** A head of family, often a spouse, and children young enough to be theirs. */
function membersBornOn(now: number, chance: SeededChance): { bornOn: number; sex: Sex }[] {
  const headAge = (20 + chance.upTo(60)) * yearInDays + chance.upTo(yearInDays);
  const headSex: Sex = chance.is(0.8) ? 'male' : 'female';
  const members = [{ bornOn: now - headAge, sex: headSex }];
  if (headSex === 'male' && chance.is(0.85)) {
    const ageApart = (chance.upTo(8) - 3) * yearInDays;
    members.push({ bornOn: now - Math.max(headAge - ageApart, 18 * yearInDays), sex: 'female' });
  }
  const oldestChild = Math.min(headAge - 18 * yearInDays, 22 * yearInDays);
  for (let children = chance.upTo(5); children > 0; children -= 1) {
    members.push({ bornOn: now - chance.upTo(oldestChild), sex: chance.is(0.5) ? 'male' : 'female' });
  }
  return members;
}

/** The family's aid; one in ten has no desil, and now and then the register says nothing. */
function sampleAid(today: IsoDate, chance: SeededChance): { desil?: number; programmes: readonly ProgrammeEntry[] } {
  const quarter = quarters[Math.floor((Number(today.slice(5, 7)) - 1) / 3)] ?? '';
  const period = `${quarter} ${today.slice(0, 4)}`;
  const programmes = programmeChances
    .filter(() => chance.is(0.92))
    .map(([id, share]): ProgrammeEntry =>
      chance.is(share) ? { id, receives: true, period } : { id, receives: false },
    );
  return chance.is(0.9) ? { desil: 1 + Math.min(chance.upTo(6), chance.upTo(10)), programmes } : { programmes };
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');
const threeDigits = (value: number): string => String(value).padStart(3, '0');
const isoOf = (day: number): IsoDate => new Date(Math.floor(day) * dayInMs).toISOString().slice(0, 10);
const dayCode = (date: IsoDate, added: number): string =>
  twoDigits(Number(date.slice(8)) + added) + date.slice(5, 7) + date.slice(2, 4);

function nameOf(sex: Sex, chance: SeededChance): string {
  const first = chance.one(givenNames[sex]);
  const second = chance.one(secondNames[sex]);
  return chance.is(0.15) ? first : `${first} ${second}`;
}
