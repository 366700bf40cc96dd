import type { accessId, clerksId } from './clerks-id.ts';

export const clerksEn: typeof clerksId = {
  find: 'Find a name, right, station or role',
  shown: (found, all) => (found === all ? `${all} clerks` : `${found} of ${all} clerks`),
  add: 'New clerk',
  name: 'User name',
  fullName: 'Full name',
  rights: 'Rights',
  right: {
    serve: 'Serve at a counter',
    'call-out-of-order': 'Call out of order',
    supervise: 'Run the hall',
    administer: 'Run the office',
  },
  stations: 'Stations',
  onlyThere: 'A clerk can only sit at counters of the stations chosen here.',
  roles: 'Roles in cases',
  rolesHint: 'The role of a counter comes with the counter. These are those of officials, at any computer.',
  password: 'Password (at least 10 characters)',
  newPassword: 'New password (empty: keeps the old one)',
  save: 'Save the clerk',
};

export const accessEn: typeof accessId = {
  title: 'Signing in and locking',
  hint: 'In force at once, for those who are signed in, too. Leave empty to keep things as usual.',
  lockMinutes: 'A screen that nobody touches locks itself (minutes)',
  sessionHours: 'Longest time signed in (hours)',
  freeTries: 'Wrong passwords without a wait',
  longestWaitMinutes: 'Longest wait after that (minutes)',
  lookUpsAnHour: 'People looked up beyond visitors and cases, before supervisors are told (an hour)',
  usual: (usual: number, least: number, most: number) => `Usually ${usual}; ${least} to ${most} are allowed.`,
};
