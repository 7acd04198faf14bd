/** Told of each record, from its brace to behind its last one; false to stop. */
type OnRecord = (start: number, end: number) => boolean;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_OBJECT = 0x7b;
const OPEN_LIST = 0x5b;
const CLOSE_OBJECT = 0x7d;
const CLOSE_LIST = 0x5d;

// Bytes that mean something outside of a string.
const MEANS = new Uint8Array(256);
for (const byte of [QUOTE, OPEN_OBJECT, OPEN_LIST, CLOSE_OBJECT, CLOSE_LIST]) MEANS[byte] = 1;

const RECORDS = Buffer.from('Records');

/**
 * Tells where records stand in the text of a log file, without parsing it: those of the list `Records`, those of a
 * list of nothing else, or objects one after another. Knows strings and depth, hence no text in a record can pass for
 * a record. Goes on where it stopped when there is more of the text.
 */
export class RecordSplitter {
  /** Where the record that is not at its end begins; -1 where there is none. */
  start = -1;
  /** Up to where the text is dealt with. */
  position = 0;
  /** Whether a list `Records` was seen. */
  hasList = false;
  #depth = 0;
  #isList = false;
  #inString = false;
  #string = -1;
  #isRecords = false;
  // Objects that open at this depth are records.
  #level = 0;

  /** Whether everything that was opened was closed. */
  get isWhole(): boolean {
    return this.#depth === 0 && !this.#inString;
  }

  /** What must be kept of the text until there is more of it. */
  get needed(): number {
    const string = this.#inString && this.#depth === 1 ? this.#string : this.position;
    return Math.min(this.start === -1 ? string : this.start, string, this.position);
  }

  /** After that many bytes were taken away in front. */
  moveBy(bytes: number): void {
    this.position -= bytes;
    this.#string -= bytes;
    if (this.start !== -1) this.start -= bytes;
  }

  /** Goes on at a place of which is known that a record begins there. */
  restartAt(position: number): void {
    this.position = position;
    this.start = -1;
    this.#inString = false;
    this.#depth = this.#level;
  }

  /** Reads on to the end of the text, or until told to stop. */
  read(text: Uint8Array, onRecord: OnRecord): void {
    const end = text.length;
    let at = this.position;
    while (at < end) {
      if (this.#inString) {
        at = endOfString(text, at);
        if (at >= end) break;
        this.#inString = false;
        if (this.#depth === 1) this.#isRecords = isRecords(text, this.#string, at);
        at++;
        continue;
      }
      while (at < end && MEANS[text[at] as number] === 0) at++;
      if (at >= end) break;
      const byte = text[at];
      if (byte === QUOTE) {
        this.#inString = true;
        this.#string = at;
      } else if (byte === OPEN_OBJECT || byte === OPEN_LIST) {
        this.#open(at, byte === OPEN_LIST);
      } else if (this.#close(byte === CLOSE_LIST)) {
        const start = this.start;
        this.start = -1;
        if (!onRecord(start, at + 1)) {
          this.position = at + 1;
          return;
        }
      }
      at++;
    }
    // Beyond the end where a backslash was the last byte.
    this.position = at;
  }

  #open(at: number, isList: boolean): void {
    if (this.#depth === 0) this.#isList = isList;
    const isOfRecords =
      isList && (this.#depth === 0 || (this.#depth === 1 && !this.#isList && this.#isRecords));
    if (isOfRecords) {
      this.hasList ||= this.#depth === 1;
      this.#level = this.#depth + 1;
      this.start = -1;
    } else if (!isList && this.#depth === this.#level) {
      this.start = at;
    }
    this.#depth++;
  }

  /** Whether this is the end of a record. */
  #close(isList: boolean): boolean {
    if (this.#depth > 0) this.#depth--;
    if (isList && this.#depth < this.#level) this.#level = this.#depth === 0 ? 0 : -1;
    if (this.#depth === 0) this.#level = 0;
    return !isList && this.start !== -1 && this.#depth === this.#level;
  }
}

function endOfString(text: Uint8Array, from: number): number {
  const end = text.length;
  let at = from;
  while (at < end) {
    const byte = text[at];
    if (byte === QUOTE) return at;
    at += byte === BACKSLASH ? 2 : 1;
  }
  return at;
}

function isRecords(text: Uint8Array, open: number, close: number): boolean {
  return RECORDS.equals(text.subarray(open + 1, close));
}
