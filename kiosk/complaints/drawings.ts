/** Pictures that only the pages of complaints have, drawn like those of `parts/Icon.svelte`. */
export const drawings = {
  write: 'M4 20l1-4.500L16 4.500l3.500 3.500L8.500 19zM13.500 7l3.500 3.500M13 20h7',
  keyboard: 'M3 6.500h18v11H3zM6.500 10v.1M10 10v.1M14 10v.1M17.500 10v.1M7.500 14h9',
  microphone: 'M12 3a3 3 0 0 1 3 3v5a3 3 0 0 1-6 0V6a3 3 0 0 1 3-3zM6 11a6 6 0 0 0 12 0M12 17v4M9 21h6',
  lock: 'M6 11h12v9H6zM8.500 11V8a3.500 3.500 0 0 1 7 0v3M12 15v1.500',
  stop: 'M7 7h10v10H7z',
  play: 'M8 5.500 18 12 8 18.500z',
  pause: 'M9 6v12M15 6v12',
  again: 'M5 12a7 7 0 1 0 2.200-5M4.500 4v4h4',
} as const;
