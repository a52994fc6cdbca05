import { say } from '../../../src/phrases/index.ts';
import { announceSeriesFromChat, openCourseFromChat, type NewSeries } from '../../chat/activities/new-series.ts';
import { dialogue, type Answer } from '../../command.ts';

/** A series or course of which everything was said but where. */
export interface SeriesPlace {
  readonly given: NewSeries;
  readonly isCourse: boolean;
}

const DROP = /^(?:算了|不办了?|取消|不用了?)$/u;
const LONGEST = 100;

export const askPlace = (state: SeriesPlace): Answer => ({
  say: [say('activities.ask-place', { title: state.given.title })],
  start: { dialogue: 'series-place', state },
});

/** Asks for the one thing that organizers leave out. */
export const seriesPlace = dialogue<SeriesPlace, SeriesPlace>({
  name: 'series-place',
  version: 1,
  step(state, text, _now, typed) {
    const { title } = state.given;
    if (DROP.test(text)) return { say: [say('activities.series-dropped', { title })], effects: [] };
    const place = typed.trim().replace(/^(?:就)?(?:在|地点[是在:：]?)\s*/u, '');
    const isPlace = place !== '' && place.length <= LONGEST;
    if (!isPlace) return { state, say: [say('activities.ask-place', { title })], effects: [] };
    return { say: [], effects: [{ ...state, given: { ...state.given, place } }] };
  },
  asks: ({ given: { title } }) => say('activities.ask-place', { title }),
  about: ({ given: { title } }) => say('activities.planning', { title }),
  effect: (turn, { given, isCourse }) =>
    isCourse ? openCourseFromChat(turn, given) : announceSeriesFromChat(turn, given),
});
