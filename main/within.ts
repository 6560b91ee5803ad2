/** What comes of this work, or the other value after so many milliseconds; the work itself goes on. */
export async function within<Result, Other>(
  milliseconds: number,
  work: Promise<Result>,
  otherwise: Other,
): Promise<Result | Other> {
  const late = Promise.withResolvers<Other>();
  const timer = setTimeout(() => late.resolve(otherwise), milliseconds);
  try {
    return await Promise.race([work, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
