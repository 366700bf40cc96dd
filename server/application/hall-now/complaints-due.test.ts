import { expect, it } from 'vitest';
import { shippedHall } from '../../adapters/hall-file/shipped-halls.ts';
import { receives } from '../../domain/complaints/complaint-acts.fixture.ts';
import { complaintSetup } from '../../domain/complaints/complaint-setup.fixture.ts';
import type { ComplaintSetup } from '../../domain/complaints/complaint-setup.ts';
import { continuing, minute } from '../../domain/hall.fixture.ts';
import { newHall } from '../../domain/hall.ts';
import { setup } from '../../domain/hall-setup.fixture.ts';
import { instantOf } from '../../domain/hall-time/zone.ts';
import { SurveyRoom } from '../survey/survey-room.ts';
import { complaintsDue } from './complaints-due.ts';

const came = (name: string, day: string) => receives(name, { cameAt: instantOf(day, '09:00', 'WIB') });
const told = [
  came('of-tuesday', '2026-11-17'),
  came('of-wednesday', '2026-11-18'),
  came('another-of-wednesday', '2026-11-18'),
  came('of-thursday', '2026-11-19'),
  receives('of-today'),
];

function due(change: Partial<ComplaintSetup>) {
  const hall = continuing(newHall({ ...setup, complaints: { ...complaintSetup, ...change } }), minute(0), ...told);
  const parts = { revision: 1, now: minute(6 * 60), survey: new SurveyRoom(() => 'key'), voice: { edition: '' } };
  return complaintsDue({ hall, file: shippedHall('pariaman'), ...parts });
}

it('[HN9] counts those that are late by the limit of the hall, and those of which less than a quarter of it is left', () => {
  expect(due({ limit: { value: 2, unit: 'hari kerja' } })).toEqual({ late: 1, near: 2 });
});

it('[HN9] [CM8] counts none where the hall sets no limit', () => {
  expect(due({})).toEqual({ late: 0, near: 0 });
});
