import { join } from 'node:path';
import { readHallFile } from '../../server/adapters/hall-file/read-hall-file.ts';

/** A hall that does not come with the product, and is unlike the five: written for the stories alone. */
const SIXTH_HALL = join(import.meta.dirname, 'sixth-hall.json');

export const sixthHall = readHallFile(SIXTH_HALL);
