import type { In } from '../../say.ts';
import type { conditionsPhrases } from '../../zh/activities/conditions.ts';

export const conditionsEnglish: In<typeof conditionsPhrases> = {
  'activities.members-only': 'This is for members of “{name}” only. To come, send “加入{name}” first.',
  'activities.needs-guardian':
    'Under 18, the name of a parent or guardian is needed. Please add it and sign up once more.',
  'activities.needs-insurance':
    'This has its risks and asks for accident insurance. Please confirm that you are insured and sign up once more.',
  'activities.needs-certificate':
    'This asks for a certificate: {certificate}. Please give its number or who issued it, and sign up once more.',
  'activities.household-limit':
    'At most {most} people of one household can come. Please sign up once more with {most} or fewer.',
  'activities.household-taken':
    'At most {most} people of one household can come. Yours has signed up {taken}; {left} more can come.',
  'activities.unanswered': 'One question is not answered yet: {question} Please answer it and sign up once more.',
  'activities.not-an-option': '“{question}”: please choose one of these: {options}.',

  'activities.ask-guardian': 'You are under 18. Please write the name of a parent or guardian, such as “王建国”.',
  'activities.ask-insured': 'This has its risks. Do you have accident insurance? Please reply “买了” or “没有”.',
  'activities.ask-certificate': 'This asks for a certificate: {certificate}. Please write its number or who issued it.',
  'activities.ask-choice': '{text} Please choose one: {options}.',
  'activities.ask-optional': '{text} (Reply “跳过” to leave it out.)',
  'activities.asks-first':
    'There are {count} questions before you sign up for “{title}”; only the organizer sees the answers. Send “上一题” to correct one, “算了” to stop.',
  'activities.asks-in-private':
    'There are a few questions before you can sign up for “{title}”. Please send me “报名 {title}” in private.',
  'activities.asks-dropped': 'All right, you did not sign up for “{title}”.',
  'activities.asks-again': 'I did not understand. {question}',
  'activities.not-insured': '“{title}” asks for accident insurance. Once you have it, send “报名 {title}” again.',
  'activities.signing-up': 'signing up for “{title}”',
};
