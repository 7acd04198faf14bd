// Controls, line and paragraph separators, bidi and other format controls, lone surrogates, and whatever is drawn
// as nothing: they break lines, reorder text, hide it, or make two names look alike.
const TREACHEROUS =
  /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800\u202f\u205f\ufffc]/gu;

/** Text with one visible character in place of each that a terminal or a reader would obey. */
export function withoutTreacherous(text: string): string {
  return text.replaceAll(TREACHEROUS, '\ufffd');
}
