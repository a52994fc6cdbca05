import { onLoad } from '@dcloudio/uni-app';
import { ref, type Ref } from 'vue';

/** What the address of a page says under this name, known before the page comes into view; empty where it says nothing. */
export function useGiven(name: string): Ref<string> {
  const value = ref('');
  onLoad((query) => {
    value.value = String(query?.[name] ?? '');
  });
  return value;
}
