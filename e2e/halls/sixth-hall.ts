import { join } from 'node:path';
import { readHallFile } from '../../server/adapters/hall-file/read-hall-file.ts';

/** A hall that is not shipped and is unlike the other five: written for the stories alone. */
const SIXTH_HALL = join(import.meta.dirname, 'sixth-hall.json');

export const sixthHall = readHallFile(SIXTH_HALL);
