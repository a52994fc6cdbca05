/** What goes out; the path starts with a slash and has its query already. */
export interface Request {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | ArrayBuffer;
}

/** A file that somebody chose. */
export interface ChosenFile {
  readonly name: string;
  readonly bytes: ArrayBuffer;
}

export interface Response {
  readonly status: number;
  readonly body: unknown;
}

/** What the two targets do differently. Everything else is the same for both. */
export interface Platform {
  readonly name: 'h5' | 'weixin';
  /** @throws Offline when nothing came back */
  send(request: Request): Promise<Response>;
  /** The code by which the server learns who holds the phone; none in a browser. */
  logInCode(): Promise<string | null>;
  /** How many times larger than usual this person has their texts. */
  textFactor(): number;
  prefersDark(): boolean;
  /** Lets somebody choose a file, of these types; null where the target has no files to choose from. */
  readonly chooseFile: ((types: string) => Promise<ChosenFile>) | null;
  /** Gives a text away: as a file on H5, to the clipboard in WeChat. */
  hand(text: string, fileName: string): Promise<void>;
}

/** The request reached nobody, or nobody answered. */
export class Offline extends Error {
  override name = 'Offline';
}
