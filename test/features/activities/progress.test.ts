import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { progressOf, type AttendanceNote, type Lesson } from '../../../src/features/activities/index.ts';
import { buildLesson, buildNote as note } from '../../factories/activities.ts';

const ten = Array.from({ length: 10 }, (_, index) => buildLesson({ id: String(index + 1) }));

describe('progressOf()', () => {
  const completion = { percent: 80, countsMakeUp: true };
  const came = (count: number) => ten.slice(0, count).map(({ id }) => note(id));

  it.each([
    ['one lesson too few', ten, came(7), { attended: 7, of: 10, isComplete: false }],
    ['exactly as many as it takes', ten, came(8), { attended: 8, isComplete: true }],
    ['a note that was corrected', ten, [...came(8), note('8', false)], { attended: 7, isComplete: false }],
    ['what others came to', ten, [...came(7), note('8', true, 'wang')], { attended: 7, isComplete: false }],
    [
      'a lesson that was called off',
      [...ten.slice(0, 9), buildLesson({ id: '10', state: 'cancelled' })],
      came(8),
      { of: 9, isComplete: true },
    ],
    [
      'a lesson that was made up for',
      [...ten, buildLesson({ id: '11', makesUpFor: '9' })],
      [...came(7), note('11')],
      { attended: 7, madeUp: 1, of: 10, isComplete: true },
    ],
    [
      'one made up for that they had come to',
      [...ten, buildLesson({ id: '11', makesUpFor: '7' })],
      [...came(7), note('11')],
      { madeUp: 0, isComplete: false },
    ],
    ['no lesson at all', [], [], { of: 0, isComplete: false }],
  ] as [string, Lesson[], AttendanceNote[], object][])('counts %s', (_, lessons, attendance, expected) => {
    expect(progressOf({ lessons, attendance, completion }, 'lin')).toMatchObject(expected);
  });

  it('counts no make-up where it does not count', () => {
    const lessons = [buildLesson(), buildLesson({ id: '2', makesUpFor: '1' })];
    const strict = { percent: 100, countsMakeUp: false };
    expect(progressOf({ lessons, attendance: [note('2')], completion: strict }, 'lin').isComplete).toBe(false);
  });

  it('is complete exactly when the share is reached, and never less so by coming once more', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100 }),
        fc.subarray(ten),
        fc.constantFrom(...ten),
        (percent, lessons, more) => {
          const rule = { percent, countsMakeUp: true };
          const attendance = lessons.map(({ id }) => note(id));
          const before = progressOf({ lessons: ten, attendance, completion: rule }, 'lin');
          const after = progressOf(
            { lessons: ten, attendance: [...attendance, note(more.id)], completion: rule },
            'lin',
          );
          expect(before.isComplete).toBe(lessons.length * 100 >= percent * 10);
          expect(after.isComplete || !before.isComplete).toBe(true);
        },
      ),
    );
  });
});
