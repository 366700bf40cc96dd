import { LivingHallFile } from './living-hall-file.ts';

/** Changes a hall file again and again, reporting each change, until it is killed. */
const living = await LivingHallFile.open(process.argv[2] ?? '');
for (;;) {
  await living.change((hall) => ({ ...hall, openPoints: [...hall.openPoints, 'Satu hal lagi.'] }));
  process.stdout.write('changed\n');
}
