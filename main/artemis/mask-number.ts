/** A document number with all but its last three characters hidden; a short one hides more, so that it stays hidden. */
export function maskNumber(number: string): string {
  const characters = Array.from(number);
  const shown = Math.min(3, Math.floor(characters.length / 3));
  return (
    "•".repeat(characters.length - shown) + characters.slice(characters.length - shown).join("")
  );
}
