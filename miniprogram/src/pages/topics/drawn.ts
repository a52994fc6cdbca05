import type { Answer } from '@/api/client';

export type OpinionMap = Answer<'GET /topics/{topicId}/map'>;
type Place = readonly [number, number];

/** Something on the map, by its middle in percent of the field, and how large it is there. */
export interface Spot {
  readonly group: number | null;
  readonly left: number;
  readonly top: number;
  /** Of the field's width, in percent. */
  readonly size: number;
}

/** Room at the edges, so that nothing on the map is cut off. */
const MARGIN = 18;
const LARGEST = 30;
const SMALLEST = 14;
const OWN = 12;

/** Groups where they are, larger with more people in them, and oneself; the distances keep their proportions. */
export function drawMap({ groups, own }: Pick<OpinionMap, 'groups' | 'own'>): { groups: Spot[]; own: Spot | null } {
  const places: Place[] = [...groups.map(({ place }) => place), ...(own === null ? [] : [own.place])];
  const toField = fieldOf(places);
  const most = Math.max(1, ...groups.map(({ people }) => people));
  return {
    groups: groups.map(({ number, people, place }) => ({
      group: number,
      ...toField(place),
      size: Math.max(SMALLEST, Math.round(LARGEST * Math.sqrt(people / most))),
    })),
    own: own === null ? null : { group: null, ...toField(own.place), size: OWN },
  };
}

function fieldOf(places: readonly Place[]): (place: Place) => { left: number; top: number } {
  const [xs, ys] = [places.map(([x]) => x), places.map(([, y]) => y)];
  const [middleX, middleY] = [middleOf(xs), middleOf(ys)];
  const reach = Math.max(1e-9, ...xs.map((x) => Math.abs(x - middleX)), ...ys.map((y) => Math.abs(y - middleY)));
  const scale = (50 - MARGIN) / reach;
  return ([x, y]) => ({ left: 50 + (x - middleX) * scale, top: 50 - (y - middleY) * scale });
}

const middleOf = (values: readonly number[]): number =>
  values.length === 0 ? 0 : (Math.min(...values) + Math.max(...values)) / 2;
