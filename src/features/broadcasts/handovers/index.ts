/** Conversations handed over to a person and back. */
export { answerResident } from './answer-resident.ts';
export { askPerson, type Asked } from './ask-person.ts';
export { closeHandover } from './close-handover.ts';
export { endSilentHandovers } from './end-silent-handovers.ts';
export { forgetHandoverContacts } from './forget-contacts.ts';
export type { Handover } from './handover.ts';
export { handoverStore } from './handover-store.ts';
export { leaveHandover } from './leave-handover.ts';
export { sayToPerson, type SaidToPerson } from './say-to-person.ts';
export { tellHandoverEnded } from './tell-handover-ended.ts';
