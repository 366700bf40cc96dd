import type { HallFile } from '../../../contract/hall-file.ts';
import { shippedHall } from '../../adapters/hall-file/shipped-halls.ts';
import type { HallCommand } from '../../domain/commands.ts';
import { callsNext, clerkAt, comes, continuing, minute, opens, starts } from '../../domain/hall.fixture.ts';
import { newHall } from '../../domain/hall.ts';
import type { Hall } from '../../domain/hall.ts';
import type { Clerk } from '../../ports/access.ts';
import { setupOf } from '../office.ts';
import { SurveyRoom } from '../survey/survey-room.ts';
import { counterView } from './counter-view.ts';
import type { Scene } from './hall-parts.ts';

export const file: HallFile = shippedHall('pariaman');
export const empty = newHall(setupOf(file, true, 'http://hub.example'));
export const [loket, backOffice] = ['front-office-1', 'back-office-1'];
export const letter = { serviceId: 'surat-keterangan-dtks' };
export const after = (...commands: HallCommand[]): Hall => continuing(empty, minute(0), ...commands);
export const sceneOf = (hall: Hall, now = minute(20)): Scene => ({
  hall,
  file,
  revision: 42,
  now,
  survey: new SurveyRoom(() => 'pass'),
  voice: { edition: '' },
});

const clerkOf = (counterId: string): Clerk => ({
  id: clerkAt(counterId),
  name: 'dewi',
  fullName: 'Dewi Contoh',
  rights: ['serve'],
  stationIds: file.stations.map(({ id }) => id),
  roles: [],
});

export function atCounter(hall: Hall, counterId: string, scene = sceneOf(hall)) {
  const names = { clerkNames: new Map([[clerkAt(counterId), 'Dewi Contoh']]), personOf: () => undefined };
  const view = counterView(scene, { clerk: clerkOf(counterId), counterId }, names);
  if (view.is !== 'at-counter') throw new Error(`the clerk is ${view.is}`);
  return view;
}

const notes: HallCommand = { type: 'note-need', counterId: loket, need: 'urusan yang sangat pribadi' };
export const served = [
  opens(loket),
  comes('ana', { ...letter, found: { snapshot: 1, personId: 77 } }),
  callsNext(loket),
  starts(loket),
  notes,
];
