/**
 * Prints one calm line about what set-up is doing.
 * @param {string} line
 */
export function say(line) {
  process.stdout.write(`• ${line}\n`);
}

/**
 * Prints why set-up stopped, set apart so that it is not overlooked.
 * @param {string} reason one or more lines
 */
export function complain(reason) {
  process.stderr.write(`\n✗ ${reason.split("\n").join("\n  ")}\n\n`);
}
