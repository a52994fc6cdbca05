/**
 * A kind of danger, in phrases as people say them: what says that it is happening, and what shows that the same words
 * mean something else. The notation of phrases:
 *
 * | written     | stands for                              |
 * |-------------|-----------------------------------------|
 * | `…`         | up to eight characters                  |
 * | `~`         | up to three characters                  |
 * | `(a|b)`     | either; `(a|)` when it may be left out  |
 * | `!(a|b)`    | neither may follow here                 |
 * | `{person}`  | a word of that list in `words.ts`       |
 * | `^`, `$`    | the clause begins, ends                 |
 */
export interface DangerKind {
  readonly kind: DangerKindName;
  readonly happening: readonly string[];
  /** In the same clause: not this danger after all. */
  readonly unless: readonly string[];
  /** Fear of an accident is not one; fear of what people do to themselves or to others counts. */
  readonly countsWhenFeared: boolean;
}

export type DangerKindName =
  | 'fire'
  | 'gas'
  | 'fall'
  | 'illness'
  | 'accident'
  | 'collapse'
  | 'traffic'
  | 'animal'
  | 'trapped'
  | 'missing'
  | 'self-harm'
  | 'violence'
  | 'abuse'
  | 'intruder';
