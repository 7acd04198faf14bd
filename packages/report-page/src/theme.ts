import { part } from './dom.ts';

const NEXT = { auto: 'light', light: 'dark', dark: 'auto' } as const;
const NAMES = { auto: 'Like the system', light: 'Light', dark: 'Dark' } as const;
const SIGNS = { auto: '◐', light: '☀', dark: '☾' } as const;

/** Light, dark, or like the system; nothing of it is kept. */
export function openTheme(changed: () => void): void {
  const button = part('theme');
  let theme: keyof typeof NEXT = 'auto';
  const draw = (): void => {
    document.documentElement.dataset['theme'] = theme;
    button.textContent = `${SIGNS[theme]} Theme`;
    button.setAttribute('aria-label', `Theme: ${NAMES[theme]}`);
    button.title = NAMES[theme];
  };
  button.addEventListener('click', () => {
    theme = NEXT[theme];
    draw();
    changed();
  });
  draw();
}
