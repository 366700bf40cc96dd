/** Digits of a typed or pasted number: at most 16. */
export const digitsOf = (text: string): string => text.replace(/\D/g, '').slice(0, 16);

/** "1377 0212 0115 0003": in groups of four, as a card is read aloud. */
export const grouped = (digits: string): string => digits.replace(/(\d{4})(?=\d)/g, '$1 ');
