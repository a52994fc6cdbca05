/** A step of something that goes on by steps. */
export interface Step {
  readonly key: string;
  readonly title: string;
  readonly state: 'done' | 'now' | 'to-come' | 'not-reached';
  /** How it stands, and when. */
  readonly words: readonly string[];
  /** That it is late, in words. */
  readonly late?: string | undefined;
}
