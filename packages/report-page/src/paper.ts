/** On paper nothing can be unfolded: everything is, and the timeline is drawn in the colours of paper. */
export function openPaper(redraw: (paper?: boolean) => void): void {
  let folded: HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    folded = [
      ...document.querySelectorAll<HTMLDetailsElement>('main details:not([open]):not(.facet)'),
    ];
    for (const box of folded) box.open = true;
    redraw(true);
  });
  addEventListener('afterprint', () => {
    for (const box of folded) box.open = false;
    redraw();
  });
}
