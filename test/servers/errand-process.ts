// Stands in for the station's errand: a process that answers over the channel, as the scenario in its arguments says.
const scenario = process.argv[2] ?? "";
const clean =
  process.env["NODE_OPTIONS"] === undefined && process.env["SECRET_OF_OURS"] === undefined;
let questions = 0;
process.on("disconnect", () => process.exit());
process.on("message", ({ origin }: { origin: string }) => {
  questions += 1;
  if (scenario === "silent") return;
  if (scenario === "ends") process.exit(1);
  if (scenario === "cannot") process.send?.({ origin, proxies: null });
  if (scenario === "garbage") process.send?.({ origin: 4, proxies: ["PROXY a:1"] });
  if (scenario === "answers")
    process.send?.({
      origin,
      proxies: `PROXY ${clean ? "clean" : "dirty"}:${process.pid}; ${questions}`,
    });
});
