/** The words of the chooser for files with several pages. */
export const imports = {
  title: "Choose one or two pages",
  intro: (count: number) =>
    `${count} pages came in. Of two, the first that you choose becomes the front, the second the back.`,
  introOfMany: (count: number) =>
    `Many pages came in; these are the first ${count}. Of two, the first that you choose becomes the front, the second the back.`,
  keys: "Arrows go from page to page, Space chooses, Enter takes.",
  pages: "Pages",
  page: (number: number) => `Page ${number}`,
  notShown: "Cannot be shown",
  drawing: "Drawing…",
  cancel: "Cancel",
  take: (count: number) => (count === 2 ? "Use these pages" : "Use this page"),
};
