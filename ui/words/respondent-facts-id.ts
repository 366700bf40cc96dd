import type { RespondentFacts } from '../../contract/views/survey-view.ts';

/** How each fact about a respondent is asked for and reported, and each of its values. */
export type FactWords = {
  readonly [Fact in keyof Required<RespondentFacts>]: {
    readonly title: string;
    readonly values: Readonly<Record<NonNullable<RespondentFacts[Fact]>, string>>;
  };
};

export const factsId: FactWords = {
  sex: { title: 'Jenis kelamin', values: { male: 'Laki-laki', female: 'Perempuan' } },
  education: {
    title: 'Pendidikan terakhir',
    values: { sd: 'SD', smp: 'SMP', sma: 'SMA', s1: 'S1', s2: 'S2', s3: 'S3' },
  },
  job: {
    title: 'Pekerjaan',
    values: { pns: 'PNS', tni: 'TNI', polri: 'Polri', swasta: 'Swasta', wirausaha: 'Wirausaha', lainnya: 'Lainnya' },
  },
};
