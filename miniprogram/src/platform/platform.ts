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

/** A picture that somebody took or chose, made smaller where the target can. */
export interface ChosenPicture {
  /** Shows it until it was sent; empty where it cannot be shown. */
  readonly preview: string;
  /** The picture itself on H5; where it lies in WeChat. */
  readonly file: Blob | string;
}

/** A picture that goes out, by POST. */
export interface PictureRequest {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly picture: ChosenPicture;
}

export interface Response {
  readonly status: number;
  readonly body: unknown;
}

/** What is told of the addresses one listens to. */
export interface Listener {
  /** An address has a new answer. */
  changed(of: string, body: unknown): void;
  /** It has none any more for whoever asks, and is not listened to any longer. */
  refused(of: string): void;
  /** The connection is gone and does not come back by itself. */
  lost(): void;
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
  /** Lets somebody take pictures or choose some, at most so many; none when they think better of it. */
  choosePictures(most: number): Promise<readonly ChosenPicture[]>;
  /** @throws Offline when nothing came back */
  sendPicture(request: PictureRequest): Promise<Response>;
  /**
   * Where a picture of the server's can be shown from; the path is as in a request.
   * @throws Offline, or Refused when there is none for whoever asks
   */
  pictureAddress(path: string): Promise<string>;
  /** Is told changes by the server; null where it must be asked again and again. @returns how to stop */
  listen: ((addresses: readonly string[], listener: Listener) => () => void) | null;
  /** Gives a text away: as a file on H5, to the clipboard in WeChat. */
  hand(text: string, fileName: string): Promise<void>;
  /** What a code says that the camera is held to; null where it was put away. A browser leaves that to the phone's own camera. */
  readonly scan: (() => Promise<string | null>) | null;
  /** The whole address of a page of the server's. */
  addressOf(path: string): string;
  /** Opens an address on H5; WeChat opens none of others, there it goes to the clipboard. */
  openLink(url: string): Promise<void>;
  /** Opens a file of the server's; the path is as in a request. */
  openFile(path: string): Promise<void>;
}

/** The request reached nobody, or nobody answered. */
export class Offline extends Error {
  override name = 'Offline';
}
