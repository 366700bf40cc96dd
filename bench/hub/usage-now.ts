import type { Usage } from './hub-messages.ts';

export function usageNow(): Usage {
  const { user, system } = process.cpuUsage();
  return { bytes: process.memoryUsage.rss(), cpuMs: (user + system) / 1_000 };
}
