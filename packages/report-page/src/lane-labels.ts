import type { PageData } from './page-data.ts';
import { make, makeButton } from './dom.ts';
import type { Store } from './store.ts';
import { toggled } from './view.ts';

// Of a level, in pixels; deeper than six nobody can tell them apart.
const INDENT = 12;
const DEEPEST = 6;

/** The names of the lanes, indented like the tree: each shows only its credential's events when pressed. */
export function laneLabels(
  store: Store,
  { credentials, columns }: PageData,
  most: number,
): { readonly element: HTMLElement; readonly follow: () => void } {
  const ids = columns.credential.texts;
  const buttons = credentials.slice(0, most).map(({ name, depth }, at) => {
    const id = ids[at] ?? '';
    const button = makeButton('', () => {
      store.change((view) => toggled(view, 'credential', id));
    });
    button.className = 'lane';
    button.append(
      make('span', { class: 'lane-name', text: name }),
      make('code', { text: shortId(id) }),
    );
    button.title = `${name} ${id}`;
    button.style.paddingInlineStart = `${Math.min(depth, DEEPEST) * INDENT}px`;
    return button;
  });
  const more = credentials.length - most;
  const words = `and ${more} more without a lane: choose them under Credential`;
  const rest = more > 0 ? [make('p', { class: 'quiet', text: words })] : [];
  const element = make('div', {
    class: 'lanes',
    attributes: { role: 'group', 'aria-label': 'Credentials' },
    children: [...buttons, ...rest],
  });
  const follow = (): void => {
    const wanted = store.view().wanted.credential;
    buttons.forEach((button, at) => {
      const pressed = wanted?.includes(ids[at] ?? '') ?? false;
      button.setAttribute('aria-pressed', String(pressed));
      button.classList.toggle('dim', wanted !== undefined && !pressed);
    });
  };
  return { element, follow };
}

// Its kind and its end, which people compare.
function shortId(id: string): string {
  return id.length > 12 ? `${id.slice(0, 4)}…${id.slice(-5)}` : id;
}
