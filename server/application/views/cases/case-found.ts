import type { CaseFound } from '../../../../contract/views/case-view.ts';
import { stepOf } from '../../../domain/procedures/procedure.ts';
import { serviceOf } from '../../../domain/hall-setup.ts';
import { maskName } from '../../../domain/register/person.ts';
import type { FoundCase } from '../../../ports/case-archive.ts';
import { bringerShown, maskedBringer } from '../../cases/bringer.ts';
import { serviceName } from '../hall-parts.ts';
import type { Scene } from '../hall-parts.ts';

/** A case in a list, with masked names; the full ones are on the case's own page. */
export function caseFound(
  scene: Scene,
  { id, name, serviceId, via, broughtAs, broughtBy, ...rest }: FoundCase,
): CaseFound {
  const open = scene.hall.cases.get(id)?.open ?? [];
  const procedure = serviceOf(scene.hall.setup, serviceId)?.case;
  return {
    ...rest,
    caseId: id,
    fromHome: via !== 'hall',
    service: serviceName(scene, serviceId),
    applicant: name === '' ? (scene.hall.cases.get(id)?.applicant ?? '') : maskName(name),
    bringer: bringerShown(scene.file, serviceId, maskedBringer({ broughtAs, broughtBy })),
    at: open.flatMap(({ stepId }) => stepOf(procedure, stepId)?.name ?? []),
  };
}
