/** Something on disk is not what this station sealed: changed, cut, moved, or gone. */
export class Damage extends Error {
  override name = "Damage";
}
