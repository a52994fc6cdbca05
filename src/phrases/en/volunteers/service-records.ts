import type { serviceRecordsPhrases } from '../../zh/volunteers/service-records.ts';
import type { In } from '../../say.ts';

export const serviceRecordsEnglish: In<typeof serviceRecordsPhrases> = {
  'service-records.missing': 'This service record was not found.',
  'service-records.not-keeper': 'Only the organizers and workers of this region can do that.',
  'service-records.not-declared': 'First send your address as “我住…”, then enter your service.',
  'service-records.system-only': 'The system does this step by itself.',
  'service-records.served-oneself': 'Who serves and who is served cannot be the same person.',
  'service-records.not-over': 'It is not over yet; hours are entered afterwards.',
  'service-records.too-long-ago': 'That is too long ago to be entered now. Please ask a community worker.',
  'service-records.ends-before-start': 'The end must be later than the start.',
  'service-records.more-minutes-than-time': 'That is more service than time between start and end; please check.',
  'service-records.too-long': 'One service cannot be longer than 24 hours; please check.',
  'service-records.overlap':
    'This overlaps with another service of the same volunteer: nobody can be in two places at once.',
  'service-records.day-full': 'The services of this day come to more than the limit; please check.',
  'service-records.refused-before': 'This service record does not count any more.',
  'service-records.not-confirmed': 'Hours are booked in the time bank once both sides have confirmed.',
  'service-records.booked-already':
    'This service is booked in the time bank. To correct it, a steward reverses it first.',
  'service-records.name-volunteers': 'Please name the volunteers: not everybody who comes to such an activity serves.',
  'service-records.nothing-to-certify': 'There is no service confirmed by both sides in this time to be certified.',
  'service-records.certificate-missing': 'This certificate was not found. Please compare the check code.',

  'service-records.check-in-missing': 'This check-in was not found.',
  'service-records.check-in-early': 'It is too early to check in for “{title}”.',
  'service-records.check-in-over': 'Checking in for “{title}” is over. If you were there, please tell the organizer.',
  'service-records.code-unknown': 'This check-in code is not right; please scan it again.',
  'service-records.code-over': 'This check-in code is over; please scan the new one on the screen.',
  'service-records.word-unknown':
    'The word is not right, or no activity near you is being checked in. Listen for today’s word and send, for example, “签到 桂花”.',
  'service-records.word-of-several':
    'Several activities near you have the same word today. Please scan the code there, or ask the organizer.',
  'service-records.left-before-came': 'Leaving must be later than coming.',
  'service-records.came-later': 'Nobody can have come later than now.',
  'service-records.list-too-late': 'The activity was over too long ago for a list; please correct single check-ins.',

  'service-records.checked-in-now': 'You are checked in: “{title}”. To leave no record, send “撤回签到”.',
  'service-records.check-in-struck': 'All right, your check-in at “{title}” is taken back.',
  'service-records.no-check-in': 'You have not checked in lately.',
  'service-records.say-word':
    'To check in, send “签到” with the word that is said there, for example “签到 桂花”. You may take part without.',
  'service-records.desk': 'Today’s word for “{title}” is: {word}\nPlease send “签到 {word}”. The QR code is at: {url}',
  'service-records.no-desk': 'No activity that you run is being checked in now.',
  'service-records.ticked': '“{title}”: {count} checked in: {names}.',
  'service-records.not-on-list':
    'Not on the list, or there more than once: {names}. Please tick them on the list page.',
  'service-records.private-only': 'This is your own affair: please send “{words}” to me in private.',

  'service-records.tell-asked':
    'Please confirm a service: “{project}”, {period}, {hours} in all. Tell me in private with “确认服务”.',
  'service-records.nothing-awaiting': 'No service waits for your word.',
  'service-records.ask-confirm-volunteer':
    'Service {number}: you did “{project}”, {period}, {hours} in all. Is that right? Answer “确认” if so, “不对” if not.',
  'service-records.ask-confirm-served':
    'Service {number}: done for you, “{project}”, {period}, {hours} in all. Is that right? Answer “确认” if so, “不对” if not.',
  'service-records.awaiting-named': 'confirming service {number}',
  'service-records.confirmed-now': 'Service {number} is confirmed: {hours}.',
  'service-records.refused-now': 'Service {number} does not count; that is noted.',
  'service-records.left-open': 'All right, service {number} stays open. Send “确认服务” when you are ready.',
  'service-records.mine': 'Your latest services; confirmed by both sides are {count}, {hours}:\n{lines}',
  'service-records.none-yours': 'You have no service records yet.',
  'service-records.line': 'No. {number} {project} {period} {hours}',
  'service-records.line-waiting': 'No. {number} {project} {period} {hours} (waits for the other side)',

  'service-records.certificate': 'Certificate of volunteer service',
  'service-records.volunteer': 'Volunteer',
  'service-records.span': 'Time',
  'service-records.sum': 'In all',
  'service-records.sum-of': '{count} services, {hours}',
  'service-records.services': 'Services',
  'service-records.service-line': '{order}. {project}: {content}. {place}, {period}, {hours}',
  'service-records.not-listed': '{count} more are not listed and are part of the sum.',
  'service-records.trainings': 'Training',
  'service-records.training-line': '{name}, {on}, {hours}, {heldBy}',
  'service-records.commendations': 'Honours',
  'service-records.commendation-line': '{name}, {on}, {givenBy}',
  'service-records.issued-on': 'Issued on',
  'service-records.code': 'Check code',
  'service-records.how-to-check':
    '{code}\nScan the code on the right, or enter the check code at {url}, to see whether it is genuine. The ID number is shown by the holder.',
  'service-records.scan-to-check': 'Scan to check',
  'service-records.is-genuine': 'This certificate is genuine',
  'service-records.is-changed': 'This certificate is genuine, but services on it were corrected since',
  'service-records.issuer': 'Issued by',
};
