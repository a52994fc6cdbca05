import { SAID } from '@/phrases/common';

/** A "no" of the server, in its own words. */
export class Refused extends Error {
  override name = 'Refused';

  constructor(
    readonly status: number,
    readonly code: string,
    sentence: string,
  ) {
    super(sentence);
  }

  static of(status: number, body: unknown): Refused {
    const { code, detail, problems } = (body ?? {}) as {
      code?: string;
      detail?: string;
      problems?: readonly { message: string }[];
    };
    const sentence = problems?.[0]?.message ?? detail ?? SAID.defect;
    return new Refused(status, code ?? 'http.defect', sentence);
  }
}
