import type { sendingsPhrases } from '../zh/sendings.ts';
import type { In } from '../say.ts';

export const sendingsEnglish: In<typeof sendingsPhrases> = {
  'broadcasts.not-organizer':
    'Only organizers, workers and stewards of the area can send broadcasts. Please ask a worker to send it.',
  'broadcasts.no-such-broadcast': 'This broadcast was not found. Send 群发进度 to see the latest numbers.',
  'broadcasts.no-such-number': 'There is no broadcast {number}. Send 群发进度 to see the latest numbers.',
  'broadcasts.audience-elsewhere':
    'You can send only to the regions you look after. Please choose a community, building or group of yours.',
  'broadcasts.already-scheduled': 'Broadcast {number} was sent or recalled. To send it again, write a new one.',
  'broadcasts.not-scheduled': 'Broadcast {number} has not been sent; there is nothing to recall.',
  'broadcasts.not-sending': 'Broadcast {number} is not being sent. If it has not begun, you can recall it.',
  'broadcasts.not-paused': 'Broadcast {number} is not paused.',
  'broadcasts.not-awaiting': 'Broadcast {number} needs no approval, or was not submitted yet.',
  'broadcasts.not-second': 'Another colleague must approve this broadcast, not the one who submitted it.',
  'broadcasts.secret-alone':
    'A reminder for those who have not voted must be sent on its own, so that nobody can guess who they are.',
  'broadcasts.secret-recipients':
    'This broadcast goes to those who have not voted. Who they are is secret; you see only how many.',

  'broadcasts.content-identity-number':
    'No identity numbers in a broadcast. Please take the number out and ask the person to come to the community.',
  'broadcasts.content-phone':
    'No private phone numbers in a broadcast. Please give the duty or office phone of the community.',
  'broadcasts.content-door-number':
    'No door numbers of one household in a broadcast. Please name the building only, or write to them alone.',
  'broadcasts.content-non-voters':
    'Who has not voted must not be made public. Please remind everybody instead, such as: whoever has not voted, please do so before Friday.',
  'broadcasts.content-forced-check-in':
    'Please do not demand check-ins or screenshots. You can write that taking part is voluntary. If it must be so, give a reason.',
  'broadcasts.content-forced-sharing':
    'Please do not demand sharing, likes, follows or downloads. You can ask to tell neighbours who need it. If it must be so, give a reason.',
  'broadcasts.content-ranking':
    'Please do not rank people or households. You can write how many took part. If it must be so, give a reason.',

  'broadcasts.opted-out-now':
    'You will get no more broadcasts about activities and publicity; notices required by law still come. To get them again, reply 恢复通知.',
  'broadcasts.opted-in-now': 'You get broadcasts again. To stop them, reply 退订.',

  'broadcasts.how-to-compose':
    'Please write: 群发 明天上午停水 发给 桂花社区 时间 今晚7点. Without a time it is sent at once.',
  'broadcasts.which-audience':
    'I did not understand to whom. Name a community, building or group, such as 发给 桂花社区, 发给 桂花社区的群, 发给 第3号没投票的人, 发给 第2号活动报名的人.',
  'broadcasts.preview':
    '[Broadcast {number}] {text}\nTo: {recipients} people or groups\nReached by chat: {reachable}\nLeft out: {excluded}\nTo be called or visited: {calls}\nWhen: {time}{notes}\nIf this is right reply 确认, to drop it 取消.',
  'broadcasts.nobody-excluded': 'nobody',
  'broadcasts.excluded': '{reason} {count}',
  'broadcasts.because-no-chat': 'no chat',
  'broadcasts.because-opted-out': 'opted out',
  'broadcasts.because-frequency-cap': 'had enough lately',
  'broadcasts.because-guardian': 'told through a guardian',
  'broadcasts.because-no-channel': 'the chat of the group is not connected',
  'broadcasts.because-room-elsewhere': 'group of another community',
  'broadcasts.because-recalled': 'recalled',
  'broadcasts.because-paused': 'paused',
  'broadcasts.because-quiet-hours': 'waits for the morning',
  'broadcasts.because-nobody': 'nobody to tell',
  'broadcasts.because-not-accepted': 'tried often, never delivered',
  'broadcasts.because-recipient-refused': 'the recipient cannot be reached',
  'broadcasts.because-content-refused': 'the platform refused the words',
  'broadcasts.because-too-late': 'out of date',
  'broadcasts.because-interrupted': 'interrupted while being sent',
  'broadcasts.because-no-answer': 'the platform did not answer',
  'broadcasts.because-left-by-staff': 'left by staff',
  'broadcasts.because-room-gone': 'the bot is no longer in the group',
  'broadcasts.at-once': 'at once',
  'broadcasts.note-duplicates': '\n{count} stand in two lists and get it once',
  'broadcasts.note-quiet': '\nnot at night: sent at {time} instead',
  'broadcasts.note-second': '\nso many people: another colleague must approve it first',
  'broadcasts.note-problem': '\n{problem}\nGive the reason like this: 理由 …',
  'broadcasts.say-confirm': 'Please reply 确认 to send it, or 取消.',
  'broadcasts.say-reason': 'Please reply 理由 … and why it must be sent like this, or 取消.',
  'broadcasts.draft-left': 'Broadcast {number} was not sent.',
  'broadcasts.scheduled-now': 'Broadcast {number} starts {time}. To see how it goes: 群发进度 {number}号',
  'broadcasts.awaiting-now':
    'Broadcast {number} is submitted and waits for another colleague, who sends: 同意群发 {number}号',
  'broadcasts.approved-now': 'Broadcast {number} is approved and starts {time}.',
  'broadcasts.paused-now':
    'Broadcast {number} is paused: {sent} sent, {waiting} waiting. To go on: 继续群发 {number}号',
  'broadcasts.resumed-now': 'Broadcast {number} goes on; {waiting} are waiting.',
  'broadcasts.recalled-now': 'Broadcast {number} is recalled: {recalled} are not sent, {sent} have it already.',
  'broadcasts.corrected-now':
    'Broadcast {number} is recalled: {recalled} are not sent; the {sent} who have it get the correction.',
  'broadcasts.progress':
    'Broadcast {number} ({state}): {sent} sent, {waiting} waiting, {failed} not delivered, {unknown} unknown, {skipped} left out.',
  'broadcasts.none-yet': 'There has been no broadcast yet.',
  'broadcasts.state-draft': 'draft',
  'broadcasts.state-scheduled': 'scheduled',
  'broadcasts.state-sending': 'being sent',
  'broadcasts.state-paused': 'paused',
  'broadcasts.state-done': 'sent',
  'broadcasts.state-recalled': 'recalled',
};
