import type { Answer } from '@/api/client';
import { SERVICE } from '@/phrases/services';

export type Service = Answer<'GET /services/{serviceId}'>['service'];

export const costOf = ({ cost_options: options }: Pick<Service, 'cost_options'>): string[] =>
  options.map(({ option, amount_description: words }) => words ?? (option === 'free' ? SERVICE.free : SERVICE.paid));

export const agesOf = ({ minimum_age: least, maximum_age: most }: Pick<Service, 'minimum_age' | 'maximum_age'>) =>
  [least === null ? null : SERVICE.leastAge(least), most === null ? null : SERVICE.mostAge(most)].filter(
    (words): words is string => words !== null,
  );

export const placesOf = ({ locations }: Pick<Service, 'locations'>): string[] =>
  locations.map(({ name, address }) => (name === null ? address : `${name} ${address}`));
