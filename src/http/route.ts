import { z } from 'zod';
import type { App } from '../app.ts';
import type { Actor, AnyUseCase, UseCase } from '../kernel/index.ts';
import type { SheetLimits } from '../platform/sheets/read-sheets.ts';
import type { FilledSheet, Sheet } from '../platform/sheets/sheet.ts';

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/**
 * One address of the HTTP door: which use case it performs and what leaves the server. Handling, problem details,
 * idempotency and the OpenAPI document all follow from it.
 */
export interface Route {
  readonly method: Method;
  /** Under `/api/v1`, with `:names` that are merged into the input. */
  readonly path: string;
  readonly useCase: AnyUseCase;
  readonly summary: string;
  readonly status: number;
  readonly session?: SessionStep;
  readonly present: (result: never, app: App) => unknown;
  /** The shape of what `present` returns. */
  readonly output: z.ZodType;
  /** What leaves: JSON, or the bytes of a file. */
  readonly type:
    'application/json' | 'application/pdf' | 'application/x-ndjson' | 'image/svg+xml' | 'image/webp' | 'text/calendar';
  /** What comes in is kept nowhere but where the use case keeps it: an idempotency key does not remember it either. */
  readonly isConfidential?: true;
  /** May be watched: `GET /live` tells it again whenever it has changed. */
  readonly isLive?: true;
  /** How long what leaves may be shown again without asking, and by whom; asked again, it is sent only when it has changed. */
  readonly caching?: Caching;
  /** The same as a table, for those who ask for `text/csv` or `?format=csv`. */
  readonly csv?: (result: never) => string;
  /** The same as a workbook, for those who ask for its type or `?format=xlsx`. */
  readonly xlsx?: (result: never, app: App) => Workbook | Promise<Workbook>;
  /** The body is a workbook; its rows become `sheets` and `problems` of the input, beside the query. */
  readonly upload?: Upload;
  /** The body is a picture, or a form with one; it becomes `picture` of the input. */
  readonly picture?: PictureUpload;
}

export interface Caching {
  readonly seconds: number;
  /** Is it for everybody alike? */
  readonly isPublic: boolean;
  /** What tells one version from another. */
  readonly versionOf: (body: Uint8Array) => string;
}

/** What a request that sends a workbook is read by. */
export interface Upload {
  readonly sheets: readonly Sheet[];
  readonly limits: SheetLimits;
}

/** What a request that sends a picture is read by. */
export interface PictureUpload {
  readonly longestBytes: number;
  /** Asked before the body is read: nobody who may not keeps the door busy. The use case asks again. */
  readonly may: (actor: Actor) => boolean;
  /** The code of the refusal for those. */
  readonly refusal: string;
}

/** A file for spreadsheet programs. */
export interface Workbook {
  /** What it is saved as, without `.xlsx`; Chinese is fine. */
  readonly fileName: string;
  readonly sheets: readonly FilledSheet[];
}

/** The output of a route whose `type` is a file. */
export const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

/**
 * `prepares`: a step towards a log-in, counted by address as those are.
 * `starts`: the result carries a log-in's token, which is set as a cookie too, and such requests are counted by address.
 * `ends`: the token that the request came with is the input, and the cookie is taken away.
 */
export type SessionStep = 'prepares' | 'starts' | 'ends';

/**
 * Binds a use case to an address. Its input is the path parameters, the query (GET, DELETE) or the JSON body, merged.
 * @param options `status` defaults to 201 for POST that creates (`creates: true`), else 200
 */
export function route<Ports, Schema extends z.ZodType, Result, Output extends z.ZodType>(
  method: Method,
  path: string,
  useCase: App extends Ports ? UseCase<Ports, Schema, Result> : never,
  options: {
    readonly summary: string;
    readonly output: Output;
    readonly present: (result: Result, app: App) => z.input<Output> | Promise<z.input<Output>>;
    readonly creates?: boolean;
    readonly session?: SessionStep;
    readonly isConfidential?: true;
    readonly isLive?: true;
    readonly type?: Route['type'];
    readonly caching?: Caching;
    readonly csv?: (result: Result) => string;
    readonly xlsx?: (result: Result, app: App) => Workbook | Promise<Workbook>;
    readonly upload?: Upload;
    readonly picture?: PictureUpload;
  },
): Route {
  return {
    method,
    path,
    useCase: useCase as unknown as AnyUseCase,
    summary: options.summary,
    status: options.creates === true ? 201 : 200,
    ...(options.session !== undefined && { session: options.session }),
    ...(options.isConfidential === true && { isConfidential: true as const }),
    ...(options.isLive === true && { isLive: true as const }),
    ...(options.caching !== undefined && { caching: options.caching }),
    ...(options.csv !== undefined && { csv: options.csv as NonNullable<Route['csv']> }),
    ...(options.xlsx !== undefined && { xlsx: options.xlsx as NonNullable<Route['xlsx']> }),
    ...(options.upload !== undefined && { upload: options.upload }),
    ...(options.picture !== undefined && { picture: options.picture }),
    present: options.present as Route['present'],
    output: options.output,
    type: options.type ?? 'application/json',
  };
}
