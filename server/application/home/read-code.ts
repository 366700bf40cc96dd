/** People type codes with hyphens, spaces and lower case. */
export const readCode = (typed: string): string => typed.toUpperCase().replaceAll(/[^A-Z0-9]/gu, '');
