import { isOpen } from '../../../domain/cases/case.ts';
import type { Scene } from '../hall-parts.ts';
import { caseDueAt, isWithApplicant } from './case-clock.ts';

/** Cases whose promise is over, and that wait for nobody outside the house. */
export function lateCases(scene: Scene): number {
  let late = 0;
  for (const each of scene.hall.cases.values()) {
    if (isOpen(each) && !isWithApplicant(scene, each) && caseDueAt(scene, each) < scene.now) late += 1;
  }
  return late;
}
