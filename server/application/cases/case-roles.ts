import type { HallSetup } from '../../domain/hall-setup.ts';
import type { RoleId } from '../../domain/ids.ts';

/** Who has a part in cases at all: whoever acts at a counter, and whoever a step of a service may come to. */
export const hasPartInCases = ({ stations, services }: HallSetup, roles: readonly RoleId[]): boolean =>
  stations.some(({ roleId }) => roleId !== undefined && roles.includes(roleId)) ||
  services.some((service) => service.case?.steps.some((step) => step.roles.some((role) => roles.includes(role))));
