import { POSTER_LINKS } from '../../../../config/posters.ts';
import type { Activity } from '../../../features/activities/index.ts';
import { wordOption, type Poll } from '../../../features/polls/index.ts';
import type { Posted } from '../../../features/regions/index.ts';
import type { Invitation } from '../../../features/residents/index.ts';
import { say, sayMoment, sayPeriod } from '../../../phrases/index.ts';
import type { Poster, PosterFact } from '../../../platform/poster/poster.ts';

/** The poster of an activity, with nothing on it that changes as people sign up. */
export function activityPoster(activity: Activity, posted: Posted, publicUrl: string): Poster {
  const { id, title, place, startsAt, endsAt, capacity } = activity;
  return {
    ...common('activity', posted, linkTo('activity', id, publicUrl)),
    title,
    facts: [
      fact('when', sayPeriod(startsAt, endsAt)),
      fact('where', place),
      fact('places', say('posters.places-count', { capacity })),
      fact('how', say('posters.how-activity', { title })),
    ],
    aside: withoutPhone('no-phone', posted),
    date: startsAt,
  };
}

/** The poster of a question; one without a rule pack asks for opinions, and says so. */
export function pollPoster(poll: Poll, posted: Posted, publicUrl: string): Poster {
  const { id, number, title, method, options, voters, opensAt, closesAt } = poll;
  const choices = options.map((option) =>
    method === 'yes-no' ? option.label : say('posters.choice', { number: option.id, label: wordOption(option) }),
  );
  return {
    ...common('poll', posted, linkTo('poll', id, publicUrl)),
    title,
    facts: [
      fact('choices', choices.join('\n')),
      fact('when', sayPeriod(opensAt, closesAt)),
      ...(poll.notice === undefined && poll.papers === undefined
        ? []
        : [fact('read-first', say('posters.read-first-here'))]),
      fact('who-votes', say(`polls.voters-${voters.kind}`)),
      fact('how', say(howToVote(poll), { number })),
    ],
    aside: withoutPhone('no-phone-vote', posted),
    date: opensAt,
  };
}

/** The page at a door with the code by which those who live there are verified. */
export function invitationPoster({ id, until }: Invitation, posted: Posted, publicUrl: string): Poster {
  return {
    ...common('invitation', posted, linkTo('invitation', id, publicUrl)),
    title: say('posters.invitation-title', { place: posted.place }),
    facts: [
      fact('code', id),
      fact('until', sayMoment(until)),
      fact('how', say('posters.how-invitation', { code: id })),
    ],
    aside: withoutPhone('no-phone', posted),
    date: until,
  };
}

type Kind = keyof typeof POSTER_LINKS;

const common = (kind: Kind, { place }: Posted, link: string) => ({
  kind: say(`posters.${kind}`),
  issuer: place,
  link,
  scan: say('posters.scan'),
  wordMissing: (mark: string, codes: readonly string[]) => say('posters.missing-glyphs', { mark, codes }),
});

type Label = 'when' | 'where' | 'places' | 'who-votes' | 'choices' | 'until' | 'how' | 'code' | 'read-first';

const fact = (label: Label, text: string): PosterFact => ({ label: say(`posters.${label}`), text });

function withoutPhone(phrase: 'no-phone' | 'no-phone-vote', { dutyPhone }: Posted): PosterFact {
  const text =
    dutyPhone === undefined ? say(`posters.${phrase}-visit`) : say(`posters.${phrase}-call`, { phone: dutyPhone });
  return { label: say('posters.no-phone'), text };
}

const linkTo = (kind: Kind, id: string, publicUrl: string): string =>
  `${publicUrl.replace(/\/$/u, '')}${POSTER_LINKS[kind].replace('{id}', encodeURIComponent(id))}`;

function howToVote({ form, rules, method }: Poll) {
  if (form === 'secret') return 'posters.how-poll-secret';
  return rules === undefined ? (`posters.how-poll-${method}` as const) : 'posters.how-poll-voting';
}
