import { choosePictures } from './pictures-h5';
import { Offline, type Listener, type Platform } from './platform';

/** The page in a browser: it asks the server it came from, by a cookie that scripts cannot read. */
export const platform: Platform = {
  name: 'h5',
  async send({ method, path, headers, body }) {
    const options = { method, headers: { ...headers, 'x-requested-with': 'linyi' }, body: body ?? null };
    const answer = await fetch(`/api/v1${path}`, options).catch(() => {
      throw new Offline();
    });
    return { status: answer.status, body: await answer.json().catch(() => null) };
  },
  logInCode: async () => null,
  textFactor() {
    const probe = document.createElement('span');
    probe.style.cssText = 'position:absolute;font:medium serif';
    document.body.append(probe);
    const size = Number.parseFloat(getComputedStyle(probe).fontSize);
    probe.remove();
    return size > 0 ? size / 16 : 1;
  },
  prefersDark: () => matchMedia('(prefers-color-scheme: dark)').matches,
  chooseFile: (types) =>
    new Promise((resolve, reject) => {
      const field = document.createElement('input');
      field.type = 'file';
      field.accept = types;
      field.addEventListener('change', () => {
        const [file] = field.files ?? [];
        if (file !== undefined) file.arrayBuffer().then((bytes) => resolve({ name: file.name, bytes }), reject);
      });
      field.click();
    }),
  choosePictures,
  async sendPicture({ path, headers, picture: { file } }) {
    const type = file instanceof Blob && file.type !== '' ? file.type : 'application/octet-stream';
    const options = {
      method: 'POST',
      headers: { ...headers, 'content-type': type, 'x-requested-with': 'linyi' },
      body: file,
    };
    const answer = await fetch(`/api/v1${path}`, options).catch(() => {
      throw new Offline();
    });
    return { status: answer.status, body: await answer.json().catch(() => null) };
  },
  // The browser sends its cookie along by itself. With the host: uni-app's image looks for a mere path below the page's own.
  pictureAddress: async (path) => `${location.origin}/api/v1${path}`,
  listen,
  async hand(text, fileName) {
    const link = document.createElement('a');
    link.href = `data:application/json;charset=utf-8,${encodeURIComponent(text)}`;
    link.download = fileName;
    link.click();
  },
  scan: null,
  addressOf: (path) => `${location.origin}${path}`,
  openLink: async (url) => openAside(url),
  openFile: async (path) => openAside(`/api/v1${path}`),
};

const openAside = (url: string): void => void window.open(url, '_blank', 'noopener');

/** Server-sent events, while the tab is seen; the browser itself opens again what the server has ended. */
function listen(addresses: readonly string[], listener: Listener): () => void {
  const query = addresses.map((address) => `of=${encodeURIComponent(address)}`).join('&');
  let source: EventSource | null = null;
  const takeUp = () => {
    source?.close();
    source = null;
    if (document.visibilityState === 'hidden') return;
    const opened = new EventSource(`/api/v1/live?${query}`);
    source = opened;
    opened.addEventListener('change', ({ data }: MessageEvent<string>) => {
      const { of, body } = JSON.parse(data) as { of: string; body: unknown };
      listener.changed(of, body);
    });
    opened.addEventListener('refused', ({ data }: MessageEvent<string>) => {
      listener.refused((JSON.parse(data) as { of: string }).of);
    });
    opened.addEventListener('error', () => {
      if (opened.readyState === EventSource.CLOSED) listener.lost();
    });
  };
  document.addEventListener('visibilitychange', takeUp);
  takeUp();
  return () => {
    document.removeEventListener('visibilitychange', takeUp);
    source?.close();
  };
}
