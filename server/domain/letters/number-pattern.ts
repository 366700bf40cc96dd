/** Domain notes §1.3: the parts a letter's number is made of. */
interface NumberParts {
  readonly code: string;
  readonly unit: string;
  readonly sequence: number;
  /** 1–12 */
  readonly month: number;
  readonly year: number;
}

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** `{kode}/{urut:0000}/{unit}/{bulanRomawi}/{tahun}` → `400.9.1/0007/DINSOS/XI/2026`. */
export function letterNumber(pattern: string, parts: NumberParts): string {
  return pattern.replace(/\{(\w+)(?::(0+))?\}/g, (whole, name: string, zeros = '') => {
    switch (name) {
      case 'kode':
        return parts.code;
      case 'unit':
        return parts.unit;
      case 'urut':
        return String(parts.sequence).padStart(zeros.length, '0');
      case 'bulan':
        return String(parts.month).padStart(2, '0');
      case 'bulanRomawi':
        return roman[parts.month - 1] ?? whole;
      case 'tahun':
        return String(parts.year);
      default:
        return whole;
    }
  });
}
