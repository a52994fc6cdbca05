/** What personal data may be used for; each use has its own consent (PIPL art. 14). */
export const PURPOSES = ['share-contact', 'notices', 'automatic-matching', 'publishing'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** A consent as given and, perhaps, withdrawn; a later one for the same purpose is a new entry, none is overwritten. */
export interface Consent {
  readonly purpose: Purpose;
  readonly givenAt: Date;
  readonly withdrawnAt?: Date;
}

export const hasConsented = (consents: readonly Consent[], purpose: Purpose): boolean =>
  consents.some((consent) => consent.purpose === purpose && consent.withdrawnAt === undefined);

export function giveConsent(consents: readonly Consent[], purpose: Purpose, now: Date): readonly Consent[] {
  return hasConsented(consents, purpose) ? consents : [...consents, { purpose, givenAt: now }];
}

export function withdrawConsent(consents: readonly Consent[], purpose: Purpose, now: Date): readonly Consent[] {
  return consents.map((consent) =>
    consent.purpose === purpose && consent.withdrawnAt === undefined ? { ...consent, withdrawnAt: now } : consent,
  );
}

/** The consents of two records of one person: for each purpose, what they said last counts. */
export function joinConsents(one: readonly Consent[], other: readonly Consent[]): readonly Consent[] {
  const all = [...one, ...other.filter((consent) => !one.some((own) => isSame(own, consent)))];
  return all.map((consent) => {
    const withdrawnAt = lastWithdrawal(all, consent.purpose);
    const isOver = consent.withdrawnAt === undefined && withdrawnAt !== undefined && withdrawnAt > consent.givenAt;
    return isOver ? { ...consent, withdrawnAt } : consent;
  });
}

const isSame = (one: Consent, other: Consent): boolean =>
  one.purpose === other.purpose && one.givenAt.getTime() === other.givenAt.getTime();

const lastWithdrawal = (consents: readonly Consent[], purpose: Purpose): Date | undefined =>
  consents
    .filter((consent) => consent.purpose === purpose)
    .map((consent) => consent.withdrawnAt)
    .filter((at) => at !== undefined)
    .sort((one, other) => other.getTime() - one.getTime())[0];
