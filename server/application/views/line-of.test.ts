import { expect, it } from 'vitest';
import { after, at, comes, minute, opens } from '../../domain/hall.fixture.ts';
import { loket1 } from '../../domain/hall-setup.fixture.ts';
import { minutes } from '../../domain/hall-time/instant.ts';
import { lineOf } from './hall-parts.ts';

const complains = (name: string) => at(minute(60), comes(name, { serviceId: 'pengaduan' }));

it('[CA13] [DU9] whoever comes now is told of all who wait, also by a clock that is behind them', () => {
  const samples = Array.from({ length: 5 }, () => ({ at: minute(59), tookMs: minutes(10) }));
  const line = after(opens(loket1), ...['ana', 'ben', 'citra'].map(complains));
  const hall = { ...line, samples: new Map([['front-office', samples]]) };
  const [right, behind] = [minute(61), minute(0)].map((now) => lineOf({ hall, now }, 'pengaduan'));
  expect(right).toEqual({ waiting: 3, wait: { fromMinutes: 30, toMinutes: 40 } });
  expect(behind).toEqual(right);
});
