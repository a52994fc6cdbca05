declare module '*.vue' {
  import type { DefineComponent } from 'vue';
  const component: DefineComponent<object, object, unknown>;
  export default component;
}

interface ImportMetaEnv {
  /** Where the server answers, for the WeChat mini-program; the H5 page asks the server it came from. */
  readonly VITE_SERVER?: string;
}
