import type { In } from '../../say.ts';
import type { coursesPhrases } from '../../zh/activities/courses.ts';

export const coursesEnglish: In<typeof coursesPhrases> = {
  'activities.no-course': '“{title}” is no course.',
  'activities.lesson-missing': 'This lesson was not found.',
  'activities.lesson-cancelled': 'The lesson “{title}” was called off.',
  'activities.lesson-over': 'The lesson “{title}” has begun and cannot be changed any more.',
  'activities.lesson-to-come': 'The lesson “{title}” has not begun. Please note who came once it has.',
  'activities.last-lesson':
    'This is the only lesson left of “{title}”. To stop the course, please call it off as a whole.',
  'activities.too-many-lessons': 'A course has {most} lessons at most.',
  'activities.lessons-overlap': '“{one}” and “{other}” overlap. Please move one of them.',
  'activities.not-on-list': 'This resident has no place in “{title}”, so their attendance cannot be noted.',
  'activities.too-many-notes': 'There are too many notes of attendance; no more can be kept.',
  'activities.tell-course-announced':
    '[Course] {title}, {lessons} lessons\nFrom the first to the last: {period}\nPlace: {place}\nPlaces: {capacity}\nOne sign-up is for all lessons. Reply “报名” to come.',
  'activities.tell-lesson-changed': 'A lesson of “{title}” has changed: {lesson}, {period}, {place}.',
  'activities.tell-lesson-cancelled':
    'A lesson of “{title}” is called off: {lesson} ({period}). The others take place.',
  'activities.tell-lesson-reminder': 'A reminder: the next lesson of “{title}” is {lesson}, {period}, {place}.',
  'activities.tell-lesson-added': '“{title}” has another lesson: {lesson}, {period}, {place}.',
  'activities.course-opened': '“{title}” is open, number {number}, {lessons} lessons: {period}. You can sign up now.',
};
