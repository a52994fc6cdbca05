/** Somebody as the features hold them. */
export interface Person {
  readonly id: string;
  /** Ids of records of the same person that were joined with this one. */
  readonly formerIds: readonly string[];
  readonly contacts: readonly { readonly channel: string; readonly contact: string; readonly key: string }[];
}

/**
 * What one feature holds of people: theirs to have, and to have deleted (PIPL arts. 45 and 47). What was counted, and the
 * history of a case, stays without words, names and contacts.
 */
export interface PersonalData {
  readonly about: string;
  /** @returns plain JSON */
  export(person: Person): Promise<unknown>;
  /** May be done again, and again after more has been written meanwhile. */
  forget(person: Person): Promise<void>;
  /** Why they cannot leave now, as the code of a refusal; null when they can. */
  obstacle?(person: Person): Promise<string | null>;
}

/** All ids of the person. */
export const idsOf = ({ id, formerIds }: Person): string[] => [id, ...formerIds];
