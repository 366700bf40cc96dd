import type { z } from 'zod';

interface Shape {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  /** Type after parsing, where older forms are converted. */
  readonly out?: z.ZodType;
}

/** Every field path that a file of this schema can have: `services[].requirements[].note`. */
export function leavesOf(schema: z.ZodType, path = ''): string[] {
  const { type, shape, element, valueType, innerType, options, out } = schema._zod.def as Shape;
  if (shape) {
    return Object.entries(shape).flatMap(([key, below]) => leavesOf(below, path === '' ? key : `${path}.${key}`));
  }
  if (element) return leavesOf(element, `${path}[]`);
  if (type === 'record' && valueType) return leavesOf(valueType, `${path}.*`);
  const within = innerType ?? out;
  if (within) return leavesOf(within, path);
  if (options) return [...new Set(options.flatMap((option) => leavesOf(option, path)))];
  return [path];
}

/**
 * Fields that were written between two editions. An entry added or removed as a whole does not count its fields; nor
 * does a field that came or went because another was written.
 */
export function touchedBetween(before: unknown, after: unknown): string[] {
  const all = changedBetween(before, after);
  return (all.length === 1 ? all : all.filter(({ wasThere }) => wasThere)).map(({ path }) => path);
}

interface Changed {
  readonly path: string;
  readonly wasThere: boolean;
}

function changedBetween(before: unknown, after: unknown, path = ''): Changed[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (isField(before) && isField(after)) {
    const wasThere = before !== undefined && after !== undefined;
    return [{ path: fieldPath(before ?? after, path), wasThere }];
  }
  if (Array.isArray(before) && Array.isArray(after)) {
    if (before.length !== after.length) return [];
    return before.flatMap((entry, i) => changedBetween(entry, after[i], `${path}[]`));
  }
  if (!isGroup(before) || !isGroup(after)) return [];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.flatMap((key) => changedBetween(before[key], after[key], pathOf(path, key)));
}

/** Keys of these groups are ids of roles, registers and counters. */
const NAMED_BY_THE_OFFICE = /\.(signatories|forRegister|arrows)$/;

function pathOf(path: string, key: string): string {
  if (NAMED_BY_THE_OFFICE.test(path)) return `${path}.*`;
  return path === '' ? key : `${path}.${key}`;
}

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A text, number or boolean, or a list of these, or of such lists. */
const isField = (value: unknown): boolean => (Array.isArray(value) ? value.every(isField) : !isGroup(value));

const fieldPath = (value: unknown, path: string): string =>
  Array.isArray(value) ? fieldPath(value[0], `${path}[]`) : path;
