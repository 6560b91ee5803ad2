import { expect, it } from "vitest";
import { updateDocument } from "../../../../main/artemis/update-document.ts";
import { opened } from "../../../servers/opened.ts";
import { contextFor, documentOf, target } from "../../../servers/outgoing.ts";
import { startAnsweringServer } from "../../../servers/scripted-server.ts";

it("what the server says goes on a receipt as short lines, without the number or the token", async () => {
  const token = "secret-token-0123456789";
  const hostile = `S1234567A s 123 4567 a ${token}\n\u202e${"x".repeat(500)}`;
  const answer = {
    id: hostile,
    type: hostile,
    frontName: hostile,
    backName: hostile,
    updatedBy: { fullName: hostile },
  };
  const server = await opened(startAnsweringServer(200, JSON.stringify(answer)));
  const outcome = await updateDocument(target, documentOf(), contextFor(server, { token }));
  if (outcome.kind !== "delivered") throw new Error(`It was ${outcome.kind}`);
  const { id, frontName, backName, updatedBy } = outcome.server;
  const shown = [
    id,
    frontName,
    backName,
    updatedBy,
    ...outcome.differences.map(({ stored }) => stored),
  ];
  for (const text of shown.filter((one) => one !== "Stored"))
    expect(text).toMatch(/^••• ••• ••• x{67}…$/u);
  expect(shown).toHaveLength(7);
});

it("a file name that looks like a token stays readable", async () => {
  const frontName = "0123456789abcdef0123456789abcdef0123456789abcdef.jpg";
  const server = await opened(startAnsweringServer(200, JSON.stringify({ frontName })));
  const outcome = await updateDocument(target, documentOf(), contextFor(server));
  expect(outcome).toMatchObject({ kind: "delivered", server: { frontName } });
});
