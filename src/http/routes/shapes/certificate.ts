import { PAGE_LINKS } from '../../../../config/posters.ts';
import type { Certificate, ServiceRecord, Volunteer } from '../../../features/service-records/index.ts';
import type { Posted } from '../../../features/regions/index.ts';
import { say, sayMinutes, sayPeriod } from '../../../phrases/index.ts';
import type { Poster, PosterFact } from '../../../platform/poster/poster.ts';

/** What a certificate is printed from. */
export interface CertificateParts {
  readonly certificate: Certificate;
  readonly name: string;
  readonly records: readonly ServiceRecord[];
  readonly volunteer: Volunteer;
  readonly posted: Posted;
}

/** A certificate of services on paper, with its check code and where to enter it. */
export function certificatePaper(parts: CertificateParts, publicUrl: string): Poster {
  const { certificate, name, records, volunteer, posted } = parts;
  const { id, from, until, services, minutes, issuedAt } = certificate;
  const left = services - records.length;
  const lines = [
    ...records.map(serviceLine),
    ...(left > 0 ? [say('service-records.not-listed', { count: left })] : []),
  ];
  const trainings = volunteer.trainings.map(({ minutes: long, ...training }) =>
    say('service-records.training-line', { ...training, hours: sayMinutes(long) }),
  );
  const honours = volunteer.commendations.map((one) => say('service-records.commendation-line', { ...one }));
  const url = certificateUrl(publicUrl, '');
  return {
    kind: say('service-records.certificate'),
    issuer: posted.place,
    title: name,
    facts: [
      fact('span', sayPeriod(from, until)),
      fact('sum', say('service-records.sum-of', { count: services, hours: sayMinutes(minutes) })),
      fact('services', lines.join('\n')),
      ...(trainings.length > 0 ? [fact('trainings', trainings.join('\n'))] : []),
      ...(honours.length > 0 ? [fact('commendations', honours.join('\n'))] : []),
      fact('issued-on', chinaDate(issuedAt)),
    ],
    aside: { label: say('service-records.code'), text: say('service-records.how-to-check', { code: id, url }) },
    scan: say('service-records.scan-to-check'),
    link: certificateUrl(publicUrl, id),
    date: issuedAt,
    wordMissing: (mark, codes) => say('posters.missing-glyphs', { mark, codes }),
  };
}

export const certificateUrl = (publicUrl: string, code: string): string =>
  publicUrl.replace(/\/$/u, '') + PAGE_LINKS.certificate.replace('{id}', code);

const serviceLine = ({ project, content, place, startedAt, endedAt, minutes }: ServiceRecord, index: number): string =>
  say('service-records.service-line', {
    order: index + 1,
    project,
    content,
    place,
    period: sayPeriod(startedAt, endedAt),
    hours: sayMinutes(minutes),
  });

type Label = 'span' | 'sum' | 'services' | 'trainings' | 'commendations' | 'issued-on';

const fact = (label: Label, text: string): PosterFact => ({ label: say(`service-records.${label}`), text });

/** The day in China, with its year: a certificate is read years later. */
const chinaDate = (at: Date): string => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
