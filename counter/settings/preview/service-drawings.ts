import type { HallService } from '../../../contract/hall-file.ts';

/** The kiosk's drawings of services on a grid of 24 units; a test compares them. */
export const serviceDrawings: Readonly<Record<HallService['icon'], string>> = {
  letter: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  register: 'M4 5h16v14H4zM4 10h16M9 10v9M12.5 13.5h4.5M12.5 16h3',
  aid: 'M4 10h16v10H4zM3 6.500h18V10H3zM12 6.500V20M12 6.500C9 6.500 7 5.500 7.500 4s4-1 4.500 2.500C12.500 3 16 2.500 16.500 4S15 6.500 12 6.500',
  elderly:
    'M10 5.500a2 2 0 1 0 0-.1M9.500 9.500 8 14l2.500 2V21M8 14l-2 7M9.500 9.500 13 13h2.500M17 11v10M15.500 13a1.500 1.500 0 0 1 3 0',
  people:
    'M9 10a3 3 0 1 0 0-.1M3.500 20c0-4 2.500-6 5.500-6s5.500 2 5.500 6M16 11a2.500 2.500 0 1 0-1-4.700M17 14.200c2.200.5 3.500 2.500 3.500 5.800',
};
