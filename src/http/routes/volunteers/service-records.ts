import { z } from 'zod';
import {
  bookRecord,
  checkCertificate,
  claimService,
  confirmService,
  correctService,
  findAwaiting,
  issueCertificate,
  listServiceRecords,
  noteCommendation,
  noteTraining,
  printCertificate,
  recordAttendance,
  refuseService,
  viewOwnRecords,
  type Certificate,
  type ServiceRecord,
  type Volunteer,
} from '../../../features/service-records/index.ts';
import { drawPoster } from '../../../platform/poster/draw-poster.ts';
import { moment } from '../../present.ts';
import { bytes, route, type Route } from '../../route.ts';
import { certificatePaper } from '../shapes/certificate.ts';
import { recordsWorkbook } from './records-workbook.ts';

const record = z.object({
  id: z.string(),
  number: z.int(),
  region: z.string(),
  volunteer: z.string(),
  project: z.string(),
  content: z.string(),
  place: z.string(),
  startedAt: moment,
  endedAt: moment,
  minutes: z.int(),
  activity: z.string().nullable(),
  team: z.string().nullable(),
  state: z.enum(['begun', 'claimed', 'confirmed', 'refused']),
  volunteerConfirmed: z.boolean(),
  otherConfirmed: z.boolean(),
  booking: z.enum(['begun', 'booked', 'reversed', 'refused']).nullable(),
  bookingRefusal: z.string().nullable(),
});

const presentRecord = (given: ServiceRecord): z.input<typeof record> => ({
  id: given.id,
  number: given.number,
  region: given.region,
  volunteer: given.volunteer,
  project: given.project,
  content: given.content,
  place: given.place,
  startedAt: given.startedAt.toISOString(),
  endedAt: given.endedAt.toISOString(),
  minutes: given.minutes,
  activity: given.activity ?? null,
  team: given.team ?? null,
  state: given.state,
  volunteerConfirmed: given.confirmed.volunteer !== undefined,
  otherConfirmed: given.confirmed.other !== undefined,
  booking: given.booking?.state ?? null,
  bookingRefusal: given.booking?.state === 'refused' ? given.booking.code : null,
});

const volunteer = z.object({
  trainings: z.array(
    z.object({ id: z.string(), name: z.string(), minutes: z.int(), on: z.string(), heldBy: z.string() }),
  ),
  commendations: z.array(z.object({ id: z.string(), name: z.string(), on: z.string(), givenBy: z.string() })),
});

const presentVolunteer = ({ trainings, commendations }: Volunteer): z.input<typeof volunteer> => ({
  trainings: [...trainings],
  commendations: [...commendations],
});

const certificate = z.object({
  code: z.string(),
  from: moment,
  until: moment,
  services: z.int(),
  minutes: z.int(),
  issuedAt: moment,
});

const presentCertificate = (given: Certificate): z.input<typeof certificate> => ({
  code: given.id,
  from: given.from.toISOString(),
  until: given.until.toISOString(),
  services: given.services,
  minutes: given.minutes,
  issuedAt: given.issuedAt.toISOString(),
});

const whole = { output: record, present: presentRecord };
const list = z.object({ items: z.array(record) });

export const serviceRecordsRoutes: readonly Route[] = [
  route('post', '/service-records', claimService, {
    summary: 'Enter a service, for one side; the other is asked',
    creates: true,
    ...whole,
  }),
  route('get', '/service-records', listServiceRecords, {
    summary: 'What was served in a region in some time; as a workbook for those who ask for one',
    output: z.object({ items: z.array(record.extend({ name: z.string().nullable() })) }),
    present: (records) => ({ items: records.map((one) => ({ ...presentRecord(one), name: one.name ?? null })) }),
    xlsx: recordsWorkbook,
  }),
  route('post', '/service-records/:number/confirmation', confirmService, {
    summary: 'Confirm a service for one’s own side',
    ...whole,
  }),
  route('post', '/service-records/:number/refusal', refuseService, { summary: 'Say that it was not so', ...whole }),
  route('patch', '/service-records/:number', correctService, {
    summary: 'Correct a record; whose hours change is asked again',
    ...whole,
  }),
  route('post', '/service-records/:recordId/booking', bookRecord, {
    summary: 'Have a confirmed service booked in the time bank again, after it was refused',
    ...whole,
  }),
  route('post', '/activities/:activityId/service-records', recordAttendance, {
    summary: 'Make service records of the check-ins of an activity that is over; twice is once',
    output: list.extend({ impossible: z.array(z.string()) }),
    present: ({ records, impossible }) => ({ items: records.map(presentRecord), impossible }),
  }),
  route('get', '/me/service-records', viewOwnRecords, {
    summary: 'One’s own services, latest first, with training and commendations',
    output: list.extend({ volunteer }),
    present: ({ records, volunteer: own }) => ({
      items: records.map(presentRecord),
      volunteer: presentVolunteer(own),
    }),
  }),
  route('get', '/me/service-records/awaiting', findAwaiting, {
    summary: 'Services that wait for one’s own word',
    output: list,
    present: (records) => ({ items: records.map(presentRecord) }),
  }),
  route('post', '/volunteers/:volunteer/trainings', noteTraining, {
    summary: 'Note what a volunteer was trained in',
    output: volunteer,
    present: presentVolunteer,
  }),
  route('post', '/volunteers/:volunteer/commendations', noteCommendation, {
    summary: 'Note what a volunteer was commended with',
    output: volunteer,
    present: presentVolunteer,
  }),
  route('post', '/service-certificates', issueCertificate, {
    summary: 'Certify what both sides confirmed',
    creates: true,
    output: certificate,
    present: presentCertificate,
  }),
  route('get', '/service-certificates/:code', checkCertificate, {
    summary: 'Whether a certificate was issued here, for anybody who has its check code',
    output: certificate.extend({ name: z.string(), issuer: z.string(), isStillSo: z.boolean() }),
    present: ({ certificate: known, name, issuer, isStillSo }) => ({
      ...presentCertificate(known),
      name,
      issuer,
      isStillSo,
    }),
  }),
  route('get', '/service-certificates/:code/certificate.pdf', printCertificate, {
    summary: 'A certificate on paper, for its owner and those who keep the records',
    output: bytes,
    type: 'application/pdf',
    present: (parts, app) => drawPoster(certificatePaper(parts, app.publicUrl)),
  }),
];
