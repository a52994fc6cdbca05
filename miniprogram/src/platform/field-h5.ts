import { defineComponent, h } from 'vue';

/** The browser's own field: uni-app's would hide it from labels and screen readers. */
export default defineComponent({
  name: 'NativeField',
  props: {
    value: { type: String, required: true },
    label: { type: String, required: true },
    lines: { type: Number, default: 1 },
    most: { type: Number, default: 200 },
    hint: { type: String, default: '' },
    mode: { type: String, default: 'text' },
  },
  emits: { write: (_text: string) => true },
  setup(props, { emit }) {
    return () =>
      h(props.lines > 1 ? 'textarea' : 'input', {
        class: 'native-field',
        value: props.value,
        rows: props.lines > 1 ? props.lines : undefined,
        type: props.mode === 'secret' ? 'password' : undefined,
        inputmode: props.mode === 'number' ? 'numeric' : undefined,
        maxlength: props.most,
        'aria-label': props.label,
        'aria-description': props.hint || undefined,
        onInput: (event: Event) => emit('write', (event.target as HTMLInputElement).value),
      });
  },
});
