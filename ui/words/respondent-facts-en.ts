import type { FactWords } from './respondent-facts-id.ts';

export const factsEn: FactWords = {
  sex: { title: 'Sex', values: { male: 'Male', female: 'Female' } },
  education: {
    title: 'Highest schooling',
    values: {
      sd: 'Primary school',
      smp: 'Junior high',
      sma: 'Senior high',
      s1: 'Bachelor',
      s2: 'Master',
      s3: 'Doctor',
    },
  },
  job: {
    title: 'Job',
    values: {
      pns: 'Civil servant',
      tni: 'Military',
      polri: 'Police',
      swasta: 'Employee',
      wirausaha: 'Self-employed',
      lainnya: 'Other',
    },
  },
};
