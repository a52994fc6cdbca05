/** Plain and calm, large enough for tired eyes, from the phone up. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1d2a26; --soft: #52645d; --paper: #fbfaf6; --card: #fff; --line: #d9ddd5; --leaf: #1f6b4f; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8ece7; --soft: #a9b8b0; --paper: #151a18; --card: #1e2522; --line: #38433e; --leaf: #7fcaa8; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 18px/1.6 system-ui, "PingFang SC", "Noto Sans CJK SC", sans-serif; }
header, main { max-width: 46rem; margin: 0 auto; padding: 1rem; }
header { display: flex; flex-wrap: wrap; gap: .5rem 1.25rem; align-items: center; border-bottom: 1px solid var(--line); }
header form { margin-left: auto; }
h1 { font-size: 1.5rem; line-height: 1.3; margin: .5rem 0; }
h2 { font-size: 1.25rem; line-height: 1.3; margin: .5rem 0; }
h3 { font-size: 1.05rem; line-height: 1.3; margin: .5rem 0; }
p.why, .facts { color: var(--soft); }
.facts { font-size: .95rem; }
a { color: var(--leaf); }
a[aria-current] { font-weight: 700; text-decoration: none; color: var(--ink); }
nav.reasons { display: flex; flex-wrap: wrap; gap: .25rem 1rem; }
nav a { display: inline-block; padding: .6rem 0; }
article { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: .8rem 1rem; margin: .8rem 0; }
article p { margin: 0 0 .5rem; overflow-wrap: anywhere; }
.said { white-space: pre-line; }
form.row { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; }
label { display: block; margin: .6rem 0; }
input, select, button { font: inherit; min-height: 44px; padding: .3rem .7rem; border-radius: 8px; border: 1px solid var(--soft); background: var(--card); color: var(--ink); max-width: 100%; }
button { background: var(--leaf); border-color: var(--leaf); color: var(--paper); cursor: pointer; }
button.second { background: none; color: var(--leaf); }
:focus-visible { outline: 3px solid var(--leaf); outline-offset: 2px; }
.note { border-left: 4px solid var(--leaf); padding: .4rem .8rem; background: var(--card); }
`;
