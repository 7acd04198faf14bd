/**
 * Median, least and most of some numbers.
 * @param {readonly number[]} numbers
 */
export function summarise(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const at = (index) => sorted[index] ?? NaN;
  const median = (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2;
  return { median, least: at(0), most: at(sorted.length - 1) };
}

/**
 * For instance `312 (290–355) ms`.
 * @param {readonly number[]} numbers
 */
export function milliseconds(numbers) {
  const { median, least, most } = summarise(numbers);
  return `${median.toFixed(0)} (${least.toFixed(0)}–${most.toFixed(0)}) ms`;
}

/**
 * Rows of cells as aligned text; the first column to the left, the rest to the right.
 * @param {readonly (readonly string[])[]} rows
 */
export function table(rows) {
  const [head = []] = rows;
  const widthOf = (column) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  const widths = head.map((_, column) => widthOf(column));
  return rows
    .map((row) =>
      row
        .map((cell, at) =>
          at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
        )
        .join('  '),
    )
    .join('\n');
}
