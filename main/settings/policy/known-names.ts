import { z } from "zod";

type Schema = z.core.$ZodType;

/** The names that a schema knows at this path of it; none where there is no group. */
export function namesAt(schema: Schema, path: readonly (string | number)[]): string[] {
  let at: Schema | undefined = bare(schema);
  for (const step of path) {
    if (at instanceof z.ZodObject) at = bare(at.shape[step]);
    else at = at instanceof z.ZodArray ? bare(at.element) : undefined;
  }
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}

/** The paths of all that may be set in a schema, such as `limits.longerSide`; a list is one. */
export function leavesOf(schema: Schema, above: readonly string[] = []): string[] {
  const names = namesAt(schema, above);
  if (names.length === 0) return [above.join(".")];
  return names.flatMap((name) => leavesOf(schema, [...above, name]));
}

/** The schema of what is given, without what is around it. */
function bare(schema: Schema | undefined): Schema | undefined {
  if (schema instanceof z.ZodOptional) return bare(schema.unwrap());
  return schema instanceof z.ZodPipe ? bare(schema.in) : schema;
}
