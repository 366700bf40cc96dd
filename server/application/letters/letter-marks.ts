import { createHash } from 'node:crypto';
import type { HallFile } from '../../../contract/hall-file.ts';
import type { ServiceId } from '../../domain/ids.ts';
import { templateIn } from './letter-template.ts';

type Marks = Readonly<Record<ServiceId, string>>;

const known = new WeakMap<HallFile, Marks>();

/** CS12: of each service, a mark of everything that its letter takes from the hall's file: whoever has read a draft signs what he has read. */
export function letterMarks(file: HallFile): Marks {
  const marks = known.get(file) ?? marksOf(file);
  known.set(file, marks);
  return marks;
}

function marksOf(file: HallFile): Marks {
  const { agency, address, register, services } = file;
  const head = [agency.shownName, address.map(({ text }) => text), register.name];
  return Object.fromEntries(
    services.flatMap((service) => {
      const template = templateIn(file, service.id);
      const records = service.case?.steps.map((step) => step.records);
      return template ? [[service.id, digestOf([head, template, records])]] : [];
    }),
  );
}

const digestOf = (what: unknown): string =>
  createHash('sha256').update(JSON.stringify(what)).digest('base64url').slice(0, 16);
