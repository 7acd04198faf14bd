/** Median, least and most of some numbers. */
export function summarise(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const median = (sorted[Math.floor(middle)] + sorted[Math.ceil(middle)]) / 2;
  return { median, least: sorted[0], most: sorted.at(-1) };
}

/** For instance `312 (290–355) ms`. */
export function milliseconds(numbers) {
  const { median, least, most } = summarise(numbers);
  return `${median.toFixed(0)} (${least.toFixed(0)}–${most.toFixed(0)}) ms`;
}

/** Rows of cells as aligned text; the first column to the left, the rest to the right. */
export function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows
    .map((row) =>
      row
        .map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at])))
        .join('  '),
    )
    .join('\n');
}
