import { expect, it } from 'vitest';
import { z } from 'zod';
import { id } from './request-parts.ts';
import { requests } from './requests.ts';
import { RequestEntered } from './requests/request-from-home.ts';

/** Only compared with what the hub has, or kept from everybody; never shown as somebody's words. */
const comparedOnly =
  /\.(was(\..+)?|code|edition|password|next|secret|value|lastLine|sheetLine|path|host|what|from)$|^media:\w+\.\w+$/;

type Leaf = readonly [path: string, leaf: z.ZodString];

/** The free texts of a payload; one with a format or a pattern of its own takes none of these marks. */
function textsIn(schema: z.ZodType, path: string): Leaf[] {
  if (schema === id || comparedOnly.test(path)) return [];
  if (schema instanceof z.ZodString) return [[path, schema]];
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape).flatMap(([name, each]) => textsIn(each as z.ZodType, `${path}.${name}`));
  }
  if (schema instanceof z.ZodArray) return textsIn(schema.element as z.ZodType, path);
  if (schema instanceof z.ZodRecord) return textsIn(schema.valueType as z.ZodType, path);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((each) => textsIn(each as z.ZodType, path));
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) {
    return textsIn(schema.unwrap() as z.ZodType, path);
  }
  return [];
}

const texts = [
  ...Object.entries(requests).flatMap(([name, { payload }]) => textsIn(payload, name)),
  ...textsIn(RequestEntered, 'POST /api/requests'),
];

it('[AC24] every text of every request is taken as its reader sees it', () => {
  const hiding = texts.filter(([, leaf]) => {
    const taken = leaf.safeParse('Ab\u202e\u2066cd\u200b\u001b ef');
    return taken.success && taken.data !== 'Abcd  ef';
  });
  expect(hiding.map(([path]) => path)).toEqual([]);
  expect(texts.length).toBeGreaterThan(50);
});
