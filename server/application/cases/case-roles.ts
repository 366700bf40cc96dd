import type { HallSetup } from '../../domain/hall-setup.ts';
import type { RoleId } from '../../domain/ids.ts';

/** Who has any part in cases: whoever acts at a counter, and every role that a service's steps name. */
export const hasPartInCases = ({ stations, services }: HallSetup, roles: readonly RoleId[]): boolean =>
  stations.some(({ roleId }) => roleId !== undefined && roles.includes(roleId)) ||
  services.some((service) => service.case?.steps.some((step) => step.roles.some((role) => roles.includes(role))));
