/** What may be set on a new element: never HTML. */
interface Settings {
  readonly class?: string;
  readonly text?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children?: readonly (Node | string)[];
  readonly onClick?: () => void;
}

/** A new element; text in it is text, whatever stands in it. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  settings: Settings = {},
): HTMLElementTagNameMap[Name] {
  const element: HTMLElementTagNameMap[Name] & HTMLElement = document.createElement(name);
  if (settings.class !== undefined) element.className = settings.class;
  if (settings.text !== undefined) element.textContent = settings.text;
  for (const [key, value] of Object.entries(settings.attributes ?? {}))
    element.setAttribute(key, value);
  element.append(...(settings.children ?? []));
  if (settings.onClick) element.addEventListener('click', settings.onClick);
  return element;
}

/** A button; what it is called is text. */
export function makeButton(
  text: string,
  onClick: () => void,
  attributes: Readonly<Record<string, string>> = {},
): HTMLButtonElement {
  return make('button', { text, onClick, attributes: { type: 'button', ...attributes } });
}

/** An element that the page is made with. */
export function part(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`the page has no part ${id}`);
  return element;
}

/** `12,345`. */
export function numberText(value: number): string {
  return value.toLocaleString('en-GB');
}
