/** A hall in which nothing wants anybody's attention. */
export const quietHall = {
  now: Date.UTC(2026, 10, 23, 2),
  targetMinutes: 20,
  stations: [],
  lines: [],
  held: [],
  ahead: null,
  restored: null,
  lateCases: 0,
  complaintsDue: { late: 0, near: 0 },
  help: [],
  tooFast: [],
  lookedUp: [],
  reading: [],
  reach: [],
  media: [],
  view: { services: [], counters: [], printers: [], devices: [], open: { is: 'open' as const, until: null } },
};
