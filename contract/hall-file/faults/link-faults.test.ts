import { describe, expect, it } from 'vitest';
import pariaman from '../../../halls/pariaman.json' with { type: 'json' };
import { HallFileShape, type HallFile } from '../../hall-file.ts';
import { faultsInLinks } from './link-faults.ts';

/** Pariaman after somebody changed it. */
function changed(change: (hall: HallFile) => void): HallFile {
  const hall = HallFileShape.parse(structuredClone(pariaman));
  change(hall);
  return hall;
}

function letterStops(hall: HallFile) {
  const [frontOffice, backOffice, bansosDesk] = hall.services[0]?.journey ?? [];
  if (!frontOffice || !backOffice || !bansosDesk) throw new Error('pariaman has three stations');
  return { frontOffice, backOffice, bansosDesk };
}

describe('the links of a hall file', () => {
  it('are sound in the hall that the trial runs', () => {
    expect(faultsInLinks(changed(() => undefined))).toEqual([]);
  });

  it('are at fault where a name stands twice', () => {
    const hall = changed((each) => {
      each.stations.push(...each.stations.slice(0, 1));
      letterStops(each).backOffice.outcomes.push(...letterStops(each).backOffice.outcomes.slice(0, 1));
    });
    expect(faultsInLinks(hall)).toEqual([
      { path: 'stations[3].id', sentence: 'the id "front-office" stands twice' },
      { path: 'services[0].journey[1].outcomes[3].id', sentence: 'the id "surat-diserahkan" stands twice' },
    ]);
  });

  it('are at fault where a display or a counter names what the hall does not have', () => {
    const hall = changed((each) => {
      for (const display of each.displays) display.stationIds = ['lantai-2'];
      for (const counter of each.counters.slice(0, 1)) counter.serviceIds = ['surat-keterangan-dtks', 'sktm'];
    });
    expect(faultsInLinks(hall)).toEqual([
      { path: 'counters[0].serviceIds[1]', sentence: 'there is no service "sktm"' },
      { path: 'displays[0].stationIds[0]', sentence: 'there is no station "lantai-2"' },
    ]);
  });

  it('are at fault where a visitor would wait for a station without a counter', () => {
    const hall = changed((each) => {
      each.counters = each.counters.filter((counter) => counter.stationId !== 'bansos-desk');
    });
    expect(faultsInLinks(hall).map((fault) => fault.sentence)).toEqual([
      'no counter belongs to the station "bansos-desk"',
      'no counter belongs to the station "bansos-desk"',
    ]);
  });

  it('are at fault where nobody is ever sent to a station', () => {
    const hall = changed((each) => {
      for (const outcome of letterStops(each).frontOffice.outcomes) {
        outcome.route = outcome.route.filter((stationId) => stationId !== 'bansos-desk');
      }
    });
    expect(faultsInLinks(hall)).toEqual([
      { path: 'services[0].journey[2].stationId', sentence: 'nobody is ever sent to "bansos-desk"' },
    ]);
  });

  it('lead to the back office by the file alone, while the visitor stays [CS3]', () => {
    const hall = changed((each) => {
      for (const outcome of letterStops(each).frontOffice.outcomes) {
        outcome.route = outcome.route.filter((stationId) => stationId !== 'back-office');
      }
    });
    expect(faultsInLinks(hall)).toEqual([]);
  });

  it('are at fault where files are sent without a place to go, or off the journey', () => {
    const nowhere = changed((each) => delete letterStops(each).frontOffice.fileTo);
    expect(faultsInLinks(nowhere)).toContainEqual({
      path: 'services[0].journey[0].fileTo',
      sentence: 'a station that sends files names where they go, and only such a station',
    });
    const astray = changed((each) => {
      letterStops(each).frontOffice.fileTo = 'arsip';
    });
    expect(faultsInLinks(astray)).toContainEqual({
      path: 'services[0].journey[0].fileTo',
      sentence: 'the file is sent to "arsip", which is not on this journey',
    });
  });

  it('[CS11] are at fault where somebody may bring a request and nobody asks who does, or who may stands twice', () => {
    const family = { id: 'keluarga', name: { id: 'Keluarga', en: 'Family' }, fetchesAs: 'family' } as const;
    const unasked = changed(({ services }) => void (services[1]!.broughtBy = [family]));
    expect(faultsInLinks(unasked)).toEqual([
      {
        path: 'services[1].broughtBy',
        sentence: 'somebody may bring it for the applicant, but no station notes the applicant',
      },
    ]);
    const fromHome = changed(({ services }) => void (services[0]!.broughtBy = [family]));
    expect(faultsInLinks(fromHome)).toEqual([]);
    const twice = changed(({ services }) => void (services[0]!.broughtBy = [family, family]));
    expect(faultsInLinks(twice)).toEqual([
      { path: 'services[0].broughtBy[1].id', sentence: 'the id "keluarga" stands twice' },
    ]);
  });
});
