import { isOrganizer } from '../who.ts';
import {
  announceSeriesFromChat,
  editAllFromChat,
  endAllFromChat,
  openCourseFromChat,
  readNewSeries,
  type NewSeries,
} from '../../chat/activities/new-series.ts';
import { readNewActivity, type NewActivity } from '../../chat/new-activity.ts';
import { answer, hears, type Command, type Turn } from '../../command.ts';
import { askPlace } from '../../dialogues/activities/series-place.ts';
import { asHeard } from '../../understand/normalize.ts';
import { needIntakeCommand } from '../needs.ts';
import { afterEditingAll, afterEndingAll, readCourse, readSeries } from '../../understand/activities/series.ts';

/** What takes place again and again; heard before what takes place once, whose words it also has. */
export const seriesCommands: readonly Command[] = [
  hears({
    name: 'activities.open-course',
    example: '开课 手机课 每周二上午9点到10点 8次 地点 社区教室 名额 30',
    shownTo: isOrganizer,
    during: 'keeps-dialogue',
    hear(text, { at }): { readonly given: NewSeries | null } | null {
      const words = readCourse(text);
      if (words === null) return null;
      const given = words === 'unclear' || words.count === undefined ? null : readNewSeries(words, at);
      return { given };
    },
    async run(turn, { given }) {
      if (given === null) return answer('activities.how-to-open-course');
      return given.place === '' ? askPlace({ given, isCourse: true }) : openCourseFromChat(turn, given);
    },
  }),
  hears({
    name: 'activities.announce-series',
    example: '每周三下午两点太极拳，20人，地点 社区广场',
    shownTo: isOrganizer,
    during: 'keeps-dialogue',
    hear(text, { at }): { readonly given: NewSeries } | null {
      const words = readSeries(text);
      const given = words === null ? null : readNewSeries(words, at);
      return given === null ? null : { given };
    },
    async run(turn, { given }) {
      const need = isOrganizer(turn.actor) ? null : hearNeed(turn);
      if (need !== null) return needIntakeCommand.run(turn, need);
      return given.place === '' ? askPlace({ given, isCourse: false }) : announceSeriesFromChat(turn, given);
    },
  }),
  hears({
    name: 'activities.edit-following',
    example: '以后都改 太极拳 地点 社区二楼',
    shownTo: isOrganizer,
    during: 'keeps-dialogue',
    hear: (text, { at }) => readNewActivity(afterEditingAll(text), at),
    run: (turn, given: NewActivity) => editAllFromChat(turn, given),
  }),
  hears({
    name: 'activities.cancel-following',
    example: '以后都取消 太极拳',
    shownTo: isOrganizer,
    during: 'keeps-dialogue',
    hear: (text) => afterEndingAll(text) ?? null,
    run: (turn, words: string) => endAllFromChat(turn, words),
  }),
];

/** Whoever runs nothing may wish for what they describe. */
const hearNeed = ({ utterance }: Turn): unknown => needIntakeCommand.hear(asHeard(utterance.text), utterance);
