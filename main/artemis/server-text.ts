const maskedWord = "•••";
const longestValue = 80;

/** What must not come back out of a server's words. */
export interface Secrets {
  token: string;
  documentNumber: string;
}

/** A value from the server's answer, fit to be shown: one line of at most 80 characters without the secrets. */
export function serverValue(value: string, { token, documentNumber }: Secrets): string {
  // A file name may well look like a token: only the very one is masked.
  const shown = withoutNumber(withoutToken(oneLine(value), token), documentNumber);
  return shortened(shown, longestValue);
}

/** The beginning of a text as one line, without control characters. */
export function oneLine(text: string): string {
  // No more than this is ever shown, and the masks below then have little to search.
  return text
    .slice(0, 4000)
    .replaceAll(/[\p{C}\p{Z}\s]+/gu, " ")
    .trim();
}

const tokenLike = [
  /\bBearer\s+[^\s"',;]+/gi,
  /\b[\w-]{8,}\.[\w-]{8,}\.[\w-]+/g,
  /(?<![\w.~+/-])(?=[^\s]*\d)(?=[^\s]*[A-Za-z])[\w.~+/-]{40,}=*/g,
];

/** The text without these secrets, and without anything that looks like a token. */
export function withoutSecrets(text: string, { token, documentNumber }: Secrets): string {
  const withoutTokens = tokenLike.reduce(
    (masked, pattern) => masked.replaceAll(pattern, maskedWord),
    withoutToken(text, token),
  );
  return withoutNumber(withoutTokens, documentNumber);
}

/** At most so many characters; what is cut off leaves an ellipsis. */
export function shortened(text: string, longest: number): string {
  const characters = Array.from(text);
  return characters.length > longest ? `${characters.slice(0, longest - 1).join("")}…` : text;
}

function withoutToken(text: string, token: string): string {
  return token === "" ? text : text.replaceAll(token, maskedWord);
}

function withoutNumber(text: string, documentNumber: string): string {
  return text.replaceAll(numberPattern(documentNumber), maskedWord);
}

/** The number however it is grouped: `S1234567A`, `s 123-4567 a`; within a longer word only when it is long itself. */
function numberPattern(documentNumber: string): RegExp {
  const characters = Array.from(documentNumber.replaceAll(/[\s-]/g, ""), (character) =>
    character.replace(/[\\^$.*+?()[\]{}|/]/, String.raw`\$&`),
  );
  if (characters.length === 0) return /(?!)/g;
  const spelled = characters.join(String.raw`[\s-]?`);
  return characters.length < 4
    ? new RegExp(String.raw`(?<![\p{L}\p{N}])${spelled}(?![\p{L}\p{N}])`, "giu")
    : new RegExp(spelled, "giu");
}
